/** `sr fill`: a monthly form with its figures, in a template that was issued or as the built-in form; or an own form. */
import type { LocalDate } from "../../src/core/calendar/localDate";
import type { FormId } from "../../src/core/forms";
import { formDefinitions } from "../../src/core/forms";
import { cliText, text } from "../../src/locale";
import { ok } from "../../src/core/result";
import { correctionLine } from "../../src/sheets";
import { dateOption } from "../dateOption";
import type { AloneFile, AloneRequest } from "../exportAlone";
import { isArchiveName, isPdfName } from "../exportPdf";
import type { UsageFault } from "../fault";
import { writeOutput } from "../files";
import { figuresToFill } from "../figuresToFill";
import { filledForm } from "../filledForm";
import { readLedgerFile } from "../ledgerFile";
import type { CommandSpec, Options } from "../options";
import { readOptions } from "../options";
import type { Call, ExitCode } from "../outcome";
import { misused, refuse } from "../outcome";
import { saySentence } from "../say";

const spec: CommandSpec = {
  operands: ["LEDGER"],
  options: {
    form: { type: "string" },
    own: { type: "string" },
    "accept-rest": { type: "boolean" },
    template: { type: "string" },
    unit: { type: "string" },
    until: { type: "string" },
    alone: { type: "boolean" },
    seal: { type: "string" },
    "approved-by": { type: "string" },
    reason: { type: "string" },
    "page-numbers": { type: "boolean" },
    "qr-code": { type: "boolean" },
    sign: { type: "string" },
    out: { type: "string", required: true },
  },
};

export async function fill(call: Call): Promise<ExitCode> {
  const options = readOptions(call.arguments, spec);
  if (!options.ok) return misused(call, options.error);
  const given = options.value;
  if (given.has("own")) return fillOwn(call, given);
  if (!given.has("form")) return misused(call, [{ code: "cli.optionMissing", option: "--form" }]);
  const until = dateOption("--until", given.value("until"));
  const form = formOf(given);
  const faults = [...together(given), ...(until.ok ? [] : [until.error])];
  if (form === null || !until.ok || faults.length > 0)
    return misused(call, [...(form === null ? [wrongForm(given)] : []), ...faults]);

  const [ledger] = given.operands;
  const file = await readLedgerFile(ledger);
  if (!file.ok) return refuse(call, file.error);
  const { settings } = file.value.contents;
  const unit = given.value("unit") ?? settings.unit;
  const toFill = figuresToFill(file.value, form, until.value, given.value("unit") ?? "");
  const heading = {
    unit,
    date: until.value,
    contact: settings.contact,
    phone: settings.phone,
    mobile: settings.mobile,
  };
  const template = given.value("template");
  const filled = await filledForm(form, toFill.figures, heading, template);
  if (!filled.ok) return refuse(call, filled.error);

  let { bytes } = filled.value;
  const inputs = [ledger, ...(template === undefined ? [] : [template])];
  if (standsAlone(given)) {
    const { exportAlone } = await import("../exportAlone");
    const request = { form, unit, until: until.value, given, toFill, file: file.value };
    const alone = await exportAlone(filled.value, request);
    if (!alone.ok) return refuse(call, alone.error);
    const made = await asAsked(alone.value, request, call);
    if (!made.ok) return refuse(call, made.error);
    bytes = made.value.bytes;
    for (const warning of made.value.warnings) call.streams.err(saySentence(warning, call.language));
  }
  const out = given.required("out");
  const others = ["seal", "sign"].flatMap((name) => given.value(name) ?? []);
  const written = await writeOutput(out, bytes, [...inputs, ...others]);
  if (!written.ok) return refuse(call, [written.error]);
  for (const warning of [...filled.value.warnings, ...toFill.checks])
    call.streams.err(saySentence(warning, call.language));
  for (const each of toFill.corrections)
    call.streams.err(text(cliText[call.language], "fill.byHand", { line: correctionLine(each) }));
  report(call, given, form, until.value, file.value.contents.issues.length + toFill.counted.faults.length);
  return 0;
}

