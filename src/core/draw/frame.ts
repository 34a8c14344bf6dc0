/**
 * SR-1 §2: the frame (抽查名单), the list drawn from after exclusions. Freezing it (锁定名单) normalises
 * every row, refuses what cannot stay, and drops nothing without being told to.
 */
import { err, ok } from "../result";
import type { Result } from "../result";
import { byteOrder } from "./byteOrder";
import { encodeTexts, sameText } from "./encodedTexts";
import type { EncodedTexts } from "./encodedTexts";
import type { DrawFault, FrameFault, IdFlaw } from "./fault";
import { invisibleInId, invisibleInStratum, normaliseId, normaliseStratum } from "./identity";

/** One row as it was read: raw text, and the address (`对象库!A7`) that a fault about it carries. */
export interface FrameRow {
  readonly id: string;
  readonly stratum: string;
  readonly at: string;
}

/** A frozen frame: normalised, without duplicates, in the order of the rows it came from. */
export interface Frame {
  readonly ids: readonly string[];
  /** Row-aligned with `ids`. */
  readonly strata: readonly string[];
  /** The index of the input row behind each member. */
  readonly rows: readonly number[];
  readonly size: number;
  /** The members in the byte order of their ids, as digest and root take them. */
  readonly order: Uint32Array;
  /** How many rows were merged into an earlier row of the same id. */
  readonly merged: number;
  /** What blank strata were read as, where somebody named it. */
  readonly blankStratum: string | null;
}

export interface FreezeOptions {
  /** Several rows of one id are one member (one entity with several licences), if their strata agree. */
  readonly mergeDuplicates?: boolean;
  /** What a blank stratum cell means; without it a blank one is refused. */
  readonly blankStratum?: string;
  /** False: there is no stratum column, and every row is of the stratum "". */
  readonly stratified?: boolean;
}

/** A stratum (分类) of the frame and its size N. */
export interface Stratum {
  readonly key: string;
  readonly size: number;
}

/** Normalises the rows and freezes them, or says of every row that cannot stay what is wrong with it. */
export function freezeFrame(
  rows: readonly FrameRow[],
  options: FreezeOptions = {},
): Result<Frame, readonly DrawFault[]> {
  const reader = stratumReader(options);
  if (!reader.ok) return err([reader.error]);
  const faults: FrameFault[] = [];
  const members: Members = { ids: [], strata: [], rows: [] };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const id = normaliseId(row.id);
    if (!id.ok) faults.push(idFault(id.error, row));
    const stratum = reader.value(row.stratum);
    if (!stratum.ok) faults.push(stratumFault(stratum.error, row));
    if (!id.ok || !stratum.ok) continue;
    members.ids.push(id.value);
    members.strata.push(stratum.value);
    members.rows.push(i);
  }
  const texts = encodeTexts(members.ids);
  const order = byteOrder(texts);
  const repeated = repeats(members, texts, order, rows, options.mergeDuplicates === true, faults);
  if (faults.length > 0) return err(faults);
  const merged = repeated.length === 0 ? { ...members, order } : without(members, repeated);
  return ok({
    ...merged,
    size: merged.ids.length,
    merged: repeated.length,
    blankStratum: options.blankStratum ?? null,
  });
}

interface Members {
  readonly ids: string[];
  readonly strata: string[];
  readonly rows: number[];
}

type StratumReader = (raw: string) => Result<string, IdFlaw>;

/** Strata repeat: each spelling is normalised once. */
function stratumReader(options: FreezeOptions): Result<StratumReader, FrameFault> {
  if (options.stratified === false) return ok(() => ok(""));
  const blank = options.blankStratum === undefined ? null : normaliseStratum(options.blankStratum);
  if (blank !== null && !blank.ok) {
    return err({ code: "draw.blankNameUnreadable", found: invisibleInStratum(options.blankStratum ?? "") });
  }
  const known = new Map<string, Result<string, IdFlaw>>();
  return ok((raw) => {
    let stratum = known.get(raw);
    if (stratum === undefined) {
      stratum = normaliseStratum(raw);
      if (stratum.ok && stratum.value === "") stratum = blank ?? err("empty");
      known.set(raw, stratum);
    }
    return stratum;
  });
}

/** The members whose id an earlier row has already; without leave to merge, each is a fault. */
function repeats(
  members: Members,
  texts: EncodedTexts,
  order: Uint32Array,
  rows: readonly FrameRow[],
  merge: boolean,
  faults: FrameFault[],
): number[] {
  const { ids, strata } = members;
  const repeated: number[] = [];
  let first = order[0];
  // Equal ids stand side by side, in the order of their rows.
  for (let i = 1; i < order.length; i++) {
    const member = order[i];
    if (!sameText(texts, member, first)) {
      first = member;
      continue;
    }
    const place = { at: rows[members.rows[member]].at, first: rows[members.rows[first]].at, id: ids[member] };
    if (!merge) {
      faults.push({ code: "draw.duplicateId", ...place });
    } else if (strata[member] !== strata[first]) {
      faults.push({
        code: "draw.duplicateStrata",
        ...place,
        found: strata[member],
        expected: strata[first],
      });
    }
    repeated.push(member);
  }
  return repeated;
}

function without(members: Members, repeated: readonly number[]): Members & { order: Uint32Array } {
  const gone = new Set(repeated);
  const stays = (_: unknown, member: number) => !gone.has(member);
  const ids = members.ids.filter(stays);
  return {
    ids,
    strata: members.strata.filter(stays),
    rows: members.rows.filter(stays),
    order: byteOrder(encodeTexts(ids)),
  };
}

function idFault(flaw: IdFlaw, { at, id }: FrameRow): FrameFault {
  switch (flaw) {
    case "empty":
      return { code: "draw.idEmpty", at };
    case "nul":
      return { code: "draw.idNul", at };
    case "control":
      return { code: "draw.idControl", at, found: invisibleInId(id) };
    case "format":
      return { code: "draw.idFormat", at, found: invisibleInId(id) };
    case "surrogate":
      return { code: "draw.idSurrogate", at };
    case "unstable":
      return { code: "draw.idUnstable", at, found: id };
  }
}

function stratumFault(flaw: IdFlaw, { at, id, stratum }: FrameRow): FrameFault {
  switch (flaw) {
    case "empty":
      return { code: "draw.stratumEmpty", at, id };
    case "nul":
      return { code: "draw.stratumNul", at, id };
    case "control":
      return { code: "draw.stratumControl", at, id, found: invisibleInStratum(stratum) };
    case "format":
    case "unstable":
      return { code: "draw.stratumFormat", at, id, found: invisibleInStratum(stratum) };
    case "surrogate":
      return { code: "draw.stratumSurrogate", at, id };
  }
}
