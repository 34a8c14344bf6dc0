/** `--out x.zip`: the form as .xlsx and .pdf with its figures' sources and checks, for the archive. */
import { version } from "../package.json";
import { crossChecks, formDefinitions } from "../src/core/forms";
import type { Result } from "../src/core/result";
import { err, ok } from "../src/core/result";
import { archivePackage, exportName, ledgerDigest } from "../src/documents";
import type { DocumentFault } from "../src/documents";
import type { HostFault } from "../src/hosts/fault";
import type { AloneFile, AloneRequest } from "./exportAlone";
import { exportPdf } from "./exportPdf";
import type { WorkFault } from "./fault";
import type { Call } from "./outcome";
import { saySentence } from "./say";

export async function exportArchive(
  alone: AloneFile,
  { form, unit, until, counted, file, given }: AloneRequest,
  call: Call,
): Promise<Result<AloneFile, readonly (DocumentFault | HostFault | WorkFault)[]>> {
  const pdf = await exportPdf(alone, given, call);
  if (!pdf.ok) return pdf;
  const { ledger, settings } = file.contents;
  const { figures, faults } = counted;
  const checks = [...faults, ...crossChecks(formDefinitions[form], figures, { rules: settings.rules })];
  const bytes = archivePackage({
    name: exportName({ unit, form, date: until }),
    xlsx: alone.bytes,
    pdf: pdf.value.bytes,
    form,
    figures,
    ledger,
    ledgerDigest: ledgerDigest(ledger),
    settings,
    checks: checks.map((check) => saySentence(check, "zh-CN")),
    product: `SR ${version}`,
  });
  return bytes.ok ? ok({ bytes: bytes.value, warnings: pdf.value.warnings }) : err([bytes.error]);
}
