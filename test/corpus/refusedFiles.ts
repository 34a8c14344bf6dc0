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

let bomb: Uint8Array | null = null;

/** A zip of some hundred kilobytes that unpacks to 120 MB; packed once, which takes its time. */
export function zipBomb(): Uint8Array {
  return (bomb ??= zipSync({ "[Content_Types].xml": new Uint8Array(120_000_000) }, { level: 9 }));
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

/** The least that Word opens: one paragraph. */
export function minimalDocument(): Uint8Array {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
  const main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${main}" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="${w}"><w:body><w:p><w:r><w:t>{{单位}}</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
}
