/** docProps (ECMA-376 Part 1 §15.2.12): nobody's name, and the digests that the export carries. */
import {
  addRelationship,
  contentTypes,
  declarePart,
  escapeAttribute,
  escapeText,
  relationshipsOf,
  xml,
} from "../hosts/file";
import type { Parts } from "../hosts/file";

/** The properties that a stamped export carries, by their names in the file. */
export interface Stamp {
  /** Digest over the form's figures. */
  readonly figures: string;
  /** Digest over the ledger that they came from. */
  readonly ledger: string;
  /** Digest over all cells of the sheet as it left. */
  readonly cells: string;
  readonly form: string;
  readonly unit: string;
  /** 截止日期 */
  readonly until: string;
  readonly product: string;
  /** `number:digest` of the audit chain's head, where there is one (SR-1 §6, anchors). */
  readonly head: string;
}

/** The entries of a stamp, in the order in which every kind of export writes them. */
export const stampKeys: readonly (keyof Stamp)[] = [
  "figures",
  "ledger",
  "cells",
  "form",
  "unit",
  "until",
  "product",
  "head",
];
const prefix = "SR.";
/** The property set of custom properties (MS-OLEPS, FMTID_UserDefinedProperties). */
const userDefined = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const customPart = "docProps/custom.xml";

/** Writes all three parts anew. */
export function writeProperties(parts: Parts, stamp: Stamp): void {
  const core =
    `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator/></cp:coreProperties>';
  const app =
    `${head}<Properties xmlns="${office}/extended-properties">` +
    `<Application>${escapeText(stamp.product)}</Application></Properties>`;
  const listed = stampKeys
    .filter((key) => stamp[key])
    .map(
      (key, i) =>
        `<property fmtid="${userDefined}" pid="${i + 2}" name="${escapeAttribute(prefix + key)}">` +
        `<vt:lpwstr>${escapeText(stamp[key])}</vt:lpwstr></property>`,
    );
  const custom =
    `${head}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">` +
    `${listed.join("")}</Properties>`;
  add(parts, "docProps/core.xml", core, contentTypes.core, "core-properties");
  add(parts, "docProps/app.xml", app, contentTypes.app, "extended-properties");
  add(parts, customPart, custom, contentTypes.custom, "custom-properties");
}

function add(parts: Parts, part: string, content: string, type: string, relationship: string): void {
  parts.set(part, content);
  declarePart(parts, part, type);
  addRelationship(parts, "", relationship, part);
}

/** The stamp of a file, or null where it carries none. */
export function readProperties(parts: Parts): Stamp | null {
  const custom = relationshipsOf(parts, "").find(
    (r) => r.type === "custom-properties" && parts.has(r.target),
  );
  if (!custom) return null;
  const found = new Map(
    xml
      .childrenOf(xml.rootOf(parts.tree(custom.target)), "property")
      .map((property) => [property.getAttribute("name") ?? "", xml.textOf(property)]),
  );
  const value = (key: keyof Stamp): string => found.get(prefix + key) ?? "";
  if (!value("figures") || !value("cells")) return null;
  return {
    figures: value("figures"),
    ledger: value("ledger"),
    cells: value("cells"),
    form: value("form"),
    unit: value("unit"),
    until: value("until"),
    product: value("product"),
    head: value("head"),
  };
}
