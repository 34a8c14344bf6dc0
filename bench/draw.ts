/** The draw at Excel's size, beside a plain loop of the platform's own hash over the same ids. */
import * as crypto from "node:crypto";
import { drawLots, freezeFrame, frameDigest, seedPrefix } from "../src/core/draw";
import type { DrawRule, Frame, FrameRow } from "../src/core/draw";
import { best } from "./row";
import type { Row } from "./row";

/** Excel's rows less one for the header. */
const full = 1_048_575;
const tenth = 104_857;
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const seed = "01382438112797316654";

/** Codes like those of 海港区, in classes of the usual proportions. */
function sampleRows(count: number): FrameRow[] {
  let state = 20240613;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, (_, i) => {
    let id = `9113030${i % 7}`;
    for (let digit = 0; digit < 10; digit++) id += alphabet[next(alphabet.length)];
    return { id: Buffer.from(id).toString("latin1"), stratum: "AAAAAAABBC".charAt(next(10)) || "D", at: "" };
  }).map((row, i) => (i % 50 === 0 ? { ...row, stratum: "D" } : row));
}

const rule: DrawRule = {
  mode: "rate",
  rates: new Map([
    ["A", 20_000],
    ["B", 55_000],
    ["C", 333_333],
    ["D", 1_000_000],
  ]),
  rounding: "up",
};

function frozen(rows: readonly FrameRow[]): Frame {
  const frame = freezeFrame(rows, { mergeDuplicates: true });
  if (!frame.ok) throw new Error(frame.error[0].code);
  return frame.value;
}

function draw(frame: Frame): unknown {
  const outcome = drawLots(frame, rule, { seed, reserve: 10 });
  if (!outcome.ok) throw new Error(outcome.error[0].code);
  return outcome.value;
}

export async function bench(): Promise<Row[]> {
  const prefix = seedPrefix(seed);
  if (!prefix.ok) throw new Error(prefix.error.code);
  const rows = sampleRows(full);
  const frame = frozen(rows);
  const fewer = rows.slice(0, tenth);
  const small = frozen(fewer);
  const loop = (ids: readonly string[]) => () => {
    let last = "";
    for (const id of ids) last = crypto.hash("sha256", prefix.value + id, "hex");
    return last;
  };
  // Each beside its own run of the loop, so that a busy machine slows both.
  const against = `crypto.hash loop`;
  const loopMs = best(5, loop(frame.ids));
  const loopSmallMs = best(5, loop(small.ids));
  const drawMs = best(5, () => draw(frame));
  const drawSmallMs = best(5, () => draw(small));
  const freezeMs = best(3, () => frameDigest(frozen(rows)));
  const wholeMs = best(3, () => draw(frozen(rows)));
  return [
    { name: `loop of crypto.hash, ${full} ids`, milliseconds: loopMs },
    {
      name: `draw, ${full} rows in 4 strata`,
      milliseconds: drawMs,
      ratio: drawMs / loopMs,
      against,
      limit: 1.6,
    },
    {
      name: `draw, ${tenth} rows in 4 strata`,
      milliseconds: drawSmallMs,
      ratio: drawSmallMs / loopSmallMs,
      against,
      limit: 1.6,
    },
    {
      name: "draw, ten times the rows",
      milliseconds: drawMs,
      ratio: drawMs / drawSmallMs / (full / tenth),
      against: "ten times the time",
      limit: 1.5,
    },
    { name: `freeze and digest, ${full} rows`, milliseconds: freezeMs, ratio: freezeMs / loopMs, against },
    { name: `freeze and draw, ${full} rows`, milliseconds: wholeMs, ratio: wholeMs / loopMs, against },
  ];
}
