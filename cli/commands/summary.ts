/** `sr summary`: the quarterly 工作总结 as a draft in Word's format, from a ledger and its 月报存档. */
import { basename } from "node:path";
import type { LocalDate } from "../../src/core/calendar/localDate";
import { monthEnd } from "../../src/core/forms/history";
import type { FormId } from "../../src/core/forms";
import type { Result } from "../../src/core/result";
import { err, ok } from "../../src/core/result";
import type { Quarter, SummaryDraft, SummaryRequest } from "../../src/documents/summary";
import { cliText, text } from "../../src/locale";
import { dateOption } from "../dateOption";
import type { UsageFault } from "../fault";
import { readGrids, readInput, writeOutput } from "../files";
import type { CommandSpec, Options } from "../options";
import { readOptions } from "../options";
import type { Call, ExitCode } from "../outcome";
import { misused, refuse } from "../outcome";
import { saySentence } from "../say";
import { readWorkbook } from "../../src/sheets";

const spec: CommandSpec = {
  operands: ["LEDGER"],
  options: {
    quarter: { type: "string", required: true },
    year: { type: "string", required: true },
    until: { type: "string" },
    unit: { type: "string" },
    form: { type: "string" },
    template: { type: "string" },
    out: { type: "string", required: true },
  },
};

export async function summary(call: Call): Promise<ExitCode> {
  const options = readOptions(call.arguments, spec);
  if (!options.ok) return misused(call, options.error);
  const given = options.value;
  const asked = periodOf(given);
  if (!asked.ok) return misused(call, asked.error);

  const [ledger] = given.operands;
  const grids = await readGrids(ledger);
  if (!grids.ok) return refuse(call, [grids.error]);
  const contents = readWorkbook(grids.value);
  const withoutTask = contents.issues.filter(({ code }) => code === "sheets.ledgerWithoutTask");
  if (withoutTask.length > 0) return refuse(call, withoutTask);
  const { settings } = contents;
  const own: FormId = settings.level === "county" ? "annex1" : "annex2";
  const form = asked.value.form ?? own;
  const unit = given.value("unit") ?? (form === own ? settings.unit : "");

  const template = given.value("template");
  const draft = await draftOf({ ...contents, ...asked.value, form, unit }, template);
  if (!draft.ok) return refuse(call, draft.error);
  const { bytes, blanks } = draft.value;
  const out = given.required("out");
  const written = await writeOutput(out, bytes, [ledger, ...(template === undefined ? [] : [template])]);
  if (!written.ok) return refuse(call, [written.error]);
  for (const issue of contents.issues) call.streams.err(saySentence(issue, call.language));
  const { year, quarter, until } = asked.value;
  call.streams.out(text(cliText[call.language], "summary.done", { year, quarter, until, blanks, out }));
  return 0;
}

/** The built-in draft, or that of the unit's own template. */
async function draftOf(
  request: SummaryRequest,
  template: string | undefined,
): Promise<Result<SummaryDraft, readonly { readonly code: string }[]>> {
  const { quarterlySummary, summaryFromTemplate } = await import("../../src/documents/summary");
  if (template === undefined) {
    const draft = await quarterlySummary(request);
    return draft.ok ? draft : err([draft.error]);
  }
  const bytes = await readInput(template);
  if (!bytes.ok) return err([bytes.error]);
  return summaryFromTemplate(request, { name: basename(template), bytes: bytes.value });
}

interface Period {
  readonly year: number;
  readonly quarter: Quarter;
  readonly until: LocalDate;
  readonly form: FormId | undefined;
}

/** The quarter, and a day of it to count to. */
function periodOf(given: Options): Result<Period, readonly UsageFault[]> {
  const wrong = (option: string, found: string, expected: string): UsageFault => ({
    ...{ code: "cli.optionValue", option, found, expected },
  });
  const [yearText, quarterText, out] = ["year", "quarter", "out"].map((name) => given.required(name));
  const formText = given.value("form");
  const quarter = quarters.find((each) => String(each) === quarterText);
  const year = /^(19|20)\d\d$/.test(yearText) ? Number(yearText) : undefined;
  const form = formText === "annex1" || formText === "annex2" ? formText : undefined;
  const day = dateOption("--until", given.value("until"));
  const faults = [
    ...(quarter === undefined ? [wrong("--quarter", quarterText, "1, 2, 3, 4")] : []),
    ...(year === undefined ? [wrong("--year", yearText, "2024")] : []),
    ...(formText !== undefined && form === undefined ? [wrong("--form", formText, "annex1, annex2")] : []),
    ...(/\.docx$/i.test(out) ? [] : [wrong("--out", out, "….docx")]),
    ...(day.ok ? [] : [day.error]),
  ];
  if (quarter === undefined || year === undefined || !day.ok || faults.length > 0) return err(faults);
  const end = monthEnd(year, quarter * 3);
  const first = `${year}-${String(quarter * 3 - 2).padStart(2, "0")}-01`;
  // Without --until: the quarter's end, or today while the quarter lasts.
  const until = given.has("until") || day.value < end ? day.value : end;
  if (until < first || until > end) return err([wrong("--until", until, `${first} … ${end}`)]);
  return ok({ year, quarter, until, form });
}

const quarters: readonly Quarter[] = [1, 2, 3, 4];
