/** The tables of `npm run fairness`, for the terminal and for docs/fairness.md. */
import type { Guessed } from "./sealedDraws";
import { caughtLimit, fairLimit } from "./suite";
import type { ControlResult, FairResult } from "./suite";
import { designNames, leakNames, testNames } from "./words";

export interface Findings {
  readonly fair: readonly FairResult[];
  readonly controls: readonly ControlResult[];
  readonly guessed: readonly Guessed[];
}

/** Three significant digits; far tails by their power of ten. */
export function shownP(p: number): string {
  if (p === 0) return "< 10⁻³⁰⁰";
  if (p >= 0.001) return p.toPrecision(3);
  const power = Math.floor(Math.log10(p));
  const digit = Math.floor(p / 10 ** power);
  return `${power < -9 || digit === 1 ? "" : `${digit}·`}10${[...String(power)].map((c) => (c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(c)])).join("")}`;
}

const table = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headers, headers.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** Without a leak no better than chance; with each leak better. */
export const guessHolds = ({ leak, p }: Guessed): boolean =>
  leak === "none" ? p >= fairLimit : p < caughtLimit;

export function holds({ fair, controls, guessed }: Findings): boolean {
  return (
    fair.every(({ passes }) => passes) && controls.every(({ caught }) => caught) && guessed.every(guessHolds)
  );
}

export function fairTable(fair: readonly FairResult[]): string {
  const rows = fair.map(({ test, seeds, pValues, ks, long, passes }) => {
    const below = pValues.filter((p) => p < 0.05).length / pValues.length;
    const { chinese, english } = testNames[test];
    const share = `${(100 * below).toFixed(1)} %`;
    const least = shownP(Math.min(...pValues));
    const runs = `${pValues.length} × ${seeds}`;
    return [chinese, english, runs, share, least, shownP(ks), shownP(long), passes ? "fair" : "UNFAIR"];
  });
  const headers = ["检验", "test", "runs × seeds", "p < 0.05", "least p", "KS p", "long run's p", ""];
  return table(headers, rows);
}

export function controlTable(controls: readonly ControlResult[]): string {
  const rows = controls.map(({ design, seeds, pValues, by, caught }) => {
    const { chinese, english } = designNames[design];
    const other = Object.entries(pValues).filter(([test]) => test !== by);
    const others = other.map(([test, p]) => `${testNames[test as typeof by].english} ${shownP(p)}`);
    return [
      chinese,
      english,
      `${seeds}`,
      testNames[by].english,
      shownP(pValues[by] ?? 1),
      others.join("; ") || "–",
      caught ? "caught" : "MISSED",
    ];
  });
  return table(["反例", "control", "seeds", "must be caught by", "p", "the other tests' p", ""], rows);
}

export function guessTable(guessed: readonly Guessed[]): string {
  const rows = guessed.map((guess) => {
    const { chinese, english } = leakNames[guess.leak];
    const share = (value: number) => `${(100 * value).toFixed(1)} %`;
    const verdict = guess.leak === "none" ? "no better than chance" : "guessed";
    return [
      chinese,
      english,
      `${guess.draws}`,
      share(guess.right),
      share(guess.chance),
      shownP(guess.p),
      guessHolds(guess) ? verdict : "WRONG",
    ];
  });
  return table(["公开的内容", "published", "draws", "right", "chance", "p", ""], rows);
}
