/** The labels on a sheet, gathered into forms: each has its groups, its rows, and the lines above and below. */
import { measures } from "../../core/forms/figures";
import type { Area, Grid } from "../grid";
import { mergeAt } from "../headerRow";
import { bareText } from "../cellText";
import type { FormAnswers } from "./formAnswers";
import type { Band } from "./formBands";
import type { GroupCell, LabelCell } from "./formCell";
import { bandsOf } from "./formBands";
import type { FormLabel, GroupId } from "./formLabel";
import { parseFormLabel } from "./formLabel";
import { marksOf } from "./labelMarks";
import { platformsInOrder } from "./platformOrder";
import { settled } from "./settledLabels";

export interface Cluster {
  readonly groups: readonly GroupCell[];
  readonly labels: readonly LabelCell[];
  readonly title: LabelCell | null;
  /** From the title (or the first label) to the last line of the form. */
  readonly area: Area;
  /** Rows where the heading lines may stand. */
  readonly above: { readonly from: number; readonly to: number };
  readonly below: { readonly from: number; readonly to: number };
  /** The column where the next form begins beside it, else Infinity. */
  readonly right: number;
  /** An answer of the unit (表样) was used. */
  readonly answered: boolean;
}

/** A label with the cell that it stands in. */
type Found = Omit<LabelCell, "group"> & { readonly text: string };

/** The forms of a sheet: a group label, or four labels with 次数 or 户数, make one. */
export function clustersOf(grid: Grid, answers: FormAnswers): readonly Cluster[] {
  const all = labelsOf(grid, answers);
  return bandsOf(all).flatMap((band) =>
    clustersIn(
      grid,
      all.filter(({ area }) => area.column >= band.from && area.column < band.to),
      band,
      answers,
    ),
  );
}

function clustersIn(
  grid: Grid,
  found: readonly Found[],
  band: Band,
  answers: FormAnswers,
): readonly Cluster[] {
  const named = found.flatMap(({ label, area }) =>
    label.kind === "group" ? [{ group: label.group, area }] : [],
  );
  const rows = found.filter(({ label, text }) => isItem(label, text, found));
  const groups = named.length === 0 && answers.platformsInOrder ? platformsInOrder(found) : named;
  if (rows.length < (groups.length > 0 ? 3 : 4)) return [];
  const answered =
    groups !== named || found.some(({ text }) => answers.texts.size > 0 && answers.texts.has(bareText(text)));
  const starts = startsOf(groups);
  return starts.map((start, index) => {
    const previousEnd = index > 0 ? lastRowLabel(found, starts[index - 1].row, start.row) : grid.row - 1;
    const end = starts[index + 1]?.row ?? Infinity;
    const span = { groups: start.groups, from: previousEnd + 1, row: start.row, end, band };
    return { ...cluster(grid, found, span), right: band.to, answered };
  });
}

/**
 * A label that makes a form: it says 次数 or 户数, or the headings of both platforms' table say it for all. Under the
 * form's own title one counts that is not quite a row's, as a page that was scanned and typed again has them.
 */
function isItem(label: FormLabel, text: string, found: readonly Found[]): boolean {
  if (label.kind === "row" && label.measured) return true;
  if (label.kind !== "row" && label.kind !== "unknownRow") return false;
  const whose = new Set(found.map(({ label: its }) => (its.kind === "group" ? its.group : null)));
  if (!whose.has("provincial") || !whose.has("other")) return false;
  return label.kind === "row"
    ? found.filter(({ label: its }) => its.kind === "measure").length >= measures.length
    : /随机/.test(text) && found.some((each) => each.label.kind === "title" && /双随机/.test(each.text));
}

/** The labels of a sheet; none where nothing can be the start of a form, and the unit has said nothing of its texts. */
function labelsOf(grid: Grid, answers: FormAnswers): readonly Found[] {
  const anyText = answers.texts.size > 0;
  const rows: number[] = [];
  const columns: number[] = [];
  let anchored = anyText;
  for (let r = 0; r < grid.values.length; r++) {
    const row = grid.values[r];
    for (let c = 0; c < row.length; c++) {
      const cell = row[c];
      if (typeof cell !== "string") continue;
      const marks = anyText ? null : marksOf(cell);
      if (marks?.anchor) anchored = true;
      if (marks && !marks.label) continue;
      rows.push(r);
      columns.push(c);
    }
  }
  return anchored ? readLabels(grid, rows, columns, answers) : [];
}

function readLabels(
  grid: Grid,
  rows: readonly number[],
  columns: readonly number[],
  answers: FormAnswers,
): readonly Found[] {
  const found: Found[] = [];
  const known = new Map<string, FormLabel | null>();
  for (let i = 0; i < rows.length; i++) {
    const text = grid.values[rows[i]][columns[i]];
    if (typeof text !== "string") continue;
    let label = known.get(text);
    if (label === undefined) known.set(text, (label = labelOf(text, answers)));
    if (!label) continue;
    const at = { row: grid.row + rows[i], column: grid.column + columns[i] };
    const area = mergeAt(grid, at.row, at.column) ?? { ...at, rows: 1, columns: 1 };
    found.push({ label, area, text });
  }
  return settled(grid, found);
}

