/**
 * A form as a unit sent it: its figures, whose it is, and every cell that holds something else than a figure, or
 * nothing. "约30户", a negative number or a word is said with its cell and never turned into a number.
 */
import type { FormNumbers } from "../../core/forms/crossChecks";
import { figureKeys } from "../../core/forms/definition";
import type { FigureKey, Measure } from "../../core/forms/figures";
import { isBlank, textOf } from "../cellText";
import type { SheetFault } from "../fault";
import { address, cellAt } from "../grid";
import type { FormMatch, FormSlot } from "./formMatch";
import type { HeadingValues } from "./headingValues";
import { headingValues } from "./headingValues";
import { readForm } from "./readForm";

export interface FormReport extends HeadingValues {
  readonly figures: FormNumbers;
  /** Figures of which at least one cell is blank or holds something else. */
  readonly missing: readonly FigureKey[];
  /** Not one figure stands in it. */
  readonly blank: boolean;
  readonly faults: readonly SheetFault[];
  readonly cellOf: (key: FigureKey, measure: Measure) => string | null;
}

export function readReport(match: FormMatch): FormReport {
  const { figures, unreadable } = readForm(match);
  const odd = new Set(unreadable);
  const faults: SheetFault[] = [];
  let filled = 0;
  // Words in a figure's place kept the finder from taking the cell: here they are what the unit has written.
  for (const fault of match.faults)
    if (fault.code === "sheets.formPlaceTaken") {
      filled++;
      faults.push({ ...kindOf(fault.found), severity: "error", at: fault.at, label: fault.label });
    }
  for (const slot of match.slots) {
    const at = addressOf(match, slot);
    const cell = cellAt(match.grid, slot.area.row, slot.area.column);
    if (!isBlank(cell)) filled++;
    if (odd.has(at)) faults.push({ ...kindOf(textOf(cell)), severity: "error", at, label: slot.label });
  }
  return {
    ...headingValues(match),
    figures,
    missing: figureKeys(match.definition).filter((key) => !figures.has(key)),
    blank: filled === 0,
    faults,
    cellOf: (key, measure) => {
      const slot = match.slots.find(
        (each) => each.keys.includes(key) && (each.measure === null || each.measure === measure),
      );
      return slot ? addressOf(match, slot) : null;
    },
  };
}

type FigureFaultKind = {
  readonly code: "sheets.formFigureUncertain" | "sheets.formFigureNegative" | "sheets.formFigureText";
  readonly found: string;
};

function kindOf(text: string): FigureFaultKind {
  const found = text.length > 30 ? `${text.slice(0, 30)}…` : text;
  if (/约|左右|余|多户|多次|近\d|上百|若干|±|~|\d[-—]\d/.test(text))
    return { code: "sheets.formFigureUncertain", found };
  if (/[-－−]\s*\d/.test(text)) return { code: "sheets.formFigureNegative", found };
  return { code: "sheets.formFigureText", found };
}

function addressOf(match: FormMatch, { area }: FormSlot): string {
  return address(match.sheet, area.row, area.column);
}
