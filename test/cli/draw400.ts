/** The frame of vectors/draw-400.json as a .csv file, and the arguments that draw from it as the vector did. */
import { readFileSync } from "node:fs";

interface Drawn {
  readonly drawn: readonly string[];
  readonly reserve: readonly string[];
}

interface Vector {
  readonly seed: string;
  readonly label: string;
  readonly frame: readonly { readonly id: string; readonly stratum: string }[];
  readonly ratesPercent: Readonly<Record<string, string>>;
  readonly frameDigest: string;
  readonly result: Readonly<Record<string, Drawn>>;
}

export const vector = JSON.parse(readFileSync("vectors/draw-400.json", "utf8")) as Vector;

export const idHeader = "统一社会信用代码";
export const stratumHeader = "信用风险等级";

export function csvOf(frame: Vector["frame"]): string {
  return [`${idHeader},${stratumHeader}`, ...frame.map(({ id, stratum }) => `${id},${stratum}`)].join("\r\n");
}

export function drawArguments(frame: string, out: string): string[] {
  const rates = Object.entries(vector.ratesPercent).flatMap(([key, rate]) => ["--rate", `${key}=${rate}%`]);
  const columns = ["--id", idHeader, "--stratum", stratumHeader];
  const seed = ["--seed", vector.seed, "--label", vector.label];
  return ["draw", "--frame", frame, ...columns, ...seed, ...rates, "--reserve", "3", "--out", out];
}
