/** The lines around a form's table: 单位名称(盖章), 填表时间; 联系人, 联系电话, 手机. */
import type { LocalDate } from "../../core/calendar/localDate";
import { chineseDate } from "../cellDate";
import { isBlank, textOf } from "../cellText";
import type { Area, Cell, Grid } from "../grid";
import { cellAt } from "../grid";
import { mergeAt } from "../headerRow";
import { displayWidth } from "../tableSheet";

export interface FormHeading {
  readonly unit: string;
  readonly date: LocalDate | null;
  readonly contact: string;
  readonly phone: string;
  readonly mobile: string;
}

export type HeadingItem = keyof FormHeading;
export const headingItems: readonly HeadingItem[] = ["unit", "date", "contact", "phone", "mobile"];

/** The labels verbatim as issued, for messages. */
export const headingLabels: Readonly<Record<HeadingItem, string>> = {
  unit: "单位名称（盖章）",
  date: "填表时间",
  contact: "联系人",
  phone: "联系电话",
  mobile: "手机",
};

const labels: readonly (readonly [HeadingItem, string])[] = [
  [
    "unit",
    "(?:单位名称|(?:填报|报送|填表)单位(?:名称)?|单位(?=\\s*[(（\\[]))\\s*(?:[(（\\[]\\s*(?:盖章|公章|签章|盖公章)\\s*[)）\\]])?",
  ],
  ["date", "填(?:表|报)(?:时间|日期)|报送(?:时间|日期)"],
  ["contact", "联系人(?:姓名)?"],
  ["phone", "联系电话|办公电话|电话"],
  ["mobile", "手机(?:号码|号)?|移动电话"],
];

/** One label with what stands behind it, as it is written in its cell. */
interface Segment {
  readonly item: HeadingItem;
  /** With its colon. */
  readonly label: string;
  readonly colon: boolean;
  readonly value: string;
  /** The value with the blanks in front of it, as a template leaves them: "    年  月  日". */
  readonly raw: string;
  /** Blanks before the next label. */
  readonly gap: string;
}

/** A cell with one or several of the labels. `before` is what stands in front of the first. */
export interface HeadingCell {
  readonly area: Area;
  readonly before: string;
  readonly segments: readonly Segment[];
  /** The blank cell next to a label without a colon, that takes the value instead. */
  readonly beside: Area | null;
}

export type HeadingPlaces = readonly HeadingCell[];

const pattern = new RegExp(labels.map(([item, source]) => `(?<${item}>${source})`).join("|"), "gu");

/** The labels of a text; none where it is no heading line (a label starts the cell or follows blanks). */
function segmentsOf(text: string): { before: string; segments: readonly Segment[] } {
  const found = [...text.matchAll(pattern)].filter((match) => {
    const previous = text[match.index - 1];
    const rest = text.slice(match.index + match[0].length);
    const standsAlone = /^\s*(?:[:：]|$|\s)/.test(rest);
    return standsAlone && (previous === undefined || /[\s:：)）;；,，|_]/.test(previous));
  });
  const segments = found.map((match, index): Segment => {
    const groups = match.groups ?? {};
    const item = headingItems.find((each) => groups[each] !== undefined) ?? "unit";
    const end = index + 1 < found.length ? found[index + 1].index : text.length;
    const rest = text.slice(match.index + match[0].length, end);
    const colon = /^\s*[:：]/.exec(rest)?.[0] ?? "";
    const value = rest.slice(colon.length);
    const gap = index + 1 < found.length ? (/\s*$/.exec(value)?.[0] ?? "") : "";
    const raw = value.slice(0, value.length - gap.length);
    return { item, label: match[0] + colon, colon: colon !== "", value: value.trim(), raw, gap };
  });
  return { before: found.length ? text.slice(0, found[0].index) : text, segments };
}

/** Finds the heading cells in some rows of a grid; each item is taken where it comes first. */
export function findHeading(
  grid: Grid,
  rows: { readonly from: number; readonly to: number },
  columns: { readonly from: number; readonly to: number },
  wanted: readonly HeadingItem[],
): HeadingPlaces {
  const places: HeadingCell[] = [];
  const taken = new Set<HeadingItem>();
  for (let row = rows.from; row <= rows.to; row++)
    for (let column = columns.from; column <= columns.to; column++) {
      const cell = cellAt(grid, row, column);
      if (typeof cell !== "string" || cell.length > 200) continue;
      const { before, segments } = segmentsOf(cell);
      const items = segments.map((segment) => segment.item);
      if (segments.length === 0 || before.trim().length > 12) continue;
      if (!items.every((item) => wanted.includes(item) && !taken.has(item))) continue;
      items.forEach((item) => taken.add(item));
      const area = mergeAt(grid, row, column) ?? { row, column, rows: 1, columns: 1 };
      places.push({ area, before, segments, beside: besideOf(grid, area, segments, columns.to) });
    }
  return places;
}

/** A label without a colon, or one whose value already stands in the next cell, takes it there. */
function besideOf(grid: Grid, area: Area, segments: readonly Segment[], lastColumn: number): Area | null {
  if (segments.length !== 1 || segments[0].value !== "") return null;
  const row = area.row;
  const column = area.column + area.columns;
  const next = cellAt(grid, row, column);
  const inside = column <= lastColumn;
  const filled = !isBlank(next) && segmentsOf(textOf(next)).segments.length === 0;
  if (segments[0].colon ? !filled : !inside && !filled) return null;
  if (!isBlank(next) && !filled) return null;
  return mergeAt(grid, row, column) ?? { row, column, rows: 1, columns: 1 };
}

export interface HeadingWrite {
  readonly items: readonly HeadingItem[];
  readonly area: Area;
  readonly value: string;
  readonly before: Cell;
}

/** What to write where, for the items that have a value; a label keeps its text. */
export function headingWrites(
  grid: Grid,
  places: HeadingPlaces,
  heading: FormHeading,
): readonly HeadingWrite[] {
  return places.flatMap((place): HeadingWrite[] => {
    const items = place.segments
      .map((segment) => segment.item)
      .filter((item) => valueOf(heading, item) !== "");
    if (items.length === 0) return [];
    const area = place.beside ?? place.area;
    const value = place.beside ? valueOf(heading, items[0]) : lineOf(place, heading);
    return [{ items, area, value, before: cellAt(grid, area.row, area.column) }];
  });
}

function valueOf(heading: FormHeading, item: HeadingItem): string {
  if (item === "date") return heading.date ? chineseDate(heading.date) : "";
  return heading[item];
}

/** Where several labels share a cell, the blanks between them shrink by what a value takes. */
function lineOf(place: HeadingCell, heading: FormHeading): string {
  return place.segments.reduce((line, segment) => {
    const given = valueOf(heading, segment.item);
    const value = given || segment.raw;
    const colon = segment.colon || value === "" ? "" : "：";
    const grown = displayWidth(value) - displayWidth(segment.raw);
    const gap = segment.gap && " ".repeat(Math.max(2, segment.gap.length - Math.max(0, grown)));
    return `${line}${segment.label}${colon}${value}${gap}`;
  }, place.before);
}
