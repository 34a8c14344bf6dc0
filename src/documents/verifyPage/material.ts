/** What a file put on the page is: by its contents, never by its name. */
import { algorithm, isPublication, parseChain, parseSlip, version } from "../../core/evidence";
import type { ChainEntry, GivenSlip } from "../../core/evidence";
import { isZip, openXlsx, reasonOf } from "../../hosts/file/openXlsx";
import { readCsv, textOfBytes } from "../../hosts/file/readCsv";
import { readSheets } from "../../hosts/file/readXlsx";
import type { Grid } from "../../sheets/grid";

/** A file in its part. Certificates, publications and commitments are judged by the verifier, not here. */
export type Material = { readonly name: string } & (
  | { readonly kind: "certificate"; readonly json: unknown }
  | { readonly kind: "publication"; readonly json: unknown }
  | { readonly kind: "commitment"; readonly json: unknown }
  | { readonly kind: "chain"; readonly chain: readonly ChainEntry[] }
  | { readonly kind: "slip"; readonly slip: GivenSlip }
  | { readonly kind: "list"; readonly grids: readonly Grid[] }
  | { readonly kind: "refused"; readonly fault: { readonly code: string } }
);
export type MaterialOf<K extends Material["kind"]> = Extract<Material, { readonly kind: K }>;

/** Reads a file: JSON of SR-1, or a list as .csv (UTF-8, GB18030) or .xlsx. Never throws. */
export function readMaterial(name: string, bytes: Uint8Array): Material {
  try {
    if (isZip(bytes)) return workbook(name, bytes);
    const text = textOfBytes(bytes);
    if (text === null) return refused(name, { code: "verify.file", at: name });
    if (!/^\s*[[{]/.test(text)) return { kind: "list", name, grids: [readCsv(name, text)] };
    return documentOf(name, text);
  } catch (cause) {
    return refused(name, { code: "file.unreadable", at: name, found: reasonOf(cause) });
  }
}

/** The document in a text: a file's, or one that somebody pasted. */
export function documentOf(name: string, text: string): Material {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    return refused(name, { code: "verify.json", at: name, found: reasonOf(cause) });
  }
  if (Array.isArray(json) || has(json, "records")) {
    const chain = parseChain(json);
    return chain.ok ? { kind: "chain", name, chain: chain.value } : refused(name, chain.error);
  }
  // A later version is the verifier's to refuse: it names both versions.
  if (isPublication(json)) return { kind: "publication", name, json };
  if (has(json, "seedPlan")) return { kind: "commitment", name, json };
  if (has(json, "mark") || (has(json, "ticket") && has(json, "id"))) {
    const slip = parseSlip(json);
    return slip.ok ? { kind: "slip", name, slip: slip.value } : refused(name, slip.error);
  }
  if (has(json, "algorithm")) return { kind: "certificate", name, json };
  return refused(name, { code: "verify.unknownJson", at: name, expected: `${algorithm}, ${version}` });
}

function workbook(name: string, bytes: Uint8Array): Material {
  const opened = openXlsx(name, bytes);
  if (!opened.ok) return refused(name, opened.error);
  const grids = readSheets(name, opened.value);
  return grids.ok ? { kind: "list", name, grids: grids.value } : refused(name, grids.error);
}

function refused(name: string, fault: { readonly code: string } & Record<string, unknown>): Material {
  return { kind: "refused", name, fault };
}

function has(json: unknown, member: string): boolean {
  return typeof json === "object" && json !== null && member in json;
}
