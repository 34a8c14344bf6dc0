/**
 * A drand round's BLS signature, checked offline (https://docs.drand.love, "Specification"; RFC 9380 for hashing
 * to the curve). The curve is large: import this file lazily, `drandChains.ts` for everything else.
 */
import { bls12_381 } from "@noble/curves/bls12-381";
import { sha256 } from "@noble/hashes/sha2.js";
import { err, ok } from "../result";
import type { Result } from "../result";
import type { CeremonyFault } from "./ceremonyFault";
import { drandChains, drandTimeOf } from "./drandChains";
import type { DrandChain, DrandChainName } from "./drandChains";
import { hexOfBytes } from "./sha256";

/** A round as a relay gives it, or a person pastes it: hex throughout. */
export interface DrandRound {
  readonly round: number;
  readonly signature: string;
  /** Of a chained scheme: the signature of the round before. */
  readonly previousSignature?: string;
  /** What the relay says the number is; compared, never believed. */
  readonly randomness?: string;
}

/** A round whose signature is the chain's. Only `verifyDrandRound` makes one. */
export interface VerifiedRound {
  readonly chain: DrandChainName;
  readonly round: number;
  /** SHA-256 of the signature, 64 hex characters: the seed. */
  readonly randomness: string;
  /** When the round came, in seconds since 1970. */
  readonly time: number;
  readonly signature: string;
}

const g1Tag = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
const g2Tag = "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_";

/** The round of a known chain, if its signature holds; its number. Faults: `drand.*`. */
export function verifyDrandRound(
  name: DrandChainName,
  given: DrandRound,
): Result<VerifiedRound, CeremonyFault> {
  const chain = drandChains[name];
  const { round } = given;
  const signature = given.signature.toLowerCase();
  if (!isDrandSignature(chain, given)) {
    return err({ code: "drand.signature", round: String(round), found: shortened(signature), chain: name });
  }
  const randomness = hexOfBytes(sha256(bytesOf(signature)));
  const said = given.randomness?.toLowerCase();
  if (said !== undefined && said !== randomness) {
    return err({ code: "drand.randomness", round: String(round), found: said, expected: randomness });
  }
  return ok({ chain: name, round, randomness, time: drandTimeOf({ chain: name, round }), signature });
}

/** Whether the signature is the chain's over this round (and, chained, over the signature before it). */
export function isDrandSignature(chain: DrandChain, given: DrandRound): boolean {
  const { round, signature, previousSignature = "" } = given;
  const onG1 = chain.scheme === "bls-unchained-g1-rfc9380";
  const chained = chain.scheme === "pedersen-bls-chained";
  if (!Number.isSafeInteger(round) || round < 1) return false;
  if (!isHex(signature, onG1 ? 48 : 96)) return false;
  // Round 1 follows the group hash, 32 bytes; every other one a signature.
  if (chained && !isHex(previousSignature, round === 1 ? 32 : 96)) return false;
  const message = messageOf(round, chained ? bytesOf(previousSignature) : new Uint8Array());
  try {
    // Reading a point checks that it is on the curve and in its subgroup: the pairing alone would not see it.
    if (onG1) {
      const { shortSignatures } = bls12_381;
      return shortSignatures.verify(
        bytesOf(signature),
        shortSignatures.hash(message, g1Tag),
        bytesOf(chain.publicKey),
      );
    }
    const { longSignatures } = bls12_381;
    return longSignatures.verify(
      bytesOf(signature),
      longSignatures.hash(message, g2Tag),
      bytesOf(chain.publicKey),
    );
  } catch {
    // The library throws for bytes that are no point.
    return false;
  }
}

/** The JSON of a relay (`/public/1000`), or the signature alone with a round that is known. */
export function parseDrandRound(text: string, announced: number): Result<DrandRound, CeremonyFault> {
  const bare = text.replace(/\s/g, "");
  if (/^[0-9a-f]{96,192}$/i.test(bare)) return ok({ round: announced, signature: bare.toLowerCase() });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ code: "drand.unreadable", found: shortened(text.trim()) });
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return err({ code: "drand.unreadable", found: shortened(text.trim()) });
  }
  const { round, signature, previous_signature: previous, randomness } = json as Record<string, unknown>;
  const isText = (value: unknown): value is string | undefined =>
    value === undefined || typeof value === "string";
  if (
    typeof round !== "number" ||
    typeof signature !== "string" ||
    !isText(previous) ||
    !isText(randomness)
  ) {
    return err({ code: "drand.unreadable", found: shortened(text.trim()) });
  }
  return ok({
    round,
    signature,
    ...(previous ? { previousSignature: previous } : {}),
    ...(randomness ? { randomness } : {}),
  });
}

/** SHA-256 over the signature before (chained) and the round as eight bytes, the highest first. */
function messageOf(round: number, previous: Uint8Array): Uint8Array {
  const message = new Uint8Array(previous.length + 8);
  message.set(previous);
  new DataView(message.buffer).setBigUint64(previous.length, BigInt(round));
  return sha256(message);
}

function isHex(text: string, bytes: number): boolean {
  return text.length === 2 * bytes && /^[0-9a-f]*$/i.test(text);
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
