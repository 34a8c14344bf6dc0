/** `sr rollup`: the units' monthly forms added up to the level's own, with who has sent and what is in doubt. */
import { basename } from "node:path";
import type { FormId } from "../../src/core/forms";
import type { Result } from "../../src/core/result";
import { ok } from "../../src/core/result";
import { rollUp } from "../../src/core/rollup";
import type { HostFault } from "../../src/hosts/fault";
import { cliText, text } from "../../src/locale";
import type { FileNote, Received, WorkbookContents } from "../../src/sheets";
import {
  readSubmissions,
  readUnitList,
  readWorkbook,
  receivedOf,
  rolledFigures,
  rollupSheets,
  sortSubmissions,
} from "../../src/sheets";
import { dateOption } from "../dateOption";
import { expectedUnits } from "../expectedUnits";
import type { WorkFault } from "../fault";
import { filesUnder, ownNames } from "../filesUnder";
import { readGrids, writeOutput } from "../files";
import type { CommandSpec } from "../options";
import { readOptions } from "../options";
import type { Call, ExitCode } from "../outcome";
import { misused, refuse } from "../outcome";
import { saySentence } from "../say";

const spec: CommandSpec = {
  operands: ["FILES"],
  many: true,
  options: {
    form: { type: "string", required: true },
    expected: { type: "string" },
    workbook: { type: "string" },
    until: { type: "string" },
    due: { type: "string" },
    unit: { type: "string" },
    out: { type: "string", required: true },
  },
};

export async function rollup(call: Call): Promise<ExitCode> {
  const options = readOptions(call.arguments, spec);
  if (!options.ok) return misused(call, options.error);
  const given = options.value;
  const until = dateOption("--until", given.value("until"));
  const due = given.has("due") ? dateOption("--due", given.value("due")) : null;
  const asked = given.required("form");
  const form: FormId | null = asked === "annex1" || asked === "annex2" ? asked : null;
  if (form === null || !until.ok || (due !== null && !due.ok))
    return misused(call, [
      ...(form === null
        ? [{ code: "cli.optionValue", option: "--form", found: asked, expected: "annex1, annex2" } as const]
        : []),
      ...(until.ok ? [] : [until.error]),
      ...(due === null || due.ok ? [] : [due.error]),
    ]);
  const level = await levelOf(given.value("workbook"));
  if (!level.ok) return refuse(call, [level.error]);
  const list = await expectedUnits(given.value("expected"));
  if (!list.ok) return refuse(call, [list.error]);
  const out = given.required("out");
  const paths = await filesUnder(given.operands, out);
  const read = await readAll(call, paths);
  if (read.received.length === 0) {
    sayNotes(call, read.notes);
    const nothing: WorkFault = { code: "cli.rollupEmpty", found: paths.length };
    return refuse(call, [nothing]);
  }
  const { settings } = level.value;
  const departments = list.value.departments.length > 0 ? list.value.departments : level.value.departments;
  const units = given.has("expected")
    ? list.value.units
    : readUnitList(level.value.tables, level.value.departments).units;
  const sorted = sortSubmissions({
    received: read.received,
    units,
    departments,
    answers: new Map(),
    until: until.value,
  });
  // Whoever is in no list is counted and said; whose form it is that bears two names is not guessed, and last year's is not counted.
  const strangers = sorted.asked.filter(({ why }) => why === "unknown").map(({ received }) => received);
  const doubts = sorted.faults.filter(
    (fault) =>
      fault.code !== "rollup.unitAsked" || !strangers.some(({ submission }) => submission.file === fault.at),
  );
  const say = (fault: { readonly code: string }) => saySentence(fault, call.language);
  const notes = read.notes.map((note) => {
    const more = doubts.filter(({ at }) => at === note.file);
    const out = more.some(({ code }) => code === "rollup.unitAsked" || code === "rollup.yearAsked");
    return { ...note, used: note.used && !out, notes: [...note.notes, ...more.map(say)] };
  });
  const rolled = rollUp({
    form,
    submissions: [...sorted.counted, ...strangers.map(({ submission }) => submission)],
    expected: units.map(({ unit }) => unit),
    departments,
    rules: settings.rules,
    until: until.value,
  });
  const unit = given.value("unit") ?? settings.unit;
  const { builtInForm } = await import("../../src/documents");
  const { applyEdits } = await import("../../src/hosts/file");
  const { contact, phone, mobile } = settings;
  const heading = { unit, date: until.value, contact, phone, mobile };
  const made = builtInForm(form, rolledFigures(rolled), heading);
  if (!made.ok) return refuse(call, [made.error]);
  const sheets = rollupSheets({
    rolled,
    files: notes,
    until: until.value,
    due: due?.value ?? null,
    departments,
    say,
  });
  const bytes = applyEdits(made.value.bytes, sheets, basename(out));
  if (!bytes.ok) return refuse(call, [bytes.error]);
  const written = await writeOutput(out, bytes.value, paths);
  if (!written.ok) return refuse(call, [written.error]);
  sayNotes(call, notes);
  for (const fault of rolled.faults) call.streams.err(say(fault));
  for (const { unit: of, checks } of rolled.units)
    for (const check of checks) call.streams.err(`${of}  ${say(check)}`);
  const standing = rolled.units;
  const issues =
    rolled.faults.length +
    standing.reduce((sum, { checks }) => sum + checks.length, 0) +
    notes.filter(({ used }) => used).reduce((sum, each) => sum + each.notes.length, 0);
  call.streams.out(
    text(cliText[call.language], "rollup.done", {
      sent: standing.filter(({ submission }) => submission !== null).length,
      missing: standing.filter(({ state }) => state === "missing").length,
      broken: notes.filter(({ used }) => !used).length,
      issues,
      out,
    }),
  );
  return 0;
}

/** Every file by itself: what one of them is cannot stop the others. */
async function readAll(
  call: Call,
  paths: readonly string[],
): Promise<{ readonly received: readonly Received[]; readonly notes: readonly FileNote[] }> {
  const received: Received[] = [];
  const notes: FileNote[] = [];
  const step = Math.max(1, Math.ceil(paths.length / 10));
  const say = (fault: { readonly code: string }) => saySentence(fault, call.language);
  const names = ownNames(paths);
  for (const [index, path] of paths.entries()) {
    const file = names[index];
    const grids = await readGrids(path);
    const read = grids.ok ? readSubmissions(file, grids.value) : { ok: false as const, error: [grids.error] };
    if (read.ok) {
      received.push(...receivedOf(path, read.value));
      const unit = read.value.submissions.length === 1 ? read.value.submissions[0].unit : "";
      notes.push({ file, unit, used: true, notes: read.value.faults.map(say) });
    } else notes.push({ file, unit: "", used: false, notes: read.error.map(say) });
    const done = index + 1;
    if (done % step === 0 || done === paths.length)
      call.streams.err(text(cliText[call.language], "rollup.progress", { done, total: paths.length }));
  }
  return { received, notes };
}

/** The level's own workbook: its counting rules, its unit and its list; without one, the defaults. */
async function levelOf(path: string | undefined): Promise<Result<WorkbookContents, WorkFault | HostFault>> {
  if (path === undefined) return ok(readWorkbook([]));
  const grids = await readGrids(path);
  return grids.ok ? ok(readWorkbook(grids.value)) : grids;
}

function sayNotes(call: Call, notes: readonly FileNote[]): void {
  for (const { file, notes: said } of notes)
    for (const note of said) call.streams.err(note.includes(file) ? note : `${file}  ${note}`);
}
