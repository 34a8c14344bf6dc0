/** One measure of every department, as bars want it. */
import { truncatedPercent } from "../../core/targets";
import type { Share } from "../../core/supervision";
import type { SupervisionReading } from "../../sheets/supervision";
import type { Words } from "../words/words";

export const measureNames = ["plan", "entry", "publicity", "problems", "followUps", "loads"] as const;
export type MeasureName = (typeof measureNames)[number] | `ratio-${number}`;

export interface Bar {
  readonly name: string;
  /** 0–1; null without data. */
  readonly share: number | null;
  /** "66.66% 2/3" */
  readonly text: string;
}

export function measuresOf(
  reading: SupervisionReading,
  measure: MeasureName,
  words: Pick<Words, "aside">,
): readonly Bar[] {
  const { departments } = reading;
  if (measure === "loads") {
    const each = departments.map(({ seats, officers }) => (officers === 0 ? null : seats / officers));
    const most = Math.max(1, ...each.map((load) => load ?? 0));
    return departments.map(({ department, seats, officers }, i) => {
      const load = each[i];
      return {
        name: department,
        share: load === null ? null : load / most,
        text: load === null ? "—" : words.aside(load.toFixed(1), `${seats}/${officers}`),
      };
    });
  }
  return departments.map((work) => {
    const share: Share = measure.startsWith("ratio-")
      ? (reading.ratios.get(work.department)?.[Number(measure.slice(6))] ?? { part: 0, whole: 0 })
      : work[measure as Exclude<(typeof measureNames)[number], "loads">];
    return { name: work.department, ...shareBar(share, words) };
  });
}

export function shareBar(
  { part, whole }: Share,
  { aside }: Pick<Words, "aside">,
): Pick<Bar, "share" | "text"> {
  return whole === 0
    ? { share: null, text: "—" }
    : { share: part / whole, text: aside(truncatedPercent(part, whole), `${part}/${whole}`) };
}
