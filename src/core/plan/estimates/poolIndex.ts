/**
 * 检查对象名录库 by what plans name its objects by: 辖区, 行业, 标签, kind of 主体, class. One pass over the pool;
 * objects that no draw could take (不在营, without a usable code, a code for the second time) are not members.
 */
import type { InspectedObject } from "../../registry/inspectedObject";
import { unclassified } from "../../registry/creditClass";
import type { Audience } from "./audience";
import { audienceOf } from "./audience";

/** The values of a column with the members that have each, ascending. */
export type Facet = ReadonlyMap<string, readonly number[]>;

export interface PoolIndex {
  /** How many objects can be drawn; members are numbered from 0. */
  readonly size: number;
  /** Member → index in the pool. */
  readonly rows: readonly number[];
  readonly districts: Facet;
  readonly industries: Facet;
  readonly tags: Facet;
  readonly audiences: ReadonlyMap<Audience, readonly number[]>;
  /** The classes that come, in the order of their letters, 未分类 last. */
  readonly classes: readonly string[];
  /** Member → index in `classes`. */
  readonly classOf: Uint8Array;
  /** Index in the pool of the member with an id. */
  readonly memberOf: ReadonlyMap<string, number>;
}

/** Objects between two looks at the clock. */
const slice = 4096;
/** Class letters are few; what is beyond them is a wording of its own. */
const mostClasses = 200;

/** Builds the index; yields how far it is, 0–1, so that a pane can let others have a turn. */
export function* indexPool(objects: readonly InspectedObject[]): Generator<number, PoolIndex> {
  const rows: number[] = [];
  const memberOf = new Map<string, number>();
  const districts = new Map<string, number[]>();
  const industries = new Map<string, number[]>();
  const tags = new Map<string, number[]>();
  const audiences = new Map<Audience, number[]>();
  const kinds = new Map<string, Audience>();
  const classText: string[] = [];
  for (let i = 0; i < objects.length; i++) {
    if (i % slice === slice - 1) yield i / objects.length;
    const object = objects[i];
    if (object.id === "" || object.active === false || memberOf.has(object.id)) continue;
    const member = rows.length;
    rows.push(i);
    memberOf.set(object.id, member);
    add(districts, object.district, member);
    add(industries, object.industry, member);
    for (const tag of object.tags) add(tags, tag, member);
    const wording = object.entityType || object.id.slice(0, 2);
    let kind = kinds.get(wording);
    if (kind === undefined) kinds.set(wording, (kind = audienceOf(object.entityType, object.id)));
    add(audiences, kind, member);
    classText.push(object.creditClass || unclassified);
  }
  const classes = [...new Set(classText)].sort(byClass).slice(0, mostClasses);
  const codes = new Map(classes.map((each, code) => [each, code]));
  const classOf = Uint8Array.from(classText, (each) => codes.get(each) ?? classes.length - 1);
  return { size: rows.length, rows, districts, industries, tags, audiences, classes, classOf, memberOf };
}

function add<K>(facet: Map<K, number[]>, value: K, member: number): void {
  if (value === "") return;
  const members = facet.get(value);
  if (members) members.push(member);
  else facet.set(value, [member]);
}

function byClass(a: string, b: string): number {
  if (a === unclassified || b === unclassified)
    return Number(a === unclassified) - Number(b === unclassified);
  return a < b ? -1 : 1;
}

/** Runs a sliced piece of work to its end at once. */
export function whole<T>(work: Generator<number, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
