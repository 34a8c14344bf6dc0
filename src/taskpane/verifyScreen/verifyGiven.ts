/** Puts what was handed in before the core's verifiers, and says of each piece that could not be read why. */
import { auditEntries, readFrameList } from "../../sheets";
import type { Grid } from "../../sheets";
import { verifyCertificate, verifyPublication } from "../../core/evidence";
import type { Verdict } from "../../core/evidence";
import type { FrameRow } from "../../core/draw";
import { frameRowsOf } from "../keptDraws/keptDraw";
import type { KeptDraw } from "../keptDraws/keptDraw";
import type { AnyFault } from "../parts/faultList";
import type { PickedText } from "../parts/filePick";
import { digestOfText, headOfText, isPublication, jsonOf } from "./given";

export interface Given {
  readonly record: PickedText | null;
  readonly commitment: PickedText | null;
  /** As typed. */
  readonly published: string;
  readonly head: string;
  /** "" none, "kept" the locked list that the workbook keeps, else a sheet's name. */
  readonly list: string;
  readonly withChain: boolean;
}

export interface Verified {
  readonly verdict: Verdict;
  readonly label: string;
  readonly sealedPublic: boolean;
  /** What was handed in and could not be used, by its place. */
  readonly unread: readonly AnyFault[];
}

interface Named {
  readonly label?: unknown;
  readonly frame?: { readonly columns?: { readonly id?: unknown; readonly stratum?: unknown } };
}

export function verifyGiven(
  given: Given,
  grids: readonly Grid[],
  draws: readonly KeptDraw[],
): Verified | readonly AnyFault[] {
  if (!given.record) return [];
  const { json, fault } = jsonOf(given.record);
  if (fault) return [fault];
  const named = (typeof json === "object" && json !== null ? json : {}) as Named;
  const label = typeof named.label === "string" ? named.label : "";
  const unread: AnyFault[] = [];
  const kept = draws.find((draw) => draw.label === label) ?? null;
  const rows = rowsOf(given, named, grids, kept, unread);
  const commitment = given.commitment ? jsonOf(given.commitment) : null;
  if (commitment?.fault) unread.push(commitment.fault);
  const published = digestOfText(given.published);
  if (given.published.trim() !== "" && !published) unread.push({ code: "verify.notDigest" });
  const head = headOfText(given.head);
  if (given.head.trim() !== "" && !head) unread.push({ code: "verify.notHead" });
  const anchors = {
    ...(commitment && !commitment.fault ? { commitment: commitment.json } : {}),
    ...(published ? { published } : {}),
    ...(head ? { head } : {}),
    ...(given.withChain ? { chain: auditEntries(grids) } : {}),
    ...(kept?.excluded && given.list === "kept" ? { excluded: kept.excluded } : {}),
  };
  const sealedPublic = isPublication(json);
  const verdict = sealedPublic
    ? verifyPublication(json, rows, anchors)
    : verifyCertificate(json, rows, anchors);
  return { verdict, label, sealedPublic, unread };
}

function rowsOf(
  { list }: Given,
  { frame }: Named,
  grids: readonly Grid[],
  kept: KeptDraw | null,
  unread: AnyFault[],
): readonly FrameRow[] | null {
  if (list === "") return null;
  if (list === "kept") {
    if (kept?.rows) return frameRowsOf(kept.rows);
    unread.push({ code: "verify.notKept" });
    return null;
  }
  const { id, stratum } = frame?.columns ?? {};
  const columns = {
    id: typeof id === "string" && id !== "" ? id : "统一社会信用代码",
    stratum: typeof stratum === "string" ? stratum : null,
  };
  const read = readFrameList(grids, columns, list, list);
  if (!read.ok) {
    unread.push(...read.error);
    return null;
  }
  // Those left out before the list was locked stand in the pool, and not in the list.
  const out = new Set(kept?.excluded?.map((each) => each.id) ?? []);
  return read.value.rows.filter((row) => row.id !== "" && !out.has(row.id) && !out.has(row.at));
}
