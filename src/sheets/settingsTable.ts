/** Reads and writes 口径与设置. Unknown items stay untouched; an unreadable value is reported, its default applies. */
import { parseRate, percentText } from "../core/draw/rate";
import { defaultFollowUpDays } from "../core/followUp/followUp";
import { defaultRules } from "../core/forms/defaultRules";
import type { Measure } from "../core/forms/figures";
import { measures } from "../core/forms/figures";
import { defaultEntryDays } from "../core/ledger/entry";
import type { Target } from "../core/targets/target";
import { defaultTargets } from "../core/targets/target";
import { parseChoice, yesNo } from "./cellChoice";
import { isBlank, textOf } from "./cellText";
import type { Edit } from "./edit";
import type { SheetFault } from "./fault";
import type { Cell, Grid } from "./grid";
import { address, cellAt } from "./grid";
import { headerKey, settingsSpec } from "./headers";
import type { RecognisedTable } from "./recognisedTable";
import { problemPrefix, publicColumnsPrefix, settingItems, targetPrefix } from "./settingItems";
import type { Settings } from "./settings";
import { sheetName } from "./sheetName";
import { recogniseTables } from "./tableFinder";
import { appendRows } from "./tableAppend";
import { tableSheet } from "./tableSheet";

export const defaultSettings: Settings = {
  level: "county",
  unit: "",
  contact: "",
  phone: "",
  mobile: "",
  rules: defaultRules,
  targets: defaultTargets,
  language: "zh-CN",
  entryDays: defaultEntryDays,
  followUpDays: defaultFollowUpDays,
  yearlyCap: null,
  digestInFooter: false,
};

/** The default ratios by the names that people know. */
const targetNames: Readonly<Record<string, string>> = {
  "joint-tasks": "联合抽查次数占比",
  "joint-households": "联合抽查户数占比",
  "credit-tasks": "信用风险分类抽查占比",
};
const noTarget = "不设";

export interface SettingsReading {
  readonly settings: Settings;
  readonly issues: readonly SheetFault[];
}

interface Row {
  readonly row: number;
  readonly item: string;
  readonly value: Cell;
}

/** The settings of a workbook; where it has no such table, or a value is blank, the default. */
export function readSettings(tables: readonly RecognisedTable[]): SettingsReading {
  const issues: SheetFault[] = [];
  let settings = defaultSettings;
  for (const table of tables.filter((each) => each.kind === "settings")) {
    const seen = new Map<string, string>();
    issues.push(...table.issues.filter((issue) => issue.code !== "sheets.unknownHeader"));
    for (const each of rowsOf(table)) {
      const at = address(table.sheet, each.row, valueColumn(table));
      const itemAt = address(table.sheet, each.row, itemColumn(table));
      const first = seen.get(headerKey(each.item));
      if (first !== undefined) {
        issues.push({ code: "sheets.settingTwice", severity: "error", at: itemAt, found: each.item, first });
        continue;
      }
      seen.set(headerKey(each.item), itemAt);
      if (each.item.startsWith(publicColumnsPrefix)) continue;
      const kind = itemKind(each.item);
      if (kind === null) {
        issues.push({ code: "sheets.settingUnknown", severity: "warning", at: itemAt, found: each.item });
        continue;
      }
      if (isBlank(each.value)) continue;
      const next = kind.read(settings, each.value);
      if (next) settings = next;
      else
        issues.push({
          code: "sheets.settingValue",
          severity: "error",
          at,
          item: each.item,
          found: textOf(each.value),
          expected: kind.expected,
          instead: kind.write(settings),
        });
    }
  }
  return { settings, issues };
}

/**
 * The edits that put settings into the workbook: changed values only, items that are not there yet appended,
 * everything else as it is; the whole table as a new sheet where there is none.
 */
export function settingsEdits(grids: readonly Grid[], settings: Settings): readonly Edit[] {
  const table = recogniseTables(grids).find((each) => each.kind === "settings");
  const wanted = allItems(settings);
  if (!table) {
    const taken = grids.map((grid) => grid.sheet);
    return tableSheet({
      sheet: sheetName(settingsSpec.title, taken),
      headers: ["项", "值", "说明"],
      rows: wanted.map(({ item, value, note }) => [item, value || null, note || null]),
      textColumns: [0, 1, 2],
      widths: [54, 34, 60],
      table: grids.some((grid) => grid.tables.some(({ name }) => name === settingsSpec.title))
        ? undefined
        : settingsSpec.title,
    });
  }
  const rows = rowsOf(table);
  const current = readSettings([table]).settings;
  const edits: Edit[] = [];
  const missing: (readonly (string | null)[])[] = [];
  for (const { item, value, note } of wanted) {
    const there = rows.find((row) => headerKey(row.item) === headerKey(item));
    if (!there) {
      missing.push(cellsFor(table, item, value, note));
      continue;
    }
    const column = valueColumn(table);
    const kind = itemKind(item);
    const same = kind && kind.write(current) === value && kind.read(current, there.value) !== null;
    const blank = isBlank(cellAt(table.grid, there.row, column)) && value === "";
    if (!same && !blank)
      edits.push({
        kind: "setValues",
        sheet: table.sheet,
        row: there.row,
        column,
        values: [[value || null]],
      });
  }
  return [...edits, ...appendRows(table, missing)];
}

interface ItemKind {
  readonly expected: string;
  readonly read: (settings: Settings, value: Cell) => Settings | null;
  readonly write: (settings: Settings) => string;
}

const separator = "·";