/** What the unit has said of a text; else what the text itself says. */
function labelOf(text: string, answers: FormAnswers): FormLabel | null {
  const means = answers.texts.size > 0 ? answers.texts.get(bareText(text)) : undefined;
  if (!means) return text.length > 200 ? null : parseFormLabel(text);
  if (means.kind === "none") return null;
  if (means.kind === "group") return means;
  if (means.kind === "form")
    return {
      kind: "title",
      county: means.form === "annex1",
      department: means.form === "annex2",
      answered: true,
    };
  return { kind: "row", row: means.row, measure: null, own: null, measured: true };
}

interface Start {
  readonly row: number;
  readonly groups: readonly GroupCell[];
}

/**
 * A group that comes again begins the next form, unless it stands right below itself: a group label written
 * in each of its rows instead of merged over them. Without group labels the rows make one form.
 */
function startsOf(groups: readonly GroupCell[]): readonly Start[] {
  const starts: { row: number; groups: GroupCell[] }[] = [];
  for (const each of [...groups].sort((a, b) => a.area.row - b.area.row)) {
    const open = starts[starts.length - 1];
    const last = open?.groups[open.groups.length - 1];
    if (last && isBelow(last, each)) {
      const rows = each.area.row + each.area.rows - last.area.row;
      open.groups[open.groups.length - 1] = { ...last, area: { ...last.area, rows } };
    } else if (open && !open.groups.some(({ group }) => group === each.group)) open.groups.push(each);
    else starts.push({ row: each.area.row, groups: [each] });
  }
  return starts.length > 0 ? starts : [{ row: 0, groups: [] }];
}

function isBelow(last: GroupCell, next: GroupCell): boolean {
  return (
    last.group === next.group &&
    last.area.column === next.area.column &&
    next.area.row === last.area.row + last.area.rows
  );
}

function lastRowLabel(found: readonly Found[], from: number, to: number): number {
  return found
    .filter(({ label, area }) => label.kind === "row" && area.row >= from && area.row < to)
    .reduce((last, { area }) => Math.max(last, area.row + area.rows - 1), from);
}

function cluster(
  grid: Grid,
  found: readonly Found[],
  span: { groups: readonly GroupCell[]; from: number; row: number; end: number; band: Band },
): Omit<Cluster, "right" | "answered"> {
  const { groups } = span;
  const inside = found.filter(({ area }) => area.row >= span.from && area.row < span.end);
  const rows = inside.filter(({ label }) => label.kind === "row" || label.kind === "unknownRow");
  const body = rows.filter(
    ({ area, label }) =>
      area.row >= span.row && (label.kind !== "row" || groups.length > 0 || label.measured),
  );
  const first = [...groups, ...body].reduce((least, { area }) => Math.min(least, area.row), Infinity);
  const last = body.reduce((most, { area }) => Math.max(most, area.row + area.rows - 1), first);
  const titles = inside.filter(({ label, area }) => label.kind === "title" && area.row <= first);
  const title = titles.length ? { ...titles[titles.length - 1], group: null } : null;
  const top = title?.area.row ?? Math.max(span.from, first - 4);
  const isBody = new Set(body);
  // A ledger above or below has cells with 部门联合 or 户数 by the thousand: they are none of this form's.
  const labels = inside
    .filter((each) => {
      if (each.label.kind === "part" || each.label.kind === "measure")
        return each.area.row >= top && each.area.row <= last;
      return isBody.has(each);
    })
    .map((each): LabelCell => ({ ...each, group: groupAt(groups, each.area) }));
  const bottom = Math.min(span.end - 1, lastRow(grid), last + 8);
  return {
    groups,
    labels,
    title,
    area: areaOf(grid, [...groups, ...labels, ...(title ? [title] : [])], { top, bottom, band: span.band }),
    above: { from: top, to: first },
    below: { from: last + 1, to: bottom },
  };
}

function lastRow(grid: Grid): number {
  return grid.row + grid.values.length - 1;
}

/** The group merged over the row, else the nearest group label above it; of two above it side by side the one to its left. */
function groupAt(groups: readonly GroupCell[], { row, column }: Area): GroupId | null {
  const over = groups.find(({ area }) => row >= area.row && row < area.row + area.rows);
  if (over) return over.group;
  const above = groups.filter(({ area }) => area.row <= row);
  const nearest = above.filter(({ area }) => area.row === above[above.length - 1].area.row);
  const left = nearest.filter(({ area }) => area.column <= column);
  return (left.length > 0 ? left : nearest).at(-1)?.group ?? null;
}

/** One column more than the labels reach: the figures may stand in cells that are still blank. */
function areaOf(
  grid: Grid,
  cells: readonly { readonly area: Area }[],
  { top, bottom, band }: { readonly top: number; readonly bottom: number; readonly band: Band },
): Area {
  const left = Math.min(...cells.map(({ area }) => area.column));
  const labelled = Math.max(...cells.map(({ area }) => area.column + area.columns));
  const used = Math.min(band.to, grid.column + (grid.values[0]?.length ?? 0));
  const right = Math.min(band.to, Math.max(labelled, Math.min(used, labelled + 4)));
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left };
}
