/** SR-1 §1, §5: seeds and labels. */
import type { Result } from "../result";
import type { DrawFault, SeedFault } from "./fault";

/** The seed as given, or why it cannot be one; nothing is trimmed or re-cased. */
export function checkSeed(seed: string): Result<string, SeedFault> {
  void seed;
  throw new Error("checkSeed");
}

/** The label (任务编号) as given, or why it cannot be one; "" means no label. */
export function checkLabel(label: string): Result<string, SeedFault> {
  void label;
  throw new Error("checkLabel");
}

/** `seed`, or `seed#label`: what every ticket of the draw depends on. */
export function seedTextOf(seed: string, label = ""): Result<string, DrawFault> {
  void seed;
  void label;
  throw new Error("seedTextOf");
}

/** The hex SHA-256 of the seed text, 64 characters: what stands before every id. */
export function seedPrefix(seed: string, label = ""): Result<string, DrawFault> {
  void seed;
  void label;
  throw new Error("seedPrefix");
}

/** A machine seed (SR-1 §5): 64 hex characters from 32 bytes of the platform's CSPRNG. */
export function machineSeed(random: (bytes: number) => Uint8Array): string {
  void random;
  throw new Error("machineSeed");
}

/** The seed of a sealed draw: `publicSeed/nonce`. */
export function sealedSeed(publicSeed: string, nonce: string): string {
  return `${publicSeed}/${nonce}`;
}
