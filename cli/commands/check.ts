/** `sr check`: what a ledger amounts to: the ratios, every figure of both forms, and what needs attention. */
import type { LocalDate } from "../../src/core/calendar/localDate";
import { dateFaults, dueWithoutLedger, formDefinitions } from "../../src/core/forms";
import type { Counted } from "../../src/core/forms";
import { isMet, needed, ratioOf } from "../../src/core/targets";
import type { Target } from "../../src/core/targets";
import { nestedFigures, reportLines } from "../checkReport";
import type { CheckReport, RatioReport } from "../checkReport";
import { dateOption } from "../dateOption";
import { figuresToFill } from "../figuresToFill";
import { countForm, readLedgerFile } from "../ledgerFile";
import type { LedgerFile } from "../ledgerFile";
import type { CommandSpec } from "../options";
import { readOptions } from "../options";
import type { Call, ExitCode } from "../outcome";
import { misused, refuse } from "../outcome";
import { saySentence } from "../say";

const spec: CommandSpec = {
  operands: ["LEDGER"],
  options: { until: { type: "string" }, unit: { type: "string" }, json: { type: "boolean" } },
};

export async function check(call: Call): Promise<ExitCode> {
  const options = readOptions(call.arguments, spec);
  if (!options.ok) return misused(call, options.error);
  const given = options.value;
  const until = dateOption("--until", given.value("until"));
  if (!until.ok) return misused(call, [until.error]);
  const file = await readLedgerFile(given.operands[0]);
  if (!file.ok) return refuse(call, file.error);

  const { settings } = file.value.contents;
  const unit = given.value("unit") ?? "";
  const annex1 = countForm(file.value, "annex1", until.value, "");
  const annex2 = countForm(file.value, "annex2", until.value, unit);
  const main = settings.level === "county" ? annex1 : annex2;
  const report: CheckReport = {
    ratios: settings.targets.map((target) => ratioReport(target, main, file.value)),
    forms: {
      annex1: nestedFigures(formDefinitions.annex1, annex1.figures),
      annex2: nestedFigures(formDefinitions.annex2, annex2.figures),
    },
    issues: [
      ...issuesOf(file.value, until.value, annex1, annex2),
      ...figuresToFill(file.value, settings.level === "county" ? "annex1" : "annex2", until.value, unit)
        .checks,
    ].map((issue) => ({
      cell: issue.at,
      code: issue.code,
      message: saySentence(issue, call.language),
    })),
  };
  if (given.has("json")) call.streams.out(JSON.stringify(report, null, 2));
  else for (const line of reportLines(report, until.value, call.language)) call.streams.out(line);
  return 0;
}

function ratioReport(target: Target, counted: Counted, file: LedgerFile): RatioReport {
  const platforms = file.contents.settings.rules.ratioPlatforms;
  const { part, whole } = ratioOf(target, counted.figures, { platforms, more: counted.more });
  const met = isMet(part, whole, target.goalPpm);
  return { id: target.id, part, whole, met, need: needed(part, whole, target.goalPpm) };
}

/** The workbook's own, then the counting's, the calendar's and the plan's; what both forms say of the same rows is said once. */
function issuesOf(
  file: LedgerFile,
  until: LocalDate,
  ...counted: readonly Counted[]
): readonly { readonly at: string; readonly code: string }[] {
  const seen = new Set<string>();
  const { issues, ledger, plan } = file.contents;
  const today = dateOption("--until", undefined);
  return [
    ...issues,
    ...counted.flatMap(({ faults }) => faults),
    ...(today.ok ? dateFaults(ledger, until, today.value) : []),
    ...dueWithoutLedger(plan, ledger, until),
  ].filter((issue) => {
    const key = JSON.stringify(issue);
    return !seen.has(key) && seen.add(key);
  });
}
