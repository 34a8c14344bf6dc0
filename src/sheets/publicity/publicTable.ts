/**
 * A list for the public as rows of text. Only what `publicLists` names is looked up: a row is made of values by
 * key, never of the workbook's own columns.
 */
import { checkCode } from "../../core/registry/codes";
import type { LocalDate } from "../../core/calendar/localDate";
import { versionOf } from "../../core/plan/planVersion";
import type { PlannedTask } from "../../core/plan/plannedTask";
import {
  differentiated,
  goesToJudicialOrgans,
  hasClassRates,
  mayPublish,
  publicCode,
  publicLists,
  withoutClasses,
} from "../../core/publicity";
import type { PublicColumn, PublicityFault, PublicityNote, PublicKind, Secrets } from "../../core/publicity";
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import { percentText } from "../../core/draw/rate";
import { chineseDate, dateOfText } from "../cellDate";
import type { WorkbookContents } from "../readWorkbook";
import { currentPlan } from "./publicTasks";
import type { PublicTask } from "./publicTasks";

export interface PublicTable {
  readonly kind: PublicKind;
  /** 任务编号; "" for the plan of the year. */
  readonly task: string;
  /** 海港区特种设备抽查检查结果公示 */
  readonly title: string;
  readonly unit: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly PublicityNote[];
}

export interface PublicRequest {
  readonly kind: PublicKind;
  /** Null for the plan. */
  readonly task: PublicTask | null;
  readonly columns: readonly PublicColumn[];
  readonly today: LocalDate;
  /** Said by the person, beside what the plan says. */
  readonly toldBeforehand: boolean;
  readonly secrets: Secrets;
}

/** A row on its way: where it stands, and its texts by key. */
interface Source {
  readonly at: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Faults: may not be published yet; nothing to publish. */
export function publicTable(
  contents: WorkbookContents,
  request: PublicRequest,
): Result<PublicTable, PublicityFault> {
  const { kind, task, columns, today, secrets } = request;
  const { subject } = publicLists[kind];
  const leave = mayPublish({
    kind,
    task: task?.task ?? "",
    ended: task?.end.on ?? null,
    plannedUntil: task?.plan?.until ?? null,
    toldBeforehand: request.toldBeforehand || (task?.toldBeforehand ?? false),
    today,
  });
  if (!leave.ok) return leave;
  const notes: PublicityNote[] = [];
  const sources = sourcesOf(contents, kind, task, notes);
  if (sources.length === 0) return err({ code: "publicity.nothing", what: subject });
  const unit = titleWords(contents.settings.unit, secrets);
  const rows = sources.map(({ at, values }, index) =>
    columns.map(({ key, header }) =>
      key === "number"
        ? String(index + 1)
        : publicCell(key, values[key] ?? "", { at, header, secrets, notes }),
    ),
  );
  const named = task ? titleWords(task.name || task.task, secrets) : `${yearOf(contents, today)}年度`;
  const version = Math.max(1, ...currentPlan(contents.plan).map((each) => versionOf(each.version)));
  const title = task
    ? `${unit}“${named}”${subject}公示`
    : `${unit}${named}“双随机、一公开”抽查计划${version > 1 ? `（第${version}版）` : ""}`;
  const called = task?.name || task?.task || "";
  if (task && withoutClasses(called) !== called)
    notes.push({ code: "publicity.mentionsClass", at: task.plan?.at ?? sources[0].at, header: "任务名称" });
  return ok({
    kind,
    task: task?.task ?? "",
    title,
    unit,
    headers: columns.map(({ header }) => header),
    rows,
    notes,
  });
}

interface CellPlace {
  readonly at: string;
  readonly header: string;
  readonly secrets: Secrets;
  readonly notes: PublicityNote[];
}

const codeKeys: ReadonlySet<string> = new Set(["id"]);
/** Dates and numbers that we wrote ourselves. */
const ownKeys: ReadonlySet<string> = new Set(["inspectedOn", "closedOn", "from", "until"]);

function publicCell(key: string, text: string, { at, header, secrets, notes }: CellPlace): string {
  if (text === "" || ownKeys.has(key)) return text;
  if (codeKeys.has(key)) {
    // A firm's code may be in the pool as somebody's certificate only by mistake; a code that checks is a code.
    const known = checkCode(text);
    const shown = known.valid && known.kind !== "other" ? text : publicCode(secrets.hide(text));
    if (shown !== text) notes.push({ code: "publicity.masked", at, header });
    return shown;
  }
  let shown = text;
  if (hasClassRates(shown)) {
    shown = differentiated;
    notes.push({ code: "publicity.ratesReplaced", at, header });
  }
  const clean = publicWords(shown, secrets);
  if (clean !== shown) notes.push({ code: "publicity.masked", at, header });
  const open = withoutClasses(clean);
  if (open !== clean) notes.push({ code: "publicity.mentionsClass", at, header });
  return open;
}

const publicWords = (text: string, secrets: Secrets): string => secrets.publicText(text);

/** Of a title: its task may be named for a class. */
const titleWords = (text: string, secrets: Secrets): string => withoutClasses(publicWords(text, secrets));

function sourcesOf(
  contents: WorkbookContents,
  kind: PublicKind,
  task: PublicTask | null,
  notes: PublicityNote[],
): readonly Source[] {
  if (kind === "plan") return currentPlan(contents.plan).map(planSource);
  if (!task) return [];
  switch (kind) {
    case "scheme":
      return schemeSources(contents, task);
    case "drawn":
      return drawnSources(task);
    case "results":
      return resultSources(task, notes);
    case "followUps":
      return followUpSources(task, notes);
  }
}

function planSource(plan: PlannedTask): Source {
  const { at, from, until } = plan;
  return {
    at,
    values: {
      task: plan.task,
      name: plan.name,
      kind: plan.kind === "joint" ? "部门联合" : plan.kind === "internal" ? "部门内部" : "",
      lead: plan.lead,
      partners: plan.partners.join("、"),
      items: plan.items.join("、"),
      scope: plan.scope,
      targeted: plan.targeted === null ? "" : plan.targeted ? "定向" : "不定向",
      extent: extentWords(plan),
      frequency: plan.frequency,
      from: from === null ? "" : chineseDate(from),
      until: until === null ? "" : chineseDate(until),
      period: [from, until].flatMap((day) => (day === null ? [] : [chineseDate(day)])).join("至"),
      version: plan.version,
    },
  };
}

function extentWords({ extent, byCredit }: PlannedTask): string {
  switch (extent.kind) {
    case "rate":
      return (
        (extent.atLeast ? "不低于" : "") +
        percentText(extent.ppm) +
        (extent.about === undefined ? "" : `（${extent.about}户）`)
      );
    case "count":
      return `${extent.count}户`;
    case "unclear":
      return extent.text === "" && byCredit ? differentiated : extent.text;
  }
}

/** 实施方案: the task's items with what the item list says of each. */
function schemeSources(contents: WorkbookContents, { plan }: PublicTask): readonly Source[] {
  if (!plan) return [];
  const { values, at } = planSource(plan);
  const items = plan.items.length > 0 ? plan.items : [""];
  return items.map((name) => {
    const item = contents.items.find((each) => each.name === name);
    return {
      at,
      values: {
        ...values,
        item: name,
        category: item?.category ?? "",
        content: item?.content ?? "",
        method: item?.method ?? "",
        basis: item?.basis ?? "",
      },
    };
  });
}

/** In the order of their codes: neither ticket, rank nor stratum is told. */
function drawnSources({ task, name, draws, rows }: PublicTask): readonly Source[] {
  const found = new Map<string, Source>();
  for (const { lots, sheet } of draws)
    for (const lot of lots)
      if (lot.status === "抽中")
        found.set(lot.id, {
          at: `${sheet}!${lot.row + 1}`,
          values: { task, taskName: name, id: lot.id, name: lot.name },
        });
  if (found.size === 0)
    for (const row of rows)
      if (!row.replaced)
        found.set(row.id || row.name, {
          at: row.at,
          values: { task, taskName: name, id: row.id, name: row.name },
        });
  return [...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, source]) => source);
}