function itemKind(item: string): ItemKind | null {
  const own = settingItems.find((each) => headerKey(each.item) === headerKey(item));
  if (own) return { expected: own.choices.join("/"), read: own.read, write: own.write };
  const [, prefix, rest] = /^(.+?)\s*[·:：]\s*(.+)$/s.exec(item) ?? [];
  if (prefix && headerKey(prefix) === headerKey(problemPrefix)) return problemItem(rest);
  if (prefix && headerKey(prefix) === headerKey(targetPrefix)) return targetItem(rest);
  return null;
}

function problemItem(wording: string): ItemKind {
  return {
    expected: "是/否",
    read: (settings, cell) => {
      const value = parseChoice(cell, yesNo);
      if (!value.ok || value.value === null) return null;
      const known = Object.keys(settings.rules.problemResults);
      const key = known.find((each) => headerKey(each) === headerKey(wording)) ?? wording;
      const problemResults = { ...settings.rules.problemResults, [key]: value.value };
      return { ...settings, rules: { ...settings.rules, problemResults } };
    },
    write: (settings) => {
      const known = Object.entries(settings.rules.problemResults);
      const entry = known.find(([key]) => headerKey(key) === headerKey(wording));
      return entry === undefined ? "" : entry[1] ? "是" : "否";
    },
  };
}

function targetItem(name: string): ItemKind | null {
  const target = targetNamed(name);
  if (!target) return null;
  const { id } = target;
  return {
    expected: `0%–100%，或“${noTarget}”`,
    read: (settings, cell) => {
      const others = settings.targets.filter((each) => each.id !== id);
      if (textOf(cell) === noTarget) return { ...settings, targets: others };
      const goalPpm = goalOf(cell);
      if (goalPpm === null) return null;
      const position = settings.targets.findIndex((each) => each.id === id);
      const next = { ...target, goalPpm };
      const targets =
        position < 0
          ? [...others, next]
          : settings.targets.map((each) => (each.id === id ? { ...each, goalPpm } : each));
      return { ...settings, targets };
    },
    write: (settings) => {
      const found = settings.targets.find((each) => each.id === id);
      return found ? percentText(found.goalPpm) : noTarget;
    },
  };
}

/** "40%", or 0.4 as a cell that is formatted as a percentage holds it. */
function goalOf(cell: Cell): number | null {
  if (typeof cell === "number") return cell >= 0 && cell <= 1 ? Math.round(cell * 1e6) : null;
  const rate = parseRate(
    textOf(cell)
      .replace(/^(≥|>=|不低于)/, "")
      .trim(),
  );
  return rate.ok ? rate.value : null;
}

const figure = /^([\w.-]+)\.(tasks|households|problems)$/;

/** A target of the default three by its name, or the unit's own: its-id(provincial.joint.tasks÷provincial.total.tasks). */
function targetNamed(name: string): Target | null {
  const id = Object.keys(targetNames).find((each) => headerKey(targetNames[each]) === headerKey(name));
  if (id !== undefined) return defaultTargets.find((each) => each.id === id) ?? null;
  const custom = /^(.+?)\s*[(（](.+?)÷(.+?)[)）]$/.exec(name.trim());
  const part = figure.exec(custom?.[2].trim() ?? "");
  const whole = figure.exec(custom?.[3].trim() ?? "");
  if (!custom || !part || !whole) return null;
  const ref = (match: RegExpExecArray) => ({ key: match[1], measure: match[2] as Measure });
  return measures.includes(part[2] as Measure)
    ? { id: custom[1], part: ref(part), whole: ref(whole), goalPpm: 0 }
    : null;
}

function targetLabel({ id, part, whole }: Target): string {
  const own = targetNames[id];
  return own ?? `${id}(${part.key}.${part.measure}÷${whole.key}.${whole.measure})`;
}

interface WantedItem {
  readonly item: string;
  readonly value: string;
  readonly note: string;
}

function allItems(settings: Settings): readonly WantedItem[] {
  const plain = settingItems.map((each) => ({
    item: each.item,
    value: each.write(settings),
    note: [each.choices.join(" / "), each.note].filter(Boolean).join("；"),
  }));
  const dropped = defaultTargets.filter((each) => !settings.targets.some(({ id }) => id === each.id));
  const targets = [
    ...settings.targets.map((target) => ({ target, value: percentText(target.goalPpm) })),
    ...dropped.map((target) => ({ target, value: noTarget })),
  ].map(({ target, value }) => ({
    item: `${targetPrefix}${separator}${targetLabel(target)}`,
    value,
    note: "全年目标，不低于",
  }));
  const results = Object.entries(settings.rules.problemResults).map(([wording, problem]) => ({
    item: `${problemPrefix}${separator}${wording}`,
    value: problem ? "是" : "否",
    note: "",
  }));
  return [...plain, ...targets, ...results];
}

function rowsOf(table: RecognisedTable): readonly Row[] {
  return table.rows
    .map((row) => ({
      row,
      item: textOf(cellAt(table.grid, row, itemColumn(table))),
      value: cellAt(table.grid, row, valueColumn(table)),
    }))
    .filter(({ item }) => item !== "");
}

function itemColumn(table: RecognisedTable): number {
  return table.fields.get("item") ?? table.area.column;
}

function valueColumn(table: RecognisedTable): number {
  return table.fields.get("value") ?? table.area.column + 1;
}

/** A row of the table's width with item, value and note in their columns. */
function cellsFor(
  table: RecognisedTable,
  item: string,
  value: string,
  note: string,
): readonly (string | null)[] {
  const noteColumn = table.fields.get("note");
  return Array.from({ length: table.area.columns }, (_, index) => {
    const column = table.area.column + index;
    if (column === itemColumn(table)) return item;
    if (column === valueColumn(table)) return value || null;
    return column === noteColumn ? note || null : null;
  });
}
