/** 导出为 PDF: the exported .xlsx drawn on A4, with its figures' digests in the metadata. */
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import type { PDFPage } from "@cantoo/pdf-lib";
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import { formDefinitions } from "../../core/forms";
import type { HostFault } from "../../hosts/fault";
import { XmlError, openXlsx, readSheets, reasonOf } from "../../hosts/file";
import { readProperties } from "../documentProperties";
import type { Stamp } from "../documentProperties";
import type { DocumentFault, ExportNote } from "../fault";
import { qrPng } from "../qrCode";
import { drawFace } from "./drawFace";
import { drawHeaderFooter } from "./headerFooter";
import { embedFont } from "./pageFont";
import { planPages } from "./pagePlan";
import { readFace } from "./sheetFace";
import type { Face } from "./sheetFace";
import type { SigningKey } from "./signingKey";
import { metadataXml, sealFile } from "./stampedMetadata";

export interface PdfRequest {
  /** The font file (assets/fonts): a TrueType font; what is used of it is embedded. */
  readonly font: Uint8Array;
  readonly pageNumbers?: boolean;
  /** A QR code at the foot of the last page: form, unit, cut-off and digests. */
  readonly qrCode?: boolean;
  /** Signs the file: the key is that of `openKey`, `at` the time of signing. */
  readonly signature?: { readonly key: SigningKey; readonly at: Date };
  /** The file's name, for faults. */
  readonly file?: string;
  /** Told what the page could not show; the PDF is made all the same. */
  readonly onNote?: (note: ExportNote) => void;
}

/** Beyond this it is no form, and a page of it could not be read. */
const mostRows = 2_000;
const mostColumns = 100;
/** A code of 2.6 cm is read from paper by any phone. */
const qrSize = 74;
const qrFoot = 18;

/**
 * Draws the one sheet of an export (`exportForm`) as a PDF. The same export and request give the same bytes, unless
 * signed. Faults: documents.notAnExport, documents.sheetTooLarge, and those of a file that cannot be read.
 */
export async function formPdf(
  xlsx: Uint8Array,
  request: PdfRequest,
): Promise<Result<Uint8Array, DocumentFault | HostFault>> {
  const file = request.file ?? "export.xlsx";
  const notes: ExportNote[] = [];
  const note = (each: ExportNote): void => void notes.push(each);
  try {
    const read = faceOf(xlsx, file, note);
    if (!read.ok) return read;
    const { stamp } = read.value;
    const face = request.qrCode ? withRoomBelow(read.value.face) : read.value.face;
    const bytes = await draw(face, stamp, request, note);
    unique(notes).forEach((each) => request.onNote?.(each));
    return ok(bytes);
  } catch (cause) {
    if (cause instanceof XmlError) return err({ code: "file.unreadable", at: file, found: reasonOf(cause) });
    throw cause;
  }
}

function faceOf(
  xlsx: Uint8Array,
  file: string,
  note: (note: ExportNote) => void,
): Result<{ face: Face; stamp: Stamp }, DocumentFault | HostFault> {
  const workbook = openXlsx(file, xlsx);
  if (!workbook.ok) return workbook;
  const stamp = readProperties(workbook.value.parts);
  const [entry, ...others] = workbook.value.sheets();
  if (!stamp || !entry?.hasCells || others.length) return err({ code: "documents.notAnExport", at: file });
  const grids = readSheets(file, workbook.value);
  if (!grids.ok) return grids;
  const face = readFace(workbook.value, entry, grids.value[0], note);
  const { rows, columns } = face.area;
  if (rows > mostRows || columns > mostColumns)
    return err({
      code: "documents.sheetTooLarge",
      at: entry.name,
      found: `${rows} × ${columns}`,
      expected: `${mostRows} × ${mostColumns}`,
    });
  return ok({ face, stamp });
}

async function draw(
  face: Face,
  stamp: Stamp,
  request: PdfRequest,
  note: (note: ExportNote) => void,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await embedFont(document, request.font, note);
  const plan = planPages(face, font);
  const size: [number, number] = [face.page.width, face.page.height];
  const pages: PDFPage[] = [];
  for (const { from, to } of plan.pages) {
    const page = document.addPage(size);
    pages.push(page);
    await drawFace(document, { page, face, plan, font, from, to }, note);
    const numbers = { page: pages.length, pages: plan.pages.length, sheet: face.sheet };
    drawHeaderFooter(page, face.page, font, numbers, request.pageNumbers ?? false);
  }
  const last = pages[pages.length - 1];
  if (request.qrCode) await drawQr(document, last, face, stamp);
  describe(document, stamp);
  const plain = { useObjectStreams: false, updateFieldAppearances: false };
  if (request.signature) {
    const { key, at } = request.signature;
    const { placeSignature, sign } = await import("./signature");
    placeSignature(document, last, key, at);
    return sign(await document.save(plain), key, at, sealFile);
  }
  const bytes = await document.save(plain);
  sealFile(bytes);
  return bytes;
}

async function drawQr(document: PDFDocument, page: PDFPage, face: Face, stamp: Stamp): Promise<void> {
  const { form, unit, until, figures, ledger } = stamp;
  const png = qrPng(["SR", form, unit, until, figures, ledger].join("\n"));
  if (!png) return;
  const image = await document.embedPng(png);
  const x = face.page.width - face.page.margins.right - qrSize;
  page.drawImage(image, { x, y: qrFoot, width: qrSize, height: qrSize });
}

/** The code stands in the lower margin, which grows for it. */
function withRoomBelow(face: Face): Face {
  const { margins } = face.page;
  const bottom = Math.max(margins.bottom, qrFoot + qrSize + 6);
  return { ...face, page: { ...face.page, margins: { ...margins, bottom } } };
}

/** Title, producer, language and the metadata packet, which stays readable: it is not compressed. */
function describe(document: PDFDocument, stamp: Stamp): void {
  const title = `${stamp.unit}\u3000${titleOf(stamp.form)}\u3000${stamp.until}`;
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setProducer(stamp.product);
  document.setLanguage("zh-CN");
  const { context, catalog } = document;
  const packet = new TextEncoder().encode(metadataXml(stamp, title));
  const metadata = context.stream(packet, { Type: "Metadata", Subtype: "XML" });
  catalog.set(PDFName.of("Metadata"), context.register(metadata));
}

function titleOf(form: string): string {
  return form === "annex1" || form === "annex2" ? formDefinitions[form].title : form;
}

function unique(notes: readonly ExportNote[]): readonly ExportNote[] {
  return [...new Map(notes.map((each) => [JSON.stringify(each), each])).values()];
}
