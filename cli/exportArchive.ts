/** `--out x.zip`: the form as .xlsx and .pdf with its figures' sources and checks, for the archive. */
import { version } from "../package.json";
import type { Result } from "../src/core/result";
import { err, ok } from "../src/core/result";
import { archivePackage, exportName, ledgerDigest } from "../src/documents";
import type { DocumentFault } from "../src/documents";
import type { HostFault } from "../src/hosts/fault";
import { correctionLine } from "../src/sheets";
import type { AloneFile, AloneRequest } from "./exportAlone";
import { exportPdf } from "./exportPdf";
import type { WorkFault } from "./fault";
import type { Call } from "./outcome";
import { saySentence } from "./say";

export async function exportArchive(
  alone: AloneFile,
  { form, unit, until, toFill, file, given }: AloneRequest,
  call: Call,
): Promise<Result<AloneFile, readonly (DocumentFault | HostFault | WorkFault)[]>> {
  const pdf = await exportPdf(alone, given, call);
  if (!pdf.ok) return pdf;
  const { ledger, settings } = file.contents;
  const { figures, counted, corrections } = toFill;
  const checks = [...counted.faults, ...toFill.checks];
  const bytes = archivePackage({
    name: exportName({ unit, form, date: until }),
    xlsx: alone.bytes,
    pdf: pdf.value.bytes,
    form,
    figures,
    ledger,
    ledgerDigest: ledgerDigest(ledger),
    settings,
    checks: [
      ...corrections.map((each) => `手工更正：${correctionLine(each)}`),
      ...checks.map((check) => saySentence(check, "zh-CN")),
    ],
    product: `SR ${version}`,
  });
  return bytes.ok ? ok({ bytes: bytes.value, warnings: pdf.value.warnings }) : err([bytes.error]);
}
