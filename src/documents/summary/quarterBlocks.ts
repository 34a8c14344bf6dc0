/**
 * The quarterly 工作总结 in the headings in use: 一、工作开展情况 二、存在问题 三、下步打算. Official Chinese, so
 * its words are data of the document. What only a person can say is left marked, never invented.
 */
import { partsOf } from "../../core/calendar/localDate";
import { figureKeys } from "../../core/forms/definition";
import type { Figures, Measure } from "../../core/forms/figures";
import { formDefinitions } from "../../core/forms/formDefinitions";
import type { MonthFigures } from "../../core/forms/history";
import { shareDifference, shareIn } from "../../core/forms/history";
import { summaryOf, summarySentence } from "../../core/forms/summary";
import type { Ratio } from "../../core/targets/ratio";
import { isMet, needed, truncatedPercent } from "../../core/targets/ratio";
import type { Target } from "../../core/targets/target";
import { figureName } from "../../sheets";
import type { Block } from "./blocks";
import type { QuarterEnds, QuarterFacts } from "./quarterFacts";
import { addedIn } from "./quarterFacts";
import type { SummaryRequest } from "./request";
import { changeWords, goalWords, leftToWrite, pointWords, quarterName, shareWords } from "./wording";

const units: Readonly<Record<Measure, string>> = { tasks: "次", households: "户", problems: "户" };
const measureNames: Readonly<Record<Measure, string>> = {
  tasks: "次数",
  households: "户数",
  problems: "发现问题户数",
};
const targetNames: Readonly<Record<string, string>> = {
  "joint-tasks": "联合抽查次数占比",
  "joint-households": "联合抽查户数占比",
  "credit-tasks": "信用风险分类抽查占比",
};
export const [total, joint] = ["provincial.total", "provincial.joint"] as const;

export function quarterBlocks(request: SummaryRequest, facts: QuarterFacts): readonly Block[] {
  const { year, quarter, unit } = request;
  const name = unit || leftToWrite("单位名称");
  const period = `${year}年${quarterName(quarter)}`;
  const text = (words: string): Block => ({ kind: "text", text: words });
  const heading = (words: string): Block => ({ kind: "heading", text: words });
  return [
    { kind: "title", text: `${name}${period}“双随机、一公开”监管工作总结` },
    { kind: "note", text: draftNote(request, facts) },
    heading("一、工作开展情况"),
    text(quarterSentence(request, facts.now)),
    text(comparedWith("环比", facts.now, facts.before, beforeName(request))),
    text(comparedWith("同比", facts.now, facts.lastYear, `上年${quarterName(quarter)}同期`)),
    text(yearSentence(request, facts.now.end)),
    ...request.settings.targets.map((target) => text(targetSentence(target, request, facts))),
    monthTable(request, facts),
    { kind: "chart", chart: chartOf(request, facts, name) },
    ...differenceNotes(facts),
    text(leftToWrite("组织领导、制度机制、培训宣传、结果公示等做法和成效")),
    heading("二、存在问题"),
    ...problems(request, facts).map(text),
    text(leftToWrite("存在的问题及原因")),
    heading("三、下步打算"),
    ...intentions(request, facts).map(text),
    text(leftToWrite("下一步工作措施、责任单位和时限")),
    { kind: "signature", text: name },
    { kind: "signature", text: leftToWrite("成文日期") },
  ];
}

function dayWords(request: SummaryRequest): string {
  const { year, month, day } = partsOf(request.until);
  return `${year}年${month}月${day}日`;
}

export function beforeName({ quarter }: SummaryRequest): string {
  return quarter === 1 ? "上年第四季度" : quarterName(quarter - 1);
}

function sourceWords(source: MonthFigures["source"]): string {
  return source === "ledger" ? "由台账统计" : "取自月报存档（以报送时为准）";
}

export function draftNote(request: SummaryRequest, { now }: QuarterFacts): string {
  return `草稿：数字截至${dayWords(request)}，${sourceWords(now.end.source)}。占比和增幅截取到两位小数，不四舍五入，括号内为原数。标有“此处由人填写”的内容须补写；核对后删去本段。`;
}

