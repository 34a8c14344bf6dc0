/**
 * From the exported .xlsx to the file that was asked for: itself, the same as PDF, or the package for the archive.
 * What that takes (font, PDF, certificates) comes into memory only here.
 */
import { crossChecks, formDefinitions } from "../../core/forms";
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { DocumentFault, ExportNote } from "../../documents/fault";
import type { HostFault } from "../../hosts/fault";
import type { WorkbookContents } from "../../sheets";
import { correctionLine, lastMonth } from "../../sheets";
import { inWords } from "../reportScreen/faultWords";
import { figuresInForce } from "../reportScreen/figuresInForce";
import { chineseWords } from "../words/words";
import type { ExportedForm } from "./exportSource";
import type { ExportFormat, ExportState } from "./exportState";
import { pageFont } from "./pageFont";

/** A certificate file with the password that was typed for this one signature. */
export interface Certificate {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly password: string;
}

export type ExportStep = "form" | "font" | "page" | "archive";

/** How far an export is, and whether it is still wanted. */
export interface Course {
  readonly signal: AbortSignal;
  /** Told what begins; resolves when the pane has had time to show it. */
  enter(step: ExportStep): Promise<void>;
}

export interface FileJob extends ExportedForm {
  readonly name: string;
  readonly state: ExportState;
  readonly certificate: Certificate | null;
  readonly product: string;
  readonly now: Date;
  /** Of `ledgerDigest`; "" without a ledger. */
  readonly ledgerDigest: string;
}

export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly notes: readonly ExportNote[];
  /** Whose certificate signed it. */
  readonly signedBy: string | null;
}

type Fault = DocumentFault | HostFault;

export const endings: Readonly<Record<ExportFormat, string>> = {
  xlsx: ".xlsx",
  pdf: ".pdf",
  archive: ".zip",
};

export const fileTypes: Readonly<Record<ExportFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  archive: "application/zip",
};

export async function exportFile(
  xlsx: Uint8Array,
  job: FileJob,
  contents: WorkbookContents,
  course: Course,
): Promise<Result<MadeFile, Fault>> {
  if (job.state.format === "xlsx") return ok({ bytes: xlsx, notes: [], signedBy: null });
  const pdf = await pdfOf(xlsx, job, course);
  if (!pdf.ok || job.state.format === "pdf") return pdf;
  await course.enter("archive");
  if (course.signal.aborted) return err({ code: "host.cancelled" });
  const bytes = await archiveOf(xlsx, pdf.value.bytes, job, contents);
  return bytes.ok ? ok({ ...pdf.value, bytes: bytes.value }) : bytes;
}

async function pdfOf(xlsx: Uint8Array, job: FileJob, course: Course): Promise<Result<MadeFile, Fault>> {
  const { state, certificate, now } = job;
  await course.enter("font");
  const { formPdf, openKey } = await import("../../documents/pdf");
  // A wrong password is said before anything long begins.
  const key = certificate ? openKey(certificate.bytes, certificate.password, now, certificate.name) : null;
  if (key && !key.ok) return key;
  const font = await pageFont(course.signal);
  if (course.signal.aborted) return err({ code: "host.cancelled" });
  if (!font.ok) return font;
  await course.enter("page");
  if (course.signal.aborted) return err({ code: "host.cancelled" });
  const notes: ExportNote[] = [];
  const bytes = await formPdf(xlsx, {
    font: font.value,
    pageNumbers: state.pageNumbers,
    qrCode: state.qrCode,
    ...(key ? { signature: { key: key.value, at: now } } : {}),
    file: job.name,
    onNote: (note) => notes.push(note),
  });
  if (!bytes.ok) return bytes;
  if (course.signal.aborted) return err({ code: "host.cancelled" });
  return ok({ bytes: bytes.value, notes, signedBy: key ? key.value.owner : null });
}

/** The checks are kept in Chinese, whatever the pane speaks: they are papers of the unit. */
async function archiveOf(
  xlsx: Uint8Array,
  pdf: Uint8Array,
  { match: { form }, unit, until, name, product, ledgerDigest }: FileJob,
  contents: WorkbookContents,
): Promise<Result<Uint8Array, HostFault>> {
  const { archivePackage } = await import("../../documents");
  const { counted, figures, corrections } = figuresInForce(contents, form, until, unit);
  const previous = lastMonth(contents.archive, form, until);
  const checks = crossChecks(formDefinitions[form], figures, { rules: contents.settings.rules, previous });
  return archivePackage({
    name: name.replace(/\.zip$/, endings.xlsx),
    xlsx,
    pdf,
    form,
    figures,
    ledger: contents.ledger,
    ledgerDigest,
    settings: contents.settings,
    checks: [
      ...corrections.map((each) => `手工更正：${correctionLine(each)}`),
      ...[...counted.faults, ...checks].map((each) => chineseWords.fault(inWords(each, chineseWords))),
    ],
    product,
  });
}
