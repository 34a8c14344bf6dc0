/** SR-1 §1, §5: seeds (随机数种子) and labels (任务编号), byte for byte as they were published. */
import { err, ok } from "../result";
import type { Result } from "../result";
import type { SeedFault } from "./fault";
import { codePointName } from "./identity";
import { hexOfBytes, sha256Hex } from "./sha256";
import { loneSurrogate } from "./utf8";

type Flaw =
  | { readonly kind: "hash" | "blank"; readonly found: string }
  | { readonly kind: "control"; readonly found: string; readonly position: number }
  | { readonly kind: "surrogate"; readonly position: number };

const edgeBlank = /^\p{White_Space}|\p{White_Space}$/u;

/** The seed as given, or why it cannot be one; nothing is trimmed or re-cased. Positions count from 1. */
export function checkSeed(seed: string): Result<string, SeedFault> {
  if (seed === "") return err({ code: "draw.seedEmpty" });
  const flaw = flawOf(seed);
  if (flaw === null) return ok(seed);
  switch (flaw.kind) {
    case "hash":
      return err({ code: "draw.seedHash", found: flaw.found });
    case "blank":
      return err({ code: "draw.seedBlank", found: flaw.found });
    case "control":
      return err({ code: "draw.seedControl", found: flaw.found, position: flaw.position });
    case "surrogate":
      return err({ code: "draw.seedSurrogate", position: flaw.position });
  }
}

/** The label (任务编号) as given, or why it cannot be one; "" means no label. */
export function checkLabel(label: string): Result<string, SeedFault> {
  const flaw = flawOf(label);
  if (flaw === null) return ok(label);
  switch (flaw.kind) {
    case "hash":
      return err({ code: "draw.labelHash", found: flaw.found });
    case "blank":
      return err({ code: "draw.labelBlank", found: flaw.found });
    case "control":
      return err({ code: "draw.labelControl", found: flaw.found, position: flaw.position });
    case "surrogate":
      return err({ code: "draw.labelSurrogate", position: flaw.position });
  }
}

/** `seed`, or `seed#label`: what every ticket of the draw depends on. */
export function seedTextOf(seed: string, label = ""): Result<string, SeedFault> {
  const checked = checkSeed(seed);
  if (!checked.ok) return checked;
  const task = checkLabel(label);
  if (!task.ok) return task;
  return ok(label === "" ? seed : `${seed}#${label}`);
}

/** The hex SHA-256 of the seed text, 64 characters: what stands before every id. */
export function seedPrefix(seed: string, label = ""): Result<string, SeedFault> {
  const text = seedTextOf(seed, label);
  return text.ok ? ok(sha256Hex(text.value)) : text;
}

/** A machine seed (SR-1 §5), and equally a nonce: 64 hex characters from 32 bytes of the platform's CSPRNG. */
export function machineSeed(random: (bytes: number) => Uint8Array): string {
  const bytes = random(32);
  if (bytes.length !== 32) throw new RangeError(`expected 32 random bytes, got ${bytes.length}`);
  return hexOfBytes(bytes);
}

/** The seed of a sealed draw (SR-1 §6): nobody can steer it, and the public cannot invert it. */
export function sealedSeed(publicSeed: string, nonce: string): string {
  return `${publicSeed}/${nonce}`;
}

/** What is published of a nonce, or of one side of a commit-reveal, before the draw: its hex SHA-256. */
export function seedCommitmentOf(nonce: string): string {
  return sha256Hex(nonce);
}

function flawOf(text: string): Flaw | null {
  const lone = loneSurrogate(text);
  if (lone >= 0) return { kind: "surrogate", position: lone + 1 };
  // Before the blanks: a line break at the end is a control character, and named as such.
  const control = text.search(/\p{Cc}/u);
  if (control >= 0) return { kind: "control", found: codePointName(text[control]), position: control + 1 };
  if (text.includes("#")) return { kind: "hash", found: text };
  if (edgeBlank.test(text)) return { kind: "blank", found: text };
  return null;
}