/** 自定义表: in the workbook that holds it, the ledger's own where no other is given. */
async function fillOwn(call: Call, given: Options): Promise<ExitCode> {
  const { filledOwnForm, ownFormUsage } = await import("../ownFormFill");
  const until = dateOption("--until", given.value("until"));
  const faults = ownFormUsage(given);
  if (!until.ok || faults.length > 0) return misused(call, [...faults, ...(until.ok ? [] : [until.error])]);
  const [path] = given.operands;
  const ledger = await readLedgerFile(path);
  if (!ledger.ok) return refuse(call, ledger.error);
  const { settings, issues } = ledger.value.contents;
  const definition = given.required("own");
  const template = given.value("template") ?? path;
  const unit = given.value("unit") ?? settings.unit;
  const acceptRest = given.has("accept-rest");
  const request = { definition, template, ledger: ledger.value, until: until.value, unit, acceptRest };
  const filled = await filledOwnForm(request);
  if (!filled.ok) return refuse(call, filled.error);
  const { bytes, form, sheet, cells, warnings } = filled.value;
  const out = given.required("out");
  const written = await writeOutput(out, bytes, [path, definition, template]);
  if (!written.ok) return refuse(call, [written.error]);
  for (const warning of warnings) call.streams.err(saySentence(warning, call.language));
  const say = (key: string, params: Record<string, unknown>) => text(cliText[call.language], key, params);
  if (issues.length > 0) call.streams.err(say("fill.issues", { count: issues.length }));
  call.streams.out(say("fill.own", { form, sheet, cells, until: until.value, out }));
  return 0;
}

function formOf(given: Options): FormId | null {
  const asked = given.required("form");
  return asked === "annex1" || asked === "annex2" ? asked : null;
}

function wrongForm(given: Options): UsageFault {
  const found = given.required("form");
  return { code: "cli.optionValue", option: "--form", found, expected: "annex1, annex2" };
}

/** The form alone as .xlsx, .pdf, or both in an archive, by the name of the output. */
async function asAsked(alone: AloneFile, request: AloneRequest, call: Call) {
  const out = request.given.required("out");
  if (isPdfName(out)) return (await import("../exportPdf")).exportPdf(alone, request.given, call);
  if (isArchiveName(out)) return (await import("../exportArchive")).exportArchive(alone, request, call);
  return ok(alone);
}

/** A PDF holds the form and nothing else; so does the form in an archive. */
function standsAlone(given: Options): boolean {
  return given.has("alone") || holdsPdf(given);
}

function holdsPdf(given: Options): boolean {
  const out = given.value("out") ?? "";
  return isPdfName(out) || isArchiveName(out);
}

/** What only a PDF can carry. */
const onPdf = ["page-numbers", "qr-code", "sign"];

/** A seal goes onto a single form only, and only once someone answers for it (用印登记). */
function together(given: Options): UsageFault[] {
  const needs = (option: string, expected: string): UsageFault[] =>
    given.has(option) && !given.has(expected)
      ? [{ code: "cli.optionNeeds", option: `--${option}`, expected: `--${expected}` }]
      : [];
  const pdf = holdsPdf(given);
  return [
    ...onPdf
      .filter((option) => given.has(option) && !pdf)
      .map((option): UsageFault => ({
        code: "cli.optionNeeds",
        option: `--${option}`,
        expected: "--out ….pdf",
      })),
    ...(pdf ? [] : needs("seal", "alone")),
    ...needs("accept-rest", "own"),
    ...needs("seal", "approved-by"),
    ...needs("seal", "reason"),
    ...needs("approved-by", "seal"),
    ...needs("reason", "seal"),
  ];
}

function report(call: Call, given: Options, form: FormId, until: LocalDate, issues: number): void {
  const say = (key: string, params: Record<string, unknown>) => text(cliText[call.language], key, params);
  const title = formDefinitions[form].title;
  if (issues > 0) call.streams.err(say("fill.issues", { count: issues }));
  call.streams.out(say("fill.done", { form: title, until, out: given.required("out") }));
  if (given.has("seal")) {
    const register = { form: title, approvedBy: given.value("approved-by"), reason: given.value("reason") };
    call.streams.out(say("fill.seal", register));
  }
}
