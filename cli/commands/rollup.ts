/** `sr rollup`: the units' monthly forms added up to the level's own, with who has sent and what is in doubt. */
import { basename } from "node:path";
import type { Figures, FormId } from "../../src/core/forms";
import { defaultRules } from "../../src/core/forms";
import type { RolledUp, Submission } from "../../src/core/rollup";
import { rollUp } from "../../src/core/rollup";
import { cliText, text } from "../../src/locale";
import type { FileNote } from "../../src/sheets";
import { readSubmissions, rollupSheets } from "../../src/sheets";
import { dateOption } from "../dateOption";
import { expectedUnits } from "../expectedUnits";
import type { WorkFault } from "../fault";
import { filesUnder } from "../filesUnder";
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
  const list = await expectedUnits(given.value("expected"));
  if (!list.ok) return refuse(call, [list.error]);
  const out = given.required("out");
  const paths = await filesUnder(given.operands, out);
  const { submissions, notes } = await readAll(call, paths);
  if (submissions.length === 0) {
    sayNotes(call, notes);
    const nothing: WorkFault = { code: "cli.rollupEmpty", found: paths.length };
    return refuse(call, [nothing]);
  }
  const { expected, departments } = list.value;
  const rolled = rollUp({
    form,
    submissions,
    expected,
    departments,
    rules: defaultRules,
    until: until.value,
  });
  const unit = given.value("unit") ?? "";
  const { builtInForm } = await import("../../src/documents");
  const { applyEdits } = await import("../../src/hosts/file");
  const heading = { unit, date: until.value, contact: "", phone: "", mobile: "" };
  const made = builtInForm(form, figuresOf(rolled), heading);
  if (!made.ok) return refuse(call, [made.error]);
  const say = (fault: { readonly code: string }) => saySentence(fault, call.language);
  const sheets = rollupSheets({ rolled, files: notes, until: until.value, due: due?.value ?? null, say });
  const bytes = applyEdits(made.value.bytes, sheets, basename(out));
  if (!bytes.ok) return refuse(call, [bytes.error]);
  const written = await writeOutput(out, bytes.value, paths);
  if (!written.ok) return refuse(call, [written.error]);
  sayNotes(call, notes);
  for (const fault of rolled.faults) call.streams.err(say(fault));
  for (const { unit: of, checks } of rolled.units)
    for (const check of checks) call.streams.err(`${of}  ${say(check)}`);
  const units = rolled.units;
  const issues =
    rolled.faults.length +
    units.reduce((sum, { checks }) => sum + checks.length, 0) +
    notes.filter(({ used }) => used).reduce((sum, each) => sum + each.notes.length, 0);
  call.streams.out(
    text(cliText[call.language], "rollup.done", {
      sent: units.filter(({ submission }) => submission !== null).length,
      missing: units.filter(({ state }) => state === "missing").length,
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
): Promise<{ readonly submissions: readonly Submission[]; readonly notes: readonly FileNote[] }> {
  const submissions: Submission[] = [];
  const notes: FileNote[] = [];
  const step = Math.max(1, Math.ceil(paths.length / 10));
  const say = (fault: { readonly code: string }) => saySentence(fault, call.language);
  for (const [index, path] of paths.entries()) {
    const file = basename(path);
    const grids = await readGrids(path);
    const read = grids.ok ? readSubmissions(file, grids.value) : { ok: false as const, error: [grids.error] };
    if (read.ok) {
      submissions.push(...read.value.submissions);
      const unit = read.value.submissions.length === 1 ? read.value.submissions[0].unit : "";
      notes.push({ file, unit, used: true, notes: read.value.faults.map(say) });
    } else notes.push({ file, unit: "", used: false, notes: read.error.map(say) });
    const done = index + 1;
    if (done % step === 0 || done === paths.length)
      call.streams.err(text(cliText[call.language], "rollup.progress", { done, total: paths.length }));
  }
  return { submissions, notes };
}

/** Figures without rows behind them: they were added up from forms. */
function figuresOf({ figures }: RolledUp): Figures {
  return new Map(
    [...figures].map(([key, { tasks, households, problems }]) => [
      key,
      { tasks, households, problems, rows: [] },
    ]),
  );
}

function sayNotes(call: Call, notes: readonly FileNote[]): void {
  for (const { file, notes: said } of notes)
    for (const note of said) call.streams.err(note.includes(file) ? note : `${file}  ${note}`);
}
