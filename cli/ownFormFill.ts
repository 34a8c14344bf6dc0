/** `sr fill --own`: a unit's own form (自定义表) filled in the workbook that holds it, by the definition in a file. */
import { basename } from "node:path";
import type { LocalDate } from "../src/core/calendar/localDate";
import type { OwnFormFault } from "../src/core/forms/ownForm";
import { parseOwnForm } from "../src/core/forms/ownFormFile";
import type { Result } from "../src/core/result";
import { err, ok } from "../src/core/result";
import type { HostFault } from "../src/hosts/fault";
import { placeOwnForm, planOwnFill } from "../src/sheets/ownForms";
import type { UsageFault, WorkFault } from "./fault";
import { readInput } from "./files";
import type { LedgerFile } from "./ledgerFile";
import type { Options } from "./options";

export interface OwnFillRequest {
  /** The definition, `….sr.json`. */
  readonly definition: string;
  /** The workbook that holds the form. */
  readonly template: string;
  readonly ledger: LedgerFile;
  readonly until: LocalDate;
  readonly unit: string;
  /** Write what has a place although something has none. */
  readonly acceptRest: boolean;
}

export interface OwnFilled {
  readonly bytes: Uint8Array;
  readonly form: string;
  readonly sheet: string;
  readonly cells: number;
  readonly warnings: readonly OwnFormFault[];
}

export async function filledOwnForm(
  request: OwnFillRequest,
): Promise<Result<OwnFilled, readonly (WorkFault | HostFault | OwnFormFault)[]>> {
  const { definition, template, ledger, until, unit, acceptRest } = request;
  const [written, bytes] = [await readInput(definition), await readInput(template)];
  if (!written.ok) return err([written.error]);
  if (!bytes.ok) return err([bytes.error]);
  const form = parseOwnForm(basename(definition), new TextDecoder().decode(written.value));
  if (!form.ok) return err([form.error]);
  const { applyEdits, readFile } = await import("../src/hosts/file");
  const name = basename(template);
  const grids = readFile(name, bytes.value);
  if (!grids.ok) return err([grids.error]);
  const placed = placeOwnForm(grids.value, form.value);
  if (!("places" in placed)) return err(placed.faults);
  const { settings, departments, ledger: rows } = ledger.contents;
  const { contact, phone, mobile, rules } = settings;
  const fill = planOwnFill(
    placed,
    { ledger: rows, departments, rules, until, unit },
    { unit, date: until, contact, phone, mobile },
    acceptRest,
  );
  if (fill.edits.length === 0) return err(fill.faults);
  const made = applyEdits(bytes.value, fill.edits, name);
  if (!made.ok) return err([made.error]);
  const { sheet } = placed;
  return ok({
    bytes: made.value,
    form: form.value.name,
    sheet,
    cells: fill.placed.length,
    warnings: fill.faults,
  });
}

/** What goes with a form that is counted by its own definition: a workbook, and nothing of the official form's. */
const officialOnly = ["form", "alone", "seal", "approved-by", "reason", "page-numbers", "qr-code", "sign"];

export function ownFormUsage(given: Options): readonly UsageFault[] {
  const out = given.value("out") ?? "";
  return [
    ...officialOnly
      .filter((option) => given.has(option))
      .map((option): UsageFault => ({ code: "cli.optionsExclude", found: `--own、--${option}` })),
    ...(/\.(pdf|zip)$/i.test(out)
      ? [{ code: "cli.optionValue", option: "--out", found: out, expected: ".xlsx" } as const]
      : []),
  ];
}
