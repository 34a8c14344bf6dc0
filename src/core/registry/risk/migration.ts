/** How classes moved between two months: the migration matrix, and the objects whose indicators worsened. */
import { rowsInSlice, whole } from "../../slices";
import type { Slices } from "../../slices";
import { creditClass } from "../creditClass";
import { generalClass } from "./snapshot";
import type { RiskState } from "./snapshot";

export interface Migration {
  /** Classes, least risk first; "" (not in the pool, or without a class) last. */
  readonly classes: readonly string[];
  /** `counts[from][to]`, by the places in `classes`. */
  readonly counts: readonly (readonly number[])[];
}

/** The matrix of one class, general or sector-specific: how many objects moved from which class to which. */
export function migration(before: RiskState, now: RiskState, indicator = generalClass): Migration {
  return whole(migrationInSlices(before, now, indicator));
}

export function* migrationInSlices(
  before: RiskState,
  now: RiskState,
  indicator = generalClass,
): Slices<Migration> {
  const moves = new Map<string, Map<string, number>>();
  const seen = new Set<string>();
  let done = 0;
  for (const id of idsOfBoth(before, now)) {
    if (++done % rowsInSlice === 0) yield Math.min(1, done / (before.size + now.size));
    const from = before.get(id)?.get(indicator) ?? "";
    const to = now.get(id)?.get(indicator) ?? "";
    if (from === "" && to === "") continue;
    seen.add(from).add(to);
    const row = moves.get(from) ?? new Map<string, number>();
    row.set(to, (row.get(to) ?? 0) + 1);
    moves.set(from, row);
  }
  const classes = [...seen].sort(byRisk);
  return { classes, counts: classes.map((from) => classes.map((to) => moves.get(from)?.get(to) ?? 0)) };
}

/** Every object of the two, once. */
function* idsOfBoth(before: RiskState, now: RiskState): Generator<string> {
  yield* before.keys();
  for (const id of now.keys()) if (!before.has(id)) yield id;
}

/** One indicator of one object that moved. `unordered`: it changed, and which of both is worse cannot be told. */
export interface Movement {
  readonly indicator: string;
  readonly before: string;
  readonly after: string;
  readonly kind: "worse" | "unordered";
}

export interface Worsened {
  readonly id: string;
  readonly movements: readonly Movement[];
}

/**
 * The objects in both months whose class or watched indicator worsened, those with more and greater steps first.
 * An indicator that was blank before counts from 0; a class that was blank before is new and has not worsened.
 */
export function worsened(before: RiskState, now: RiskState): readonly Worsened[] {
  return whole(worsenedInSlices(before, now));
}

export function* worsenedInSlices(before: RiskState, now: RiskState): Slices<readonly Worsened[]> {
  const found: (Worsened & { readonly weight: number })[] = [];
  let done = 0;
  for (const [id, values] of now) {
    if (++done % rowsInSlice === 0) yield done / now.size;
    const known = before.get(id);
    if (!known) continue;
    const movements: Movement[] = [];
    let weight = 0;
    for (const [indicator, after] of values) {
      const was = known.get(indicator) ?? "";
      if (was === after) continue;
      const step = stepOf(was, after);
      if (step === null) movements.push({ indicator, before: was, after, kind: "unordered" });
      else if (step > 0) {
        movements.push({ indicator, before: was, after, kind: "worse" });
        weight += step;
      }
    }
    if (movements.some(({ kind }) => kind === "worse")) found.push({ id, movements, weight });
  }
  return found
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .map(({ id, movements }) => ({ id, movements }));
}

const levels = ["低", "较低", "一般", "中", "较高", "高", "极高"];
const yes = /^(是|有|√|Y|YES|TRUE)$/i;
const no = /^(否|无|N|NO|FALSE)?$/i;

/** How many steps worse: positive worse, negative better, null where the two cannot be compared. */
function stepOf(before: string, after: string): number | null {
  const count = numberOf(after);
  const counted = before === "" ? 0 : numberOf(before);
  if (count !== null && counted !== null) return count - counted;
  if (yes.test(after) && no.test(before)) return 1;
  if (no.test(after) && yes.test(before)) return -1;
  if (before === "") return 0;
  const [from, to] = [rankOf(before), rankOf(after)];
  return from === null || to === null ? null : to - from;
}

function numberOf(text: string): number | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[,\s]/g, "")
    .replace(/[次条件起户]$/, "");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** A–E, or 低–高 (also 高风险, 中等): their order of risk. */
function rankOf(text: string): number | null {
  const letter = creditClass(text);
  if (letter && /^[A-E]$/.test(letter)) return letter.charCodeAt(0) - 65;
  const level = levels.indexOf(text.replace(/(等级|等|风险|级)+$/g, ""));
  return level < 0 ? null : level;
}

function byRisk(a: string, b: string): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  const [one, other] = [rankOf(a), rankOf(b)];
  if (one !== null && other !== null && one !== other) return one - other;
  if ((one === null) !== (other === null)) return one === null ? 1 : -1;
  return a < b ? -1 : 1;
}
