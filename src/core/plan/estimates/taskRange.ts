/**
 * The objects of the pool that a planned task draws from. 抽查对象范围 says it; where it only says 企业 and the
 * task is 定向, the task's name does, else the 专业标签 of its items (domain.md, 一单两库: "tagged, so that
 * objects are drawn precisely"). What cannot be understood is not guessed.
 */
import type { InspectionItem } from "../../registry/inspectionItem";
import type { PlannedTask } from "../plannedTask";
import type { Audience } from "./audience";
import type { Bits } from "./bits";
import { allBits, countBits, eachBit, keepCommon, noBits, setBits } from "./bits";
import type { Facet, PoolIndex } from "./poolIndex";
import { rangeWordsReader, says } from "./rangeWords";

export interface TaskRange {
  /** What the range was read from; "all": nothing narrows it. */
  readonly basis: "scope" | "name" | "items" | "all";
  /** The values of the pool that it was understood as, for people. */
  readonly words: readonly string[];
  /** Ranges of one key hold the same objects. */
  readonly key: string;
  readonly bits: Bits;
  readonly size: number;
  /** Members by class, in the order of the pool's classes. */
  readonly byClass: Int32Array;
}

export type RangeReading =
  { readonly known: true; readonly range: TaskRange } | { readonly known: false; readonly found: string };

interface Sides {
  readonly audiences: readonly Audience[];
  readonly districts: readonly string[];
  readonly industries: readonly string[];
  readonly tags: readonly string[];
}

/** Tags that say nothing. */
const general = /^(?:通用|一般|全部|综合|无)$/;

/** Makes the reader of ranges for a pool and a list of items; ranges of the same objects are made once. */
export function rangeReader(
  pool: PoolIndex,
  items: readonly InspectionItem[],
): (task: PlannedTask) => RangeReading {
  const read = rangeWordsReader(pool);
  const made = new Map<string, TaskRange>();
  const tagsOf = new Map<string, readonly string[]>();
  for (const item of items)
    tagsOf.set(
      item.name,
      item.tags.filter((tag) => !general.test(tag) && pool.tags.has(tag)),
    );

  const rangeOf = (basis: TaskRange["basis"], sides: Sides): TaskRange => {
    const words = [...sides.districts, ...sides.industries, ...sides.tags];
    const key = [sides.audiences, sides.districts, sides.industries, sides.tags]
      .map((side) => [...side].sort().join("、"))
      .join("\n");
    const known = made.get(key);
    if (known) return known.basis === basis ? known : { ...known, basis };
    const bits = bitsOf(pool, sides);
    const byClass = new Int32Array(pool.classes.length);
    eachBit(bits, (member) => byClass[pool.classOf[member]]++);
    const range: TaskRange = { basis, words, key, bits, size: countBits(bits), byClass };
    made.set(key, range);
    return range;
  };

  return (task) => {
    const scope = read.scope(task.scope);
    if (scope.unknown.length > 0) return { known: false, found: scope.unknown.join("、") };
    if (says(scope)) return { known: true, range: rangeOf("scope", scope) };
    if (task.targeted !== false) {
      const { weak, ...name } = read.name(task.name);
      const tags = [...new Set(task.items.flatMap((item) => tagsOf.get(item) ?? []))];
      if (says(name) && !(weak && tags.length > 0))
        return { known: true, range: rangeOf("name", { ...name, audiences: scope.audiences }) };
      if (tags.length > 0) return { known: true, range: rangeOf("items", { ...scope, tags }) };
      if (task.targeted === true || task.scope === "") return { known: false, found: task.scope };
    }
    return { known: true, range: rangeOf(scope.audiences.length > 0 ? "scope" : "all", scope) };
  };
}

/** 主体 ∧ 辖区 ∧ (行业 ∪ 标签); a side without values does not narrow. */
function bitsOf(pool: PoolIndex, sides: Sides): Bits {
  const bits = allBits(pool.size);
  const narrow = (lists: readonly (readonly number[] | undefined)[]) => {
    if (lists.length === 0) return;
    const own = noBits(pool.size);
    for (const members of lists) if (members) setBits(own, members);
    keepCommon(bits, own);
  };
  const of = (facet: Facet, values: readonly string[]) => values.map((value) => facet.get(value));
  narrow(sides.audiences.map((audience) => pool.audiences.get(audience)));
  narrow(of(pool.districts, sides.districts));
  narrow([...of(pool.industries, sides.industries), ...of(pool.tags, sides.tags)]);
  return bits;
}
