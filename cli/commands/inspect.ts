/** `sr inspect`: of an exported .xlsx or .pdf, whether it is unchanged and which ledger it came from. */
import { basename } from "node:path";
import type { Result } from "../../src/core/result";
import { err, ok } from "../../src/core/result";
import type { DocumentFault, Stamp } from "../../src/documents";
import type { HostFault } from "../../src/hosts/fault";
import { cliText, text } from "../../src/locale";
import { readInput } from "../files";
import { readLedgerFile } from "../ledgerFile";
import type { CommandSpec } from "../options";
import { readOptions } from "../options";
import type { Call, ExitCode } from "../outcome";
import { misused, refuse } from "../outcome";

const spec: CommandSpec = { operands: ["FILE"], options: { ledger: { type: "string" } } };

interface Inspected {
  readonly stamp: Stamp;
  readonly unchanged: boolean;
  readonly signed: boolean;
}

export async function inspect(call: Call): Promise<ExitCode> {
  const options = readOptions(call.arguments, spec);
  if (!options.ok) return misused(call, options.error);
  const [path] = options.value.operands;
  const bytes = await readInput(path);
  if (!bytes.ok) return refuse(call, [bytes.error]);
  const inspected = await read(bytes.value, basename(path));
  if (!inspected.ok) return refuse(call, [inspected.error]);
  const digest = await digestOfLedger(options.value.value("ledger"));
  if (!digest.ok) return refuse(call, digest.error);
  const { stamp, unchanged, signed } = inspected.value;
  const say = (key: string, params: Record<string, unknown> = {}) =>
    text(cliText[call.language], `inspect.${key}`, params);
  const form = text(cliText[call.language], `form.${stamp.form}`);
  const { out, err: complain } = call.streams;
  out(say("form", { form, unit: stamp.unit, until: stamp.until, product: stamp.product }));
  if (unchanged) out(say("unchanged"));
  else complain(say("changed"));
  out(say("figures", { digest: stamp.figures }));
  out(stamp.ledger ? say("ledger", { digest: stamp.ledger }) : say("noLedger"));
  if (stamp.head) out(say("head", { head: stamp.head }));
  if (signed) out(say("signed"));
  if (digest.value === null) return unchanged ? 0 : 1;
  const same = digest.value === stamp.ledger;
  if (same) out(say("sameLedger"));
  else complain(say("otherLedger", { digest: digest.value }));
  return unchanged && same ? 0 : 1;
}

async function read(bytes: Uint8Array, name: string): Promise<Result<Inspected, DocumentFault | HostFault>> {
  const { inspectPdf, isPdf } = await import("../../src/documents/pdf");
  if (isPdf(bytes)) {
    const pdf = inspectPdf(bytes, name);
    if (!pdf.ok) return pdf;
    const { stamp, file, signed } = pdf.value;
    return ok({ stamp, unchanged: file === "unchanged", signed });
  }
  const { inspectExport } = await import("../../src/documents");
  const xlsx = inspectExport(bytes, name);
  if (!xlsx.ok) return xlsx;
  return ok({ stamp: xlsx.value.stamp, unchanged: xlsx.value.cells === "unchanged", signed: false });
}

/** The digest of the ledger to compare with, or null where none is given. */
async function digestOfLedger(
  path: string | undefined,
): Promise<Result<string | null, readonly { readonly code: string }[]>> {
  if (path === undefined) return ok(null);
  const file = await readLedgerFile(path);
  if (!file.ok) return err(file.error);
  const { ledgerDigest } = await import("../../src/documents");
  return ok(ledgerDigest(file.value.contents.ledger));
}
