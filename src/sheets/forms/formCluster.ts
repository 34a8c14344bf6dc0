/** The labels on a sheet, gathered into forms: each has its groups, its rows, and the lines above and below. */
import type { Area, Grid } from "../grid";
import { mergeAt } from "../headerRow";
import type { FormLabel, GroupId } from "./formLabel";
import { parseFormLabel } from "./formLabel";

export interface LabelCell {
  readonly label: FormLabel;
  readonly area: Area;
  /** The group whose rows it stands in; null above the first. */
  readonly group: GroupId | null;
}

export interface GroupCell {
  readonly group: GroupId;
  readonly area: Area;
}

export interface Cluster {
  readonly groups: readonly GroupCell[];
  readonly labels: readonly LabelCell[];
  readonly title: LabelCell | null;
  /** From the title (or the first label) to the last line of the form. */
  readonly area: Area;
  /** Rows where the heading lines may stand. */
  readonly above: { readonly from: number; readonly to: number };
  readonly below: { readonly from: number; readonly to: number };
}

type Found = Omit<LabelCell, "group">;

/** Labels in a hurry: most sheets hold none of these words, and a ledger is looked through only once. */
function mayBeLabel(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 120 &&
    (text.includes("抽查") ||
      text.includes("次数") ||
      text.includes("户") ||
      text.includes("部门") ||
      text.includes("联合") ||
      text.includes("检查") ||
      text.includes("平台") ||
      text.includes("报表"))
  );
}

/** The forms of a sheet: a group label, or four labels with 次数 or 户数, make one. */
export function clustersOf(grid: Grid): readonly Cluster[] {
  if (!hasAnchor(grid)) return [];
  const found = labelsOf(grid);
  const groups = found.flatMap(({ label, area }) =>
    label.kind === "group" ? [{ group: label.group, area }] : [],
  );
  const rows = found.filter(({ label }) => label.kind === "row" && label.measured);
  if (rows.length < (groups.length > 0 ? 3 : 4)) return [];
  const starts = startsOf(groups);
  return starts.map((start, index) => {
    const previousEnd = index > 0 ? lastRowLabel(found, starts[index - 1].row, start.row) : grid.row - 1;
    const end = starts[index + 1]?.row ?? Infinity;
    return cluster(grid, found, { groups: start.groups, from: previousEnd + 1, row: start.row, end });
  });
}

function hasAnchor(grid: Grid): boolean {
  return grid.values.some((row) =>
    row.some(
      (cell) =>
        typeof cell === "string" &&
        ((cell.includes("抽查") && (cell.includes("户") || cell.includes("次"))) ||
          (cell.includes("平台") && (cell.includes("开展") || cell.includes("情况")))),
    ),
  );
}

function labelsOf(grid: Grid): readonly Found[] {
  const found: Found[] = [];
  grid.values.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (typeof cell !== "string" || !mayBeLabel(cell.replace(/\s/g, ""))) return;
      const label = parseFormLabel(cell);
      if (!label) return;
      const at = { row: grid.row + r, column: grid.column + c };
      found.push({ label, area: mergeAt(grid, at.row, at.column) ?? { ...at, rows: 1, columns: 1 } });
    }),
  );
  return found;
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
  span: { groups: readonly GroupCell[]; from: number; row: number; end: number },
): Cluster {
  const { groups } = span;
  const inside = found.filter(({ area }) => area.row >= span.from && area.row < span.end);
  const rows = inside.filter(({ label }) => label.kind === "row" || label.kind === "unknownRow");
  const body = rows.filter(
    ({ area, label }) =>
      area.row >= span.row && (label.kind !== "row" || groups.length > 0 || label.measured),
  );
  const labels = inside
    .filter((each) => each.label.kind === "part" || each.label.kind === "measure" || body.includes(each))
    .map((each): LabelCell => ({ ...each, group: groupAt(groups, each.area.row) }));
  const first = Math.min(...[...groups, ...body].map(({ area }) => area.row));
  const last = Math.max(first, ...body.map(({ area }) => area.row + area.rows - 1));
  const titles = inside.filter(({ label, area }) => label.kind === "title" && area.row <= first);
  const title = titles.length ? { ...titles[titles.length - 1], group: null } : null;
  const top = title?.area.row ?? Math.max(span.from, first - 4);
  const bottom = Math.min(span.end - 1, lastRow(grid), last + 8);
  return {
    groups,
    labels,
    title,
    area: areaOf(grid, [...groups, ...labels, ...(title ? [title] : [])], top, bottom),
    above: { from: top, to: first },
    below: { from: last + 1, to: bottom },
  };
}

function lastRow(grid: Grid): number {
  return grid.row + grid.values.length - 1;
}

/** The group merged over the row, else the nearest group label above it. */
function groupAt(groups: readonly GroupCell[], row: number): GroupId | null {
  const over = groups.find(({ area }) => row >= area.row && row < area.row + area.rows);
  if (over) return over.group;
  const above = groups.filter(({ area }) => area.row <= row);
  return above.length ? above[above.length - 1].group : null;
}

/** One column more than the labels reach: the figures may stand in cells that are still blank. */
function areaOf(grid: Grid, cells: readonly { readonly area: Area }[], top: number, bottom: number): Area {
  const left = Math.min(...cells.map(({ area }) => area.column));
  const labelled = Math.max(...cells.map(({ area }) => area.column + area.columns));
  const used = grid.column + (grid.values[0]?.length ?? 0);
  const right = Math.max(labelled, Math.min(used, labelled + 4));
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left };
}
