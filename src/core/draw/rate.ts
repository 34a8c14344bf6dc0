/**
 * SR-1 §3: rates (抽查比例) are exact: a percentage is read as a decimal string and held as whole parts
 * per million. Never `Math.ceil(n * rate)`: `Math.ceil(100 * 0.07)` is 8.
 */
import { err, ok } from "../result";
import type { Result } from "../result";
import type { AllocationFault } from "./fault";

/** 100 %, a census (全查). */
export const wholePpm = 1_000_000;

const shape = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(%?)$/;

/**
 * "2.5%" → 25000 ppm; the percent sign is required, half a ppm rounds up, 0 % to 100 %.
 * A rate above 0 that would round to nothing is refused rather than drawn as nothing.
 */
export function parseRate(text: string): Result<number, AllocationFault> {
  const found = text;
  const m = shape.exec(
    text.normalize("NFKC").replace(/\p{White_Space}+(?=%)|^\p{White_Space}+|\p{White_Space}+$/gu, ""),
  );
  if (m === null) return err({ code: "draw.rateNotNumber", found });
  const [, sign, units = "0", decimals = "", bare = "", percent] = m;
  const fraction = decimals + bare;
  if (percent === "") return err({ code: "draw.rateNoPercent", found });
  const nothing = /^0*$/.test(units + fraction);
  if (sign === "-" && !nothing) return err({ code: "draw.rateNegative", found });
  // 1 % is 10,000 ppm: four decimals are whole ppm, the fifth says which way to round.
  const ppm = BigInt(units) * 10_000n + BigInt(fraction.slice(0, 4).padEnd(4, "0"));
  const rest = fraction.slice(4);
  const whole = BigInt(wholePpm);
  if (ppm > whole || (ppm === whole && /[1-9]/.test(rest))) return err({ code: "draw.rateTooHigh", found });
  const rounded = Number(ppm) + (rest >= "5" ? 1 : 0);
  if (rounded === 0 && !nothing) return err({ code: "draw.rateTooFine", found });
  return ok(rounded);
}

/** 25000 → "2.5%". */
export function percentText(ppm: number): string {
  const units = Math.floor(ppm / 10_000);
  const decimals = String(ppm % 10_000)
    .padStart(4, "0")
    .replace(/0+$/, "");
  return `${units}${decimals === "" ? "" : `.${decimals}`}%`;
}

/** Whether a number is a rate: whole ppm from 0 to 10^6. */
export function isRate(ppm: number): boolean {
  return Number.isInteger(ppm) && ppm >= 0 && ppm <= wholePpm;
}
