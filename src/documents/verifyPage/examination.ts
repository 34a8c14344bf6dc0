/**
 * What the page does with what it was given (SR-1 §6): every certificate and publication verified by the core,
 * with the list, the anchors and the chain beside it. No rule of its own.
 */
import type { Frame, FrameRow } from "../../core/draw";
import {
  digestOf,
  jsonFlaw,
  parseCertificate,
  parsePublication,
  verifyCertificate,
  verifyPublication,
} from "../../core/evidence";
import type { Anchors, Certificate, PublishedHead, SealedPublication, Verdict } from "../../core/evidence";
import { frameOf } from "../../core/evidence/verifyFrame";
import { readFrameList } from "../../sheets/frameList";
import type { FrameColumns } from "../../sheets/frameList";
import type { Grid } from "../../sheets/grid";
import type { Material, MaterialOf } from "./material";

/** What was put on the page: files, and what was typed. Blank texts were not given. */
export interface Given {
  readonly materials: readonly Material[];
  readonly published: string;
  /** `N:DIGEST`. */
  readonly head: string;
  /** Headers of the list's columns, where they differ from the certificate's. */
  readonly idColumn: string;
  readonly stratumColumn: string;
}

export interface Examined {
  readonly name: string;
  readonly document: Certificate | SealedPublication | null;
  readonly kind: "certificate" | "publication";
  /** A sealed draw: nothing may be shown from which a class could be told. */
  readonly sealed: boolean;
  readonly digest: string | null;
  readonly verdict: Verdict;
  /** The list, where it is the one that was frozen. */
  readonly frame: Frame | null;
}

export interface Examination {
  readonly examined: readonly Examined[];
  /** What could not be used: files, typed texts, lists. */
  readonly faults: readonly { readonly code: string }[];
  readonly listGiven: boolean;
  readonly chainGiven: boolean;
}

/** Where a publication does not name the column: the headers that lists of objects have. */
const idHeaders = ["统一社会信用代码", "对象编号", "编号", "id"];

export function examine(given: Given): Examination {
  const faults: { readonly code: string }[] = [];
  const last = <K extends Material["kind"]>(kind: K) =>
    [...given.materials].reverse().find((m): m is MaterialOf<K> => m.kind === kind);
  for (const material of given.materials) if (material.kind === "refused") faults.push(material.fault);
  const chain = last("chain")?.chain;
  const common: Anchors = {
    commitment: last("commitment")?.json,
    published: publishedOf(given.published, faults),
    head: headOf(given.head, faults),
    chain,
  };
  const list = last("list");
  const full = last("certificate");
  const published = last("publication");
  const rowsFor = (columns: readonly FrameColumns[]) =>
    list === undefined ? null : rowsOf(list.name, list.grids, columns, faults);
  const examined: Examined[] = [];
  if (full) examined.push(examineCertificate(full, common, rowsFor, given));
  if (published) {
    const certificate = full === undefined ? null : parseCertificate(full.json);
    const anchors = { ...common, certificate: certificate?.ok ? certificate.value : undefined };
    examined.push(examinePublication(published, anchors, rowsFor, given));
  }
  return { examined, faults, listGiven: list !== undefined, chainGiven: chain !== undefined };
}

type RowsFor = (columns: readonly FrameColumns[]) => readonly FrameRow[] | null;
type Json = { readonly name: string; readonly json: unknown };

function examineCertificate(
  { name, json }: Json,
  anchors: Anchors,
  rowsFor: RowsFor,
  typed: Given,
): Examined {
  const parsed = parseCertificate(json);
  const digest = digestOfJson(json);
  const kind = "certificate";
  if (!parsed.ok) {
    const verdict = verifyCertificate(json, null);
    const sealed = typeof json === "object" && json !== null && "sealed" in json;
    return { name, kind, document: null, sealed, digest, verdict, frame: null };
  }
  const document = parsed.value;
  const { id, stratum } = document.frame.columns;
  const rows = rowsFor([{ id: typed.idColumn || id, stratum: typed.stratumColumn || stratum }]);
  const verdict = verifyCertificate(json, rows, anchors);
  const isTheList = verdict.checks.some((check) => check.id === "frame" && check.outcome === "holds");
  const frozen = rows !== null && isTheList ? frameOf(document, rows) : null;
  const frame = frozen?.ok ? frozen.value : null;
  return { name, kind, document, sealed: document.sealed !== undefined, digest, verdict, frame };
}

function examinePublication(
  { name, json }: Json,
  anchors: Anchors & { readonly certificate?: Certificate },
  rowsFor: RowsFor,
  typed: Given,
): Examined {
  const parsed = parsePublication(json);
  const ids = [typed.idColumn, ...idHeaders].filter((header) => header !== "");
  const rows = parsed.ok ? rowsFor(ids.map((id) => ({ id, stratum: null }))) : null;
  const verdict = verifyPublication(json, rows, anchors);
  const document = parsed.ok ? parsed.value : null;
  return {
    name,
    kind: "publication",
    document,
    sealed: true,
    digest: digestOfJson(json),
    verdict,
    frame: null,
  };
}

function digestOfJson(json: unknown): string | null {
  return jsonFlaw(json) === null ? digestOf(json) : null;
}

/** The rows under the first of these headers that the list has; what is wrong with the list is reported once. */
function rowsOf(
  name: string,
  grids: readonly Grid[],
  columns: readonly FrameColumns[],
  faults: { readonly code: string }[],
): readonly FrameRow[] | null {
  let first: readonly { readonly code: string }[] = [];
  for (const wanted of columns) {
    const list = readFrameList(grids, wanted, name);
    if (list.ok) return list.value.rows;
    if (first.length === 0) first = list.error;
  }
  faults.push(...first);
  return null;
}

const hash = /^[0-9a-f]{64}$/;

function publishedOf(typed: string, faults: { readonly code: string }[]): string | undefined {
  const published = typed.replace(/\s+/g, "").toLowerCase();
  if (published === "") return undefined;
  if (hash.test(published)) return published;
  faults.push({ code: "verify.digestTyped", ...{ found: typed.trim() } });
  return undefined;
}

function headOf(typed: string, faults: { readonly code: string }[]): PublishedHead | undefined {
  const plain = typed.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  if (plain === "") return undefined;
  const [, number, digest] = /^([1-9]\d{0,8}):([0-9a-f]{64})$/.exec(plain) ?? [];
  if (digest !== undefined) return { number: Number(number), digest };
  faults.push({ code: "verify.headTyped", ...{ found: typed.trim() } });
  return undefined;
}
