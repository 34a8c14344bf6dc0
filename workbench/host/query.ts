/** Answers `load()`: picks the selected properties of an object or of a collection's items. */
import { notSimulated } from "./hostError";
import { nothing, wireName } from "./hostObject";
import type { HostObject, Nothing } from "./hostObject";
import type { QueryInfo } from "./requestMessage";

type Answer = Record<string, unknown>;

/** The answer to one query, in the wire's own names; null for a null object. */
export async function answerQuery(
  object: HostObject | Nothing,
  query: QueryInfo | undefined,
): Promise<Answer | null> {
  if (object === nothing) return null;
  const selected = [...(query?.Select ?? []), ...(query?.Expand ?? [])];
  return object.items ? collection(object, object.items(), selected, query) : single(object, selected);
}

async function single(object: HostObject, selected: readonly string[]): Promise<Answer> {
  const answer: Answer = { ...object.identity?.() };
  const names = selected.length > 0 ? selected : Object.keys(object.properties ?? {});
  for (const name of names) await pick(object, parts(name), answer);
  return answer;
}

async function collection(
  object: HostObject,
  items: readonly HostObject[],
  selected: readonly string[],
  query: QueryInfo | undefined,
): Promise<Answer> {
  const own: Answer = {};
  const ofItems: string[] = [];
  for (const name of selected) {
    if (name === "count") own.Count = items.length;
    else if (name.startsWith("items/")) ofItems.push(name.slice("items/".length));
    else if (object.properties?.[name]) await pick(object, parts(name), own);
    else if (name !== "items") ofItems.push(name);
  }
  const from = query?.Skip ?? 0;
  const chosen = items.slice(from, query?.Top === undefined ? undefined : from + query.Top);
  const answers: Answer[] = [];
  for (const item of chosen) answers.push(await single(item, ofItems));
  return { ...own, _Items: answers };
}

async function pick(object: HostObject, path: readonly string[], into: Answer): Promise<void> {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (head === "*") {
    for (const name of Object.keys(object.properties ?? {})) await pick(object, [name], into);
    return;
  }
  const property = object.properties?.[head];
  if (property && rest.length === 0) {
    into[wireName(head)] = await property.get();
    return;
  }
  const link = object.links?.[head];
  if (!link) throw notSimulated(`${object.type}.${path.join("/")}`);
  const linked = link();
  if (linked.items) {
    into[wireName(head)] = await collection(
      linked,
      linked.items(),
      rest.length ? [rest.join("/")] : [],
      undefined,
    );
    return;
  }
  const target = (into[wireName(head)] ??= {}) as Answer;
  await pick(linked, rest.length > 0 ? rest : ["*"], target);
}

/** `format/fill/color` in parts; `$none`, which asks for the identity alone, is dropped. */
const parts = (name: string) => name.split("/").filter((part) => part !== "$none" && part !== "");
