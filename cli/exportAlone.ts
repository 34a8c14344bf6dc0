/** `--alone`: the filled form as the one sheet of a stamped file, with the unit's seal where it was approved. */
import { basename } from "node:path";
import { version } from "../package.json";
import type { LocalDate } from "../src/core/calendar/localDate";
import type { FormId } from "../src/core/forms";
import type { Result } from "../src/core/result";
import { err, ok } from "../src/core/result";
import { exportForm, ledgerDigest } from "../src/documents";
import type { DocumentFault, ExportNote, Seal } from "../src/documents";
import type { HostFault } from "../src/hosts/fault";
import type { WorkFault } from "./fault";
import type { FiguresToFill } from "./figuresToFill";
import { readInput } from "./files";
import type { FilledForm } from "./filledForm";
import type { LedgerFile } from "./ledgerFile";
import type { Options } from "./options";

export interface AloneRequest {
  readonly form: FormId;
  readonly unit: string;
  readonly until: LocalDate;
  readonly toFill: FiguresToFill;
  readonly file: LedgerFile;
  readonly given: Options;
}

export interface AloneFile {
  readonly bytes: Uint8Array;
  /** What had to be left out. */
  readonly warnings: readonly ExportNote[];
}

export async function exportAlone(
  filled: FilledForm,
  { form, unit, until, toFill, file, given }: AloneRequest,
): Promise<Result<AloneFile, readonly (DocumentFault | HostFault | WorkFault)[]>> {
  const seal = await sealOf(given);
  if (!seal.ok) return err([seal.error]);
  const { ledger, settings } = file.contents;
  const warnings: ExportNote[] = [];
  const bytes = exportForm(filled.bytes, {
    sheet: filled.sheet,
    form,
    unit,
    until,
    figures: toFill.vouched,
    ledgerDigest: ledgerDigest(ledger),
    product: `SR ${version}`,
    seal: seal.value,
    digestInFooter: settings.digestInFooter,
    file: basename(given.value("template") ?? given.required("out")),
    onNote: (note) => warnings.push(note),
  });
  return bytes.ok ? ok({ bytes: bytes.value, warnings }) : err([bytes.error]);
}

async function sealOf(given: Options): Promise<Result<Seal | undefined, WorkFault>> {
  const path = given.value("seal");
  if (path === undefined) return ok(undefined);
  const png = await readInput(path);
  if (!png.ok) return png;
  const approvedBy = given.required("approved-by");
  const reason = given.required("reason");
  return ok({ png: png.value, approvedBy, reason, name: basename(path) });
}
