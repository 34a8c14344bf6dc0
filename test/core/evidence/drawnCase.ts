import { drawLots, freezeFrame, machineSeed } from "../../../src/core/draw";
import type { DrawOutcome, DrawRule, Frame, FrameRow, FreezeOptions } from "../../../src/core/draw";
import { certify, excludedObject } from "../../../src/core/evidence";
import type { Certificate, CertifyInput } from "../../../src/core/evidence";
import draw400 from "../../../vectors/draw-400.json";
import { value } from "../draw/value";

/** The frame of the vectors, as rows of a sheet. */
export const rows: readonly FrameRow[] = draw400.frame.map((row, i) => ({ ...row, at: `对象库!A${i + 2}` }));

export const byRates: DrawRule = {
  mode: "rate",
  rates: new Map([
    ["A", 20_000],
    ["B", 55_000],
    ["C", 333_333],
    ["D", 1_000_000],
  ]),
  rounding: "up",
};

export const excluded = [excludedObject("91130300 gone", "注销"), excludedObject("\u200b", "代码有误")];
export const nonce = machineSeed(() => Uint8Array.from({ length: 32 }, (_, i) => i));
export const frameKey = Uint8Array.from({ length: 32 }, (_, i) => 255 - i);

export interface DrawnCase {
  readonly frame: Frame;
  readonly outcome: DrawOutcome;
  readonly certificate: Certificate;
}

/** A draw with its certificate, differing from the vectors' where `more` says so. */
export function drawn(
  more: Partial<CertifyInput> = {},
  rule: DrawRule = byRates,
  list: readonly FrameRow[] = rows,
  options: FreezeOptions = {},
): DrawnCase {
  const { seed = draw400.seed, label = draw400.label, reserve = 3 } = more;
  const frame = value(freezeFrame(list, options));
  const outcome = value(drawLots(frame, rule, { seed, label, reserve }));
  const certificate = certify({
    frame,
    outcome,
    rule,
    seed,
    label,
    reserve,
    seedSource: { kind: "public", description: "收盘指数", obtainedAt: "2024-06-20T15:00:00+08:00" },
    columns: { id: "统一社会信用代码", stratum: "信用风险等级" },
    excluded,
    operator: "张三",
    witness: "李四",
    createdAt: "2024-06-20T15:05:00+08:00",
    product: "SR 0.1.0",
    commitment: null,
    previous: null,
    ...more,
  });
  return { frame, outcome, certificate };
}

/** A copy that a test may alter. */
export function copy<T>(document: T): Mutable<T> {
  return JSON.parse(JSON.stringify(document)) as Mutable<T>;
}

export type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
