/**
 * The unit's certificate (单位数字证书) with its key, from a .p12 or .pfx file (PKCS #12, RFC 7292). RSA only: SM2
 * certificates and UKey seals are used by the unit's own signing system. The password is used once and kept nowhere.
 */
import forge from "node-forge";
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { DocumentFault } from "../fault";
import { dayOf, ownerOf } from "./signatureCheck";

export interface SigningKey {
  readonly key: forge.pki.rsa.PrivateKey;
  readonly certificate: forge.pki.Certificate;
  /** The certificates above it, as far as the file holds them. */
  readonly chain: readonly forge.pki.Certificate[];
  /** Whose it is, as the certificate says. */
  readonly owner: string;
}

/** What keys of other kinds hold in DER: OIDs 1.2.156.10197… (GM/T 0006-2012) and 1.2.840.10045… (RFC 5480). */
const otherKinds: readonly (readonly [string, string])[] = [
  ["SM2", "\x2a\x81\x1c\xcf\x55"],
  ["EC", "\x2a\x86\x48\xce\x3d"],
];

/**
 * Opens the file. `now` is the time of signing. Faults: documents.keyUnreadable, keyPasswordWrong, keyNotRsa,
 * keyOutOfDate.
 */
export function openKey(
  bytes: Uint8Array,
  password: string,
  now: Date,
  at = "certificate.p12",
): Result<SigningKey, DocumentFault> {
  const binary = binaryOf(bytes);
  let bags: Bags;
  try {
    bags = bagsOf(binary, password);
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    if (/MAC could not be verified|Invalid password|decrypt/i.test(found))
      return err({ code: "documents.keyPasswordWrong", at });
    return err({ code: "documents.keyUnreadable", at, found: found.slice(0, 200) });
  }
  const { keys, certificates, other } = bags;
  for (const key of keys) {
    const certificate = certificates.find((each) => belongs(each, key));
    if (!certificate) continue;
    const { notBefore, notAfter } = certificate.validity;
    if (now < notBefore || now > notAfter)
      return err({ code: "documents.keyOutOfDate", at, from: dayOf(notBefore), until: dayOf(notAfter) });
    const chain = certificates.filter((each) => each !== certificate);
    return ok({ key, certificate, chain, owner: ownerOf(certificate) });
  }
  const kind = otherKinds.find(([, bytes]) => other.some((der) => der.includes(bytes)));
  return err({ code: "documents.keyNotRsa", at, found: kind?.[0] ?? "—" });
}

interface Bags {
  readonly keys: readonly forge.pki.rsa.PrivateKey[];
  readonly certificates: readonly forge.pki.Certificate[];
  /** DER of what is neither an RSA key nor a certificate of one. */
  readonly other: readonly string[];
}

/** What the file holds. Faults of the file and of the password are thrown by the library. */
function bagsOf(binary: string, password: string): Bags {
  const file = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(binary), false, password);
  const { oids } = forge.pki;
  const all = [oids.pkcs8ShroudedKeyBag, oids.keyBag, oids.certBag].flatMap(
    (bagType) => file.getBags({ bagType })[bagType] ?? [],
  );
  return {
    keys: all.flatMap(({ key }) => (key && "n" in key ? [key as forge.pki.rsa.PrivateKey] : [])),
    certificates: all.flatMap(({ cert }) => (cert ? [cert] : [])),
    other: all.flatMap(({ key, cert, asn1 }) => ((key ?? cert) ? [] : [forge.asn1.toDer(asn1).getBytes()])),
  };
}

function belongs(certificate: forge.pki.Certificate, key: forge.pki.rsa.PrivateKey): boolean {
  const { publicKey } = certificate;
  return "n" in publicKey && publicKey.n.equals(key.n);
}

/** Bytes as the library takes them: one character each. */
export function binaryOf(bytes: Uint8Array): string {
  return forge.util.binary.raw.encode(bytes);
}