function resultSources({ task, name, rows }: PublicTask, notes: PublicityNote[]): readonly Source[] {
  const standing = rows.filter(({ replaced }) => !replaced);
  const missing = standing.filter(({ result }) => result === "");
  if (missing.length > 0)
    notes.push({ code: "publicity.resultMissing", at: missing[0].at, n: missing.length });
  return standing
    .filter(({ result }) => result !== "")
    .map((row) => ({
      at: row.at,
      values: {
        task,
        taskName: row.taskName || name,
        inspectors: row.inspectors.join("、") || row.lead,
        id: row.id,
        name: row.name,
        item: row.item,
        inspectedOn: row.inspectedOn === null ? "" : chineseDate(row.inspectedOn),
        result: row.result,
      },
    }));
}

/** Only what is closed has a result; 移送司法机关 is published by who receives it. */
function followUpSources({ task, followUps }: PublicTask, notes: PublicityNote[]): readonly Source[] {
  const open = followUps.filter(({ values }) => dateOfText(values.closedOn ?? "") === null);
  if (open.length > 0) notes.push({ code: "publicity.followUpsOpen", at: open[0].at, n: open.length });
  const sources: Source[] = [];
  for (const { at, values } of followUps) {
    const closed = dateOfText(values.closedOn ?? "");
    if (closed === null) continue;
    if (goesToJudicialOrgans(values.measure ?? "", values.receiver ?? "")) {
      notes.push({ code: "publicity.judicial", at });
      continue;
    }
    const { id = "", name = "", measure = "" } = values;
    const shown = { task, id, name, measure, closedOn: chineseDate(closed), status: "已办结" };
    sources.push({ at, values: shown });
  }
  return sources;
}

function yearOf({ plan }: WorkbookContents, today: LocalDate): string {
  const day = plan.find(({ until, from }) => until ?? from);
  return (day?.until ?? day?.from ?? today).slice(0, 4);
}
