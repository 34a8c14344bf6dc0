/** Nothing of a person's identity number is shown in the pane: not in samples, previews or findings. */
import { holdsIdentityNumber, maskIdentityNumbers } from "../../core/registry/identityNumber";
import type { AnyFault } from "../parts/faultList";

export const shown = maskIdentityNumbers;

/** A finding whose texts hold no such number. */
export function maskedFault<F extends AnyFault>(fault: F): F {
  const entries = Object.entries(fault) as [string, unknown][];
  if (!entries.some(([, value]) => typeof value === "string" && holdsIdentityNumber(value))) return fault;
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === "string" ? shown(value) : value]),
  ) as unknown as F;
}
