/**
 * What may stand in a unit's own template, by name: {{单位}} in the middle of a line, {{统计表}} as a paragraph of its
 * own. The same words as in the built-in draft.
 */
import { partsOf } from "../../core/calendar/localDate";
import type { Measure } from "../../core/forms/figures";
import type { Settings } from "../../sheets";
import type { Block } from "./blocks";
import {
  beforeName,
  chartOf,
  comparedWith,
  differenceNotes,
  draftNote,
  intentions,
  joint,
  monthTable,
  nameOf,
  problems,
  quarterSentence,
  shareAt,
  targetSentence,
  total,
  yearSentence,
} from "./quarterBlocks";
import type { QuarterFacts } from "./quarterFacts";
import { addedIn } from "./quarterFacts";
import type { SummaryRequest } from "./request";
import { leftToWrite, quarterName, shareWords } from "./wording";

export type Field =
  | { readonly kind: "text"; readonly text: string }
  /** Stands alone: as many paragraphs as there are texts, none where there is none. */
  | { readonly kind: "paragraphs"; readonly texts: readonly string[] }
  | { readonly kind: "block"; readonly block: Block };

const counts: readonly (readonly [string, string, Measure])[] = [
  ["抽查次数", total, "tasks"],
  ["抽查户数", total, "households"],
  ["发现问题户数", total, "problems"],
  ["联合抽查次数", joint, "tasks"],
  ["联合抽查户数", joint, "households"],
  ["联合抽查发现问题户数", joint, "problems"],
];

/** The names in the order in which a person looks for them; those of the ratios are the unit's own. */
export function fieldNames({ targets }: Pick<Settings, "targets">): readonly string[] {
  return [
    ...["单位", "年份", "季度", "截止日期", "草稿说明"],
    ...["抽查情况", "环比", "同比", "本年累计", "占比情况", "统计表", "趋势图", "报送差异", "存在问题", "下步打算"],
    ...counts.map(([name]) => name),
    ...counts.map(([name]) => `本年${name}`),
    ...targets.map(nameOf),
  ]; // prettier-ignore
}

const alone = new Map<string, Field["kind"]>([
  ...["占比情况", "报送差异", "存在问题", "下步打算"].map((name): [string, Field["kind"]] => [
    name,
    "paragraphs",
  ]),
  ...["统计表", "趋势图"].map((name): [string, Field["kind"]] => [name, "block"]),
]);

/** What each name asks of its place: "text" stands anywhere, the others in a paragraph of their own. */
export function fieldKinds(settings: Pick<Settings, "targets">): ReadonlyMap<string, Pick<Field, "kind">> {
  return new Map(fieldNames(settings).map((name) => [name, { kind: alone.get(name) ?? "text" }]));
}

/** What stands for each name of `fieldNames`. */
export function summaryFields(request: SummaryRequest, facts: QuarterFacts): ReadonlyMap<string, Field> {
  const { year, quarter, unit, until, settings } = request;
  const name = unit || leftToWrite("单位名称");
  const cutOff = partsOf(until);
  const text = (words: string | number): Field => ({ kind: "text", text: String(words) });
  const paragraphs = (texts: readonly string[]): Field => ({ kind: "paragraphs", texts });
  const { now, before, lastYear } = facts;
  const missing = (what: string) => leftToWrite(`${what}，存档中没有`);
  return new Map<string, Field>([
    ["单位", text(name)],
    ["年份", text(year)],
    ["季度", text(quarterName(quarter))],
    ["截止日期", text(`${cutOff.year}年${cutOff.month}月${cutOff.day}日`)],
    ["草稿说明", text(draftNote(request, facts))],
    ["抽查情况", text(quarterSentence(request, now))],
    ["环比", text(comparedWith("环比", now, before, beforeName(request)))],
    ["同比", text(comparedWith("同比", now, lastYear, `上年${quarterName(quarter)}同期`))],
    ["本年累计", text(yearSentence(request, now.end))],
    ["占比情况", paragraphs(settings.targets.map((target) => targetSentence(target, request, facts)))],
    ["统计表", { kind: "block", block: monthTable(request, facts) }],
    ["趋势图", { kind: "block", block: { kind: "chart", chart: chartOf(request, facts, name) } }],
    ["报送差异", paragraphs(differenceNotes(facts).flatMap((note) => ("text" in note ? [note.text] : [])))],
    ["存在问题", paragraphs(problems(request, facts))],
    ["下步打算", paragraphs(intentions(request, facts))],
    ...counts.map(([what, key, measure]): [string, Field] => [
      what,
      text(addedIn(now, key, measure) ?? missing(what)),
    ]),
    ...counts.map(([what, key, measure]): [string, Field] => [
      `本年${what}`,
      text(now.end.figures.get(key)?.[measure] ?? missing(what)),
    ]),
    ...settings.targets.map((target): [string, Field] => {
      const share = shareAt(target, request, now.end);
      return [nameOf(target), text(share ? shareWords(share) : missing(nameOf(target)))];
    }),
  ]);
}
