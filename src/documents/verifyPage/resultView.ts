/** The result on the page: conclusion first, then item by item, then what the record says. */
import type { Language } from "../../locale";
import { element } from "./element";
import type { Examination } from "./examination";
import { reportOf } from "./report";
import type { CheckLine, Report } from "./report";
import { sayIn, sentenceOf } from "./words";
import type { Say } from "./words";

const marks: Record<CheckLine["outcome"], string> = { holds: "✓", fails: "✗", notChecked: "–" };
/** Rows of the drawn that are put on the page; a phone is not helped by more. */
const shownRows = 2_000;

export function resultView(examination: Examination, language: Language): readonly HTMLElement[] {
  const say = sayIn(language);
  const faults = examination.faults.map((fault) =>
    element("p", { class: "fault", role: "alert" }, sentenceOf(fault, say)),
  );
  if (examination.examined.length === 0)
    return [...faults, element("p", { class: "quiet" }, say("verify.result.waiting"))];
  return [...faults, ...examination.examined.map((one) => reportView(one.name, reportOf(one, say), say))];
}

function reportView(name: string, report: Report, say: Say): HTMLElement {
  return element(
    "article",
    {},
    element(
      "div",
      { class: `conclusion ${report.tone}` },
      element("p", { class: "what" }, `${report.title} · ${name}`),
      element("h3", { "data-tone": report.tone }, report.conclusion),
      ...report.bearing.map((line) => element("p", {}, line)),
    ),
    element("h4", {}, say("verify.checks.title")),
    element("ul", { class: "checks" }, ...report.checks.map((check) => checkView(check, say))),
    report.facts.length > 0 && factsView(report, say),
    report.drawn.length > 1 && drawnView(report),
  );
}

function checkView({ id, outcome, name, detail }: CheckLine, say: Say): HTMLElement {
  return element(
    "li",
    { class: outcome, "data-check": id },
    element("span", { class: "mark", "aria-hidden": "true" }, marks[outcome]),
    element(
      "span",
      {},
      `${name} `,
      element("b", {}, say(`verify.outcome.${outcome}`)),
      detail !== "" && element("small", {}, detail),
    ),
  );
}

function factsView({ facts }: Report, say: Say): HTMLElement {
  const pairs = facts.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]);
  return element(
    "details",
    {},
    element("summary", {}, say("verify.facts.title")),
    element("dl", {}, ...pairs),
  );
}

function drawnView({ drawnTitle, drawn }: Report): HTMLElement {
  const [header, ...rows] = drawn;
  const line = (cells: readonly string[], cell: "th" | "td") =>
    element("tr", {}, ...cells.map((content) => element(cell, {}, content)));
  const body = rows.slice(0, shownRows).map((row) => line(row, "td"));
  return element(
    "details",
    {},
    element("summary", {}, drawnTitle),
    element(
      "div",
      { class: "scroll", tabindex: "0" },
      element("table", {}, element("thead", {}, line(header, "th")), element("tbody", {}, ...body)),
    ),
    rows.length > shownRows && element("p", { class: "quiet" }, `… + ${rows.length - shownRows}`),
  );
}
