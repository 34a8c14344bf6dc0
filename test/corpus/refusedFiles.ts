/** Files that nobody's program should trust: locked by a password, swollen when unpacked, with macros inside. */
import { CFB } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Any document of an office program with an opening password (MS-OFFCRYPTO: an OLE container). */
export function lockedFile(): Uint8Array {
  const ole = CFB.utils.cfb_new();
  CFB.utils.cfb_add(ole, "/EncryptionInfo", new Uint8Array(64));
  CFB.utils.cfb_add(ole, "/EncryptedPackage", new Uint8Array(4096));
  return new Uint8Array(CFB.write(ole, { type: "array" }) as ArrayBuffer);
}

/** A zip of some hundred kilobytes that unpacks to 120 MB; beside what makes it look like a document. */
export function zipBomb(beside: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({ ...beside, "[Content_Types].xml": new Uint8Array(120_000_000) }, { level: 9 });
}

/** A workbook or a document of Word with a macro project inside, as .xlsm and .docm hold it. */
export function withMacros(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const [folder, enabled] = parts["word/document.xml"]
    ? ["word", "application/vnd.ms-word.document.macroEnabled.main+xml"]
    : ["xl", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"];
  const types = strFromU8(parts["[Content_Types].xml"])
    .replace(/application\/vnd\.openxmlformats-officedocument\.\w+\.\w+\.main\+xml/, enabled)
    .replace(
      "</Types>",
      `<Override PartName="/${folder}/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>`,
    );
  return zipSync({
    ...parts,
    "[Content_Types].xml": strToU8(types),
    [`${folder}/vbaProject.bin`]: new Uint8Array(64).fill(1),
  });
}
