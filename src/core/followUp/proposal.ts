/** Problems become follow-ups: one proposal for each object and problem that no row of 后续处置 has yet. */
import type { LocalDate } from "../calendar/localDate";
import type { Inspection } from "../ledger/inspection";
import { foldResult } from "../ledger/inspectionResult";
import type { FollowUp } from "./followUp";
import type { FollowUpMeasure } from "./measures";

/** A result with what the officer wrote of it (问题描述). */
export interface FoundProblem extends Inspection {
  readonly finding: string;
}

export interface ProposedFollowUp {
  readonly task: string;
  readonly id: string;
  readonly name: string;
  readonly item: string;
  /** 问题: item, result, and what was found. */
  readonly problem: string;
  readonly finder: string;
  /** What the result itself says; null where a person has to decide. */
  readonly measure: FollowUpMeasure | null;
  readonly foundOn: LocalDate | null;
  /** The ledger's cell. */
  readonly at: string;
}

/**
 * Results that name their own measure: 企业信息公示暂行条例 has the first three entered in the list of abnormal
 * operations, which is for enterprises and cooperatives alone.
 */
const ownMeasures: readonly (readonly [RegExp, FollowUpMeasure])[] = [
  [/责令|整改|改正/, "责令改正"],
  [/^未按规定公示|隐瞒真实|弄虚作假|无法联系|无法取得联系|失联|查无/, "列入经营异常名录"],
  [/立案/, "立案查处"],
  [/移送(?:司法|公安)/, "移送司法机关"],
  [/移送/, "移送"],
  [/抄告/, "抄告"],
];

/** The measure that a result's wording names; null for 发现问题待后续处理 and the like. */
export function measureOfResult(result: string): FollowUpMeasure | null {
  const folded = foldResult(result);
  return ownMeasures.find(([wording]) => wording.test(folded))?.[1] ?? null;
}

function isIndividual({ entityType, id }: Pick<FoundProblem, "entityType" | "id">): boolean {
  return /个体/.test(entityType) || (entityType === "" && id.length === 18 && id.startsWith("92"));
}

export function problemText(row: Pick<FoundProblem, "item" | "result" | "finding">): string {
  const what = [row.item, row.result].filter(Boolean).join("：");
  return row.finding === "" ? what : `${what}（${row.finding}）`;
}

/** @param isProblem what a result means: `resultJudge` of the unit's table */
export function proposeFollowUps(
  ledger: readonly FoundProblem[],
  existing: readonly FollowUp[],
  isProblem: (result: string) => boolean | null,
): readonly ProposedFollowUp[] {
  const itemsOf = itemsByObject(ledger);
  const known = new Set(existing.map(({ task, id, problem }) => keyOf(task, id, problem)));
  const proposals: ProposedFollowUp[] = [];
  for (const row of ledger) {
    if (row.replaced || row.result === "" || isProblem(row.result) !== true) continue;
    const problem = problemText(row);
    const key = keyOf(row.task, row.id, problem);
    if (known.has(key) || isFollowed(row, existing, itemsOf(row))) continue;
    known.add(key);
    const { task, id, name, item, at } = row;
    const finder = row.inspectors.join("、");
    const named = measureOfResult(row.result);
    // 个体工商户 are marked as abnormal, not entered in the list: a person says what is done.
    const measure = named === "列入经营异常名录" && isIndividual(row) ? null : named;
    proposals.push({ task, id, name, item, problem, finder, measure, foundOn: row.inspectedOn, at });
  }
  return proposals;
}

/** The items that each object of a task was inspected for. */
export function itemsByObject(
  rows: readonly Pick<FoundProblem, "task" | "id" | "item">[],
): (row: Pick<FoundProblem, "task" | "id">) => readonly string[] {
  const items = new Map<string, Set<string>>();
  for (const { task, id, item } of rows) {
    const own = items.get(keyOf(task, id, ""));
    if (own) own.add(item);
    else items.set(keyOf(task, id, ""), new Set([item]));
  }
  return ({ task, id }) => [...(items.get(keyOf(task, id, "")) ?? [])];
}

/**
 * Whether a row of 后续处置 is about this result: it names the item, or nothing but the object's task.
 * @param items of the object in the task: 餐饮服务 is not named by a problem of 餐饮服务许可
 */
export function isFollowed(
  row: Pick<FoundProblem, "task" | "id" | "item">,
  followUps: readonly FollowUp[],
  items: readonly string[],
): boolean {
  const longer = items.filter((item) => item !== row.item && item.includes(row.item));
  const names = (problem: string) =>
    longer.reduce((rest, item) => rest.replaceAll(item, ""), problem).includes(row.item);
  return followUps.some(
    (each) =>
      each.task === row.task &&
      each.id === row.id &&
      (each.problem === "" || row.item === "" || names(each.problem)),
  );
}

const keyOf = (task: string, id: string, problem: string): string =>
  [task, id, problem.normalize("NFKC")].join("\u0000");