export function quarterSentence(request: SummaryRequest, ends: QuarterEnds): string {
  const of = (key: string, measure: Measure) => addedIn(ends, key, measure) ?? leftToWrite("存档中没有的数");
  const said = (key: string) =>
    `${of(key, "tasks")}次、${of(key, "households")}户，发现问题${of(key, "problems")}户`;
  const elsewhere =
    of("other.total", "tasks") === 0 && of("other.total", "households") === 0
      ? ""
      : `另通过其他平台开展${said("other.total")}。`;
  return `${quarterName(request.quarter)}（截至${dayWords(request)}），通过河北双随机执法监管平台开展随机抽查${said(total)}；其中部门联合抽查${said(joint)}。${elsewhere}`;
}

const compared: readonly (readonly [string, string, Measure])[] = [
  ["随机抽查", total, "tasks"],
  ["抽查对象", total, "households"],
  ["发现问题", total, "problems"],
  ["部门联合抽查", joint, "tasks"],
];

export function comparedWith(kind: string, now: QuarterEnds, then: QuarterEnds | null, than: string): string {
  if (then === null)
    return `${kind}：台账和月报存档中没有${than}完整的数字，未作比较。${leftToWrite(`${kind}情况`)}`;
  const clauses = compared.map(([what, key, measure]) => {
    const [mine, theirs] = [addedIn(now, key, measure), addedIn(then, key, measure)];
    return mine === null || theirs === null
      ? leftToWrite(`${what}${units[measure]}数，存档中没有`)
      : changeWords(what, units[measure], mine, theirs, than);
  });
  const other = then.end.source === now.end.source ? "" : `（${than}数${sourceWords(then.end.source)}）`;
  return `${kind}：${clauses.join("；")}${other}。`;
}

export function yearSentence(request: SummaryRequest, { figures, more }: MonthFigures): string {
  const { unit, until, settings } = request;
  const platforms = settings.rules.ratioPlatforms;
  if (!figureKeys(formDefinitions[request.form]).every((key) => figures.has(key)))
    return leftToWrite("本年累计情况，存档中的数不全");
  const targets = more === null && platforms === "all" ? [] : settings.targets;
  const source = { platforms, more: more ?? new Map() };
  return summarySentence(summaryOf({ unit, until, figures: asFigures(figures), targets, source }));
}

function asFigures(figures: MonthFigures["figures"]): Figures {
  return new Map([...figures].map(([key, figure]) => [key, { ...figure, rows: [] }]));
}

export function nameOf({ id, part, whole }: Target): string {
  const named = (figure: Target["part"]) => `${figureName(figure.key)}${measureNames[figure.measure]}`;
  return targetNames[id] ?? `${named(part)}占${named(whole)}的比例`;
}

export function shareAt(target: Target, request: SummaryRequest, month: MonthFigures | null): Ratio | null {
  return month && shareIn(target, month, request.settings.rules.ratioPlatforms);
}

export function targetSentence(target: Target, request: SummaryRequest, facts: QuarterFacts): string {
  const now = shareAt(target, request, facts.now.end);
  const start = `${nameOf(target)}（全年目标${goalWords(target.goalPpm)}）：`;
  if (now === null) return `${start}存档的报送数不全，无法计算。${leftToWrite("该项占比")}`;
  const clauses = [`目前${shareWords(now)}`];
  if (now.whole > 0)
    clauses.push(isMet(now.part, now.whole, target.goalPpm) ? "已达到目标" : notYet(request));
  const then = shareAt(target, request, facts.lastYear?.end ?? null);
  const moved = then && shareDifference(now, then);
  if (then && moved) clauses.push(`比上年同期（${shareWords(then)}）${pointWords(moved)}`);
  const ahead = facts.forecasts.find(({ id, used }) => id === target.id && used.length > 0);
  if (ahead) clauses.push(`按年度计划完成其余${ahead.used.length}项任务后预计${shareWords(ahead)}`);
  return `${start}${clauses.join("，")}。`;
}

