/** SR-1 §3: rates are exact, whole parts per million. */
import type { Result } from "../result";
import type { DrawFault } from "./fault";

/** "2.5%" → 25000 ppm; the percent sign is required, half a ppm rounds up, 0 to 100 %. */
export function parseRate(text: string): Result<number, DrawFault> {
  void text;
  throw new Error("parseRate");
}

/** 25000 → "2.5%". */
export function percentText(ppm: number): string {
  void ppm;
  throw new Error("percentText");
}
