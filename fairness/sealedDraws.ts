/** Sealed draws of a list in four credit-risk classes (信用风险分类), what is published of them, and leaks. */
import { compareUtf8, drawLots, freezeFrame, sealedSeed, sha256Hex, utf8 } from "../src/core/draw";
import type { DrawRule, FrameRow } from "../src/core/draw";
import { certify, makeCommitment, sealedPublication } from "../src/core/evidence";
import type { Certificate } from "../src/core/evidence";
import { normalTail } from "./gamma";
import { guessClasses } from "./guessClasses";
import type { PublicFiles } from "./guessClasses";

export const leaks = ["none", "tickets", "order", "nonce"] as const;
export type Leak = (typeof leaks)[number];

const ratesPpm = { A: 20_000, B: 60_000, C: 250_000, D: 1_000_000 } as const;
const sizes = { A: 250, B: 100, C: 36, D: 14 } as const;
const rule: DrawRule = { mode: "rate", rates: new Map(Object.entries(ratesPpm)), rounding: "up" };

/** 400 firms; their classes are dealt anew for each draw, so that no code goes with a class. */
function firms(n: number): readonly FrameRow[] {
  const classes = Object.entries(sizes).flatMap(([key, size]) => Array.from({ length: size }, () => key));
  const rows = classes.map((stratum, i) => ({ stratum, place: sha256Hex(`class/${n}/${i}`) }));
  rows.sort((a, b) => compareUtf8(a.place, b.place));
  return rows.map(({ stratum }, i) => ({
    id: `91130302MA${10_000_000 + i * 7919}`,
    stratum,
    at: `${i + 1}`,
  }));
}

interface SealedDraw {
  readonly certificate: Certificate;
  readonly files: PublicFiles;
}

function sealedDraw(n: number): SealedDraw {
  const frame = freezeFrame(firms(n));
  if (!frame.ok) throw new Error(JSON.stringify(frame.error));
  const nonce = sha256Hex(`nonce/${n}`);
  const frameKey = utf8(sha256Hex(`key/${n}`)).slice(0, 32);
  const publicSeed = `${3000 + n}.25`;
  const label = `QHD-2024-${n}`;
  const seed = sealedSeed(publicSeed, nonce);
  const seedPlan = { kind: "public", source: "上证指数收盘", when: "2024-06-20", format: "2893.25" } as const;
  const promised = { frame: frame.value, rule, label, excludedSize: 0, seedPlan, previous: null };
  const commitment = makeCommitment({ ...promised, sealed: { nonce, frameKey } });
  if (!commitment.ok || commitment.value.disclosure !== "sealed") throw new Error("no commitment");
  const outcome = drawLots(frame.value, rule, { seed, label });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  const { root } = commitment.value.frame;
  const key = Buffer.from(frameKey).toString("hex");
  const certificate = certify({
    frame: frame.value,
    outcome: outcome.value,
    rule,
    seed,
    label,
    seedSource: { kind: "public", description: "上证指数收盘", obtainedAt: "2024-06-20T15:00:00+08:00" },
    columns: { id: "统一社会信用代码", stratum: "信用风险等级" },
    excluded: [],
    operator: "",
    witness: "",
    createdAt: "2024-06-20T15:10:00+08:00",
    product: "",
    commitment: null,
    previous: null,
    sealed: { publicSeed, nonce, frameKey: key, root },
  });
  const files = sealedPublication(certificate, commitment.value);
  if (files === null) throw new Error("not sealed");
  // As it is read from the web: nothing but what JSON carries.
  return { certificate, files: JSON.parse(JSON.stringify(files)) as PublicFiles };
}

/** The public files with a leak planted in them. */
function planted({ certificate, files }: SealedDraw, leak: Leak): PublicFiles {
  const lots = new Map(certificate.drawn.map((lot) => [lot.id, lot]));
  switch (leak) {
    case "none":
      return files;
    case "tickets":
      return { ...files, tickets: files.drawn.map((id) => lots.get(id)?.ticket ?? "") };
    case "order":
      return { ...files, drawn: certificate.drawn.map(({ id }) => id) };
    case "nonce":
      return { ...files, nonce: certificate.sealed?.nonce };
  }
}

export interface Guessed {
  readonly leak: Leak;
  readonly draws: number;
  /** The share of the drawn whose class was guessed. */
  readonly right: number;
  /** The share that blind guesses with the same shares get: Σ share². */
  readonly chance: number;
  /** How likely as many or more are by chance. */
  readonly p: number;
}

/** Guesses the classes of so many sealed draws from their public files. */
export function guessMany(leak: Leak, draws: number): Guessed {
  let right = 0;
  let all = 0;
  let mean = 0;
  let variance = 0;
  for (let n = 0; n < draws; n++) {
    const draw = sealedDraw(n);
    const shares = draw.certificate.strata.map(({ key, drawn }) => ({ key, count: drawn }));
    const files = planted(draw, leak);
    const classOf = new Map(draw.certificate.drawn.map(({ id, stratum }) => [id, stratum]));
    const guesses = guessClasses(files, shares);
    right += files.drawn.filter((id, i) => classOf.get(id) === guesses[i]).length;
    const counts = shares.map(({ count }) => count);
    const total = counts.reduce((a, b) => a + b, 0);
    all += total;
    mean += counts.reduce((sum, c) => sum + c * c, 0) / total;
    variance += blindVariance(counts, total);
  }
  const p = normalTail((right - 0.5 - mean) / Math.sqrt(variance));
  return { leak, draws, right: right / all, chance: mean / all, p };
}

/** Of the number right where classes are dealt at random: the matches of a random permutation of a multiset. */
function blindVariance(counts: readonly number[], n: number): number {
  const sum = (power: (c: number) => number) => counts.reduce((total, c) => total + power(c), 0);
  const mean = sum((c) => c * c) / n;
  // E[matches²] = mean + Σ over pairs of places of P(both match).
  const pairs =
    counts.reduce(
      (total, a, i) =>
        total + counts.reduce((inner, b, j) => inner + (i === j ? (a * (a - 1)) ** 2 : (a * b) ** 2), 0),
      0,
    ) /
    (n * (n - 1));
  return mean + pairs - mean * mean;
}