export function monthTable(request: SummaryRequest, { months }: QuarterFacts): Block {
  const { targets } = request.settings;
  return {
    kind: "table",
    headers: ["本年累计至", "次数", "户数", "发现问题户数", "部门联合次数", ...targets.map(nameOf), "来源"],
    rows: months.map((month, index) => {
      if (month === null) return [`${index + 1}月`, ...Array<string>(targets.length + 4).fill("—"), "无"];
      const sum = month.figures.get(total);
      return [
        month.source === "ledger" ? `${index + 1}月${partsOf(month.until).day}日` : `${index + 1}月报送`,
        ...[sum?.tasks, sum?.households, sum?.problems, month.figures.get(joint)?.tasks].map((n) => String(n ?? "—")),
        ...targets.map((target) => {
          const share = shareAt(target, request, month);
          return share && share.whole > 0 ? `${truncatedPercent(share.part, share.whole)} (${share.part}/${share.whole})` : "—";
        }),
        month.source === "ledger" ? "台账" : "存档",
      ];
    }),
  }; // prettier-ignore
}

export function chartOf(request: SummaryRequest, facts: QuarterFacts, name: string) {
  return {
    title: `${name}${request.year}年各项占比（本年累计）`,
    series: request.settings.targets.map((target) => ({
      name: nameOf(target),
      goalPpm: target.goalPpm,
      months: facts.months.map((month) => shareAt(target, request, month)),
      forecast: facts.forecasts.find(({ id, used }) => id === target.id && used.length > 0) ?? null,
    })),
  };
}

/** How many differences of a month are named; the rest are counted. */
const named = 4;

/** Months whose sent figures are no longer those of the ledger: a note a month, to be explained or removed. */
export function differenceNotes({ differences }: QuarterFacts): readonly Block[] {
  const months = [...new Set(differences.map(({ month }) => month))];
  return months.map((month) => {
    const ofMonth = differences.filter((each) => each.month === month);
    const list = ofMonth
      .slice(0, named)
      .map(
        ({ key, measure, sent, counted }) =>
          `${figureName(key)}${measureNames[measure]}报送${sent}，台账${counted}`,
      );
    const rest = ofMonth.length > named ? `；等共${ofMonth.length}处` : "";
    return {
      kind: "note",
      text: `${month}月报送数与上表台账数不同：${list.join("；")}${rest}。请核对是否为报送后发生、补录或更正。`,
    };
  });
}

/** Goals are for the whole year: before October nothing is held against the unit (forms.md, "Targets"). */
function notYet({ until }: SummaryRequest): string {
  return partsOf(until).month < 10 ? "尚有差距" : "未达到目标";
}

function unmet(request: SummaryRequest, facts: QuarterFacts) {
  return request.settings.targets.flatMap((target) => {
    const now = shareAt(target, request, facts.now.end);
    return now && now.whole > 0 && !isMet(now.part, now.whole, target.goalPpm) ? [{ target, now }] : [];
  });
}

export function problems(request: SummaryRequest, facts: QuarterFacts): readonly string[] {
  const missing = facts.resultMissing;
  return [
    ...unmet(request, facts).map(
      ({ target, now }) => `${nameOf(target)}目前${shareWords(now)}，全年目标${goalWords(target.goalPpm)}，${notYet(request)}。`,
    ),
    ...(missing > 0 ? [`台账中有${missing}户未录入检查结果，未计入以上数字。`] : []),
  ]; // prettier-ignore
}

export function intentions(request: SummaryRequest, facts: QuarterFacts): readonly string[] {
  return unmet(request, facts).map(({ target, now }) => {
    const need = needed(now.part, now.whole, target.goalPpm);
    const how =
      need === null
        ? "按目前的数字全年已无法达到目标"
        : `如其他不变，还需增加${need}${units[target.part.measure]}方可达到${goalWords(target.goalPpm)}的目标`;
    return `提高${nameOf(target)}：${how}。`;
  });
}
