/** `--out x.pdf`: the form that stands alone, drawn on A4 and signed where a certificate is given; .zip holds both. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Result } from "../src/core/result";
import { err, ok } from "../src/core/result";
import type { DocumentFault } from "../src/documents";
import type { SigningKey } from "../src/documents/pdf";
import type { HostFault } from "../src/hosts/fault";
import { cliText, text } from "../src/locale";
import type { AloneFile } from "./exportAlone";
import type { WorkFault } from "./fault";
import { readInput } from "./files";
import type { Options } from "./options";
import type { Call } from "./outcome";
import { askPassword } from "./password";

const fontFile = join(__dirname, "..", "assets", "fonts", "NotoSerifSC-Regular-GB2312.ttf");

export const isPdfName = (path: string): boolean => /\.pdf$/i.test(path);
export const isArchiveName = (path: string): boolean => /\.zip$/i.test(path);

export async function exportPdf(
  alone: AloneFile,
  given: Options,
  call: Call,
): Promise<Result<AloneFile, readonly (DocumentFault | HostFault | WorkFault)[]>> {
  const { formPdf } = await import("../src/documents/pdf");
  const at = new Date();
  const key = await keyOf(given, call, at);
  if (!key.ok) return err([key.error]);
  const warnings = [...alone.warnings];
  const bytes = await formPdf(alone.bytes, {
    font: new Uint8Array(await readFile(fontFile)),
    pageNumbers: given.has("page-numbers"),
    qrCode: given.has("qr-code"),
    signature: key.value && { key: key.value, at },
    file: basename(given.required("out")),
    onNote: (note) => warnings.push(note),
  });
  return bytes.ok ? ok({ bytes: bytes.value, warnings }) : err([bytes.error]);
}

/** The key of `--sign`, once its password has been typed. */
async function keyOf(
  given: Options,
  call: Call,
  now: Date,
): Promise<Result<SigningKey | undefined, DocumentFault | WorkFault>> {
  const path = given.value("sign");
  if (path === undefined) return ok(undefined);
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  const password = await askPassword(text(cliText[call.language], "fill.password", { at: path }));
  const { openKey } = await import("../src/documents/pdf");
  return openKey(bytes.value, password, now, basename(path));
}
