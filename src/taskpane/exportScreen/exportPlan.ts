/**
 * What an export would carry: the lines of the heading as they should read, and which of the figures in
 * the form are the ledger's own. A figure changed by hand leaves as it stands, but no digest vouches for it.
 */
import type { LocalDate } from "../../core/calendar/localDate";
import type { Figures } from "../../core/forms/figures";
import { planFill } from "../../sheets";
import type { Edit, FormHeading, FormMatch, Placement, WorkbookContents } from "../../sheets";
import { shownText } from "../parts/editWords";
import { figuresInForce } from "../reportScreen/figuresInForce";

export interface ExportPlan {
  /** The heading's lines that do not read as they should yet: changed in the exported file only. */
  readonly heading: readonly Edit[];
  /** Figures whose cells hold what the ledger gives; one corrected by hand (数据更正) is none of them. */
  readonly figures: Figures;
  /** Cells that hold something else than the ledger, or a correction on record, gives. */
  readonly differing: readonly Placement[];
}

export function exportPlan(
  match: FormMatch,
  contents: WorkbookContents,
  unit: string,
  until: LocalDate,
): ExportPlan {
  const { figures, vouched } = figuresInForce(contents, match.form, until, unit);
  const { contact, phone, mobile } = contents.settings;
  const heading: FormHeading = { unit, date: until, contact, phone, mobile };
  const plan = planFill(match, figures, heading, { acceptUnplaced: true });
  const differing = plan.placed.filter((p) => shownText(p.before) !== shownText(p.value));
  const differs = (key: string) => differing.some((p) => p.key === key || key.startsWith(`${p.key}.`));
  const stands = (key: string) => plan.placed.some((p) => p.key === key || key.startsWith(`${p.key}.`));
  return {
    heading: plan.heading
      .filter((line) => shownText(line.before) !== line.value)
      .map((line) => ({
        kind: "setValues",
        sheet: match.sheet,
        row: line.area.row,
        column: line.area.column,
        values: [[line.value]],
      })),
    figures: new Map([...vouched].filter(([key]) => stands(key) && !differs(key))),
    differing,
  };
}
