/** What a form's heading says: 单位名称 and 填表时间, from behind the label or from the cell beside it. */
import type { LocalDate } from "../../core/calendar/localDate";
import { parseDate } from "../cellDate";
import { textOf } from "../cellText";
import { cellAt } from "../grid";
import type { HeadingItem } from "./formHeading";
import type { FormMatch } from "./formMatch";

export interface HeadingValues {
  /** "" where blank. */
  readonly unit: string;
  readonly date: LocalDate | null;
}

export function headingValues(match: FormMatch): HeadingValues {
  const date = parseDate(valueOf(match, "date").replace(/\s/g, ""));
  return {
    unit: valueOf(match, "unit")
      .replace(/[(（]\s*(?:盖章|公章|签章)\s*[)）]$/, "")
      .trim(),
    date: date.ok ? date.value : null,
  };
}

function valueOf({ heading, grid }: FormMatch, item: HeadingItem): string {
  for (const place of heading) {
    const segment = place.segments.find((each) => each.item === item);
    if (!segment) continue;
    if (segment.value !== "" || !place.beside) return textOf(segment.value);
    const beside = cellAt(grid, place.beside.row, place.beside.column);
    return textOf(beside);
  }
  return "";
}
