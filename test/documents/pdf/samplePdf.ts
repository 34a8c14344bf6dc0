/** A filled form, exported, for the tests of its PDF. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zlibSync } from "fflate";
import { localDate } from "../../../src/core/calendar/localDate";
import { formDefinitions } from "../../../src/core/forms";
import type { Figures, FormId } from "../../../src/core/forms";
import { builtInForm, exportForm } from "../../../src/documents";
import type { ExportNote, ExportRequest } from "../../../src/documents";
import { formPdf } from "../../../src/documents/pdf";
import type { PdfRequest } from "../../../src/documents/pdf";
import { applyEdits } from "../../../src/hosts/file";
import type { Edit } from "../../../src/sheets/edit";

export const font = new Uint8Array(
  readFileSync(join(__dirname, "../../../assets/fonts/NotoSerifSC-Regular-GB2312.ttf")),
);
export const until = localDate(2024, 6, 20)!;
export const people = { contact: "慕容晚舟", phone: "0335-1234567", mobile: "13800000000" };

/** Every figure of the form, each with numbers of its own. */
function figuresOf(form: FormId): Figures {
  const figures = new Map<string, { tasks: number; households: number; problems: number }>();
  let n = 0;
  for (const group of formDefinitions[form].groups)
    for (const row of group.rows)
      for (const part of ["", ".internal", ".joint"]) {
        n++;
        figures.set(`${group.id}.${row.id}${part}`, {
          tasks: 100 + n,
          households: 3000 + n,
          problems: 50 + n,
        });
      }
  return figures as unknown as Figures;
}

/** The built-in form as an export. `edits` change the sheet (附件1 or 附件2) first. */
export function exported(
  form: FormId = "annex1",
  unit = "海港区",
  edits: readonly Edit[] = [],
  more: Partial<ExportRequest> = {},
): Uint8Array {
  const figures = figuresOf(form);
  const made = builtInForm(form, figures, { unit, date: until, ...people });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const edited = applyEdits(made.value.bytes, edits, "form.xlsx");
  if (!edited.ok) throw new Error(JSON.stringify(edited.error));
  const file = exportForm(edited.value, {
    sheet: made.value.sheet,
    form,
    unit,
    until,
    figures,
    ledgerDigest: "ab".repeat(32),
    product: "SR 0.1.0",
    ...more,
  });
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}

/** Its PDF, and what was noted. */
export async function pdfOf(
  xlsx: Uint8Array,
  request: Partial<PdfRequest> = {},
): Promise<{ pdf: Uint8Array; notes: ExportNote[] }> {
  const notes: ExportNote[] = [];
  const made = await formPdf(xlsx, { font, onNote: (note) => notes.push(note), ...request });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return { pdf: made.value, notes };
}

/** A red square with an alpha of one half, as a PNG (ISO/IEC 15948). */
export function redSquare(pixels: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    let crc = 0xffffffff;
    for (const byte of body) {
      crc ^= byte;
      for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(~crc >>> 0);
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const stride = pixels * 4 + 1;
  const lines = new Uint8Array(stride * pixels).map((_, i) =>
    i % stride ? [255, 0, 0, 128][((i % stride) - 1) % 4] : 0,
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk("IHDR", header),
      chunk("IDAT", zlibSync(lines)),
      chunk("IEND", new Uint8Array()),
    ]),
  );
}
