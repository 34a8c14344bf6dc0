/** 抽查对象范围 in words: which 行业, 标签 and 辖区 of the pool, and which kinds of 主体, a text means. */
import type { Audience } from "./audience";
import { audiencesIn } from "./audience";
import type { Facet, PoolIndex } from "./poolIndex";

/** What a text was understood as. Empty lists say nothing of that side. */
export interface RangeWords {
  readonly audiences: readonly Audience[];
  readonly districts: readonly string[];
  readonly industries: readonly string[];
  readonly tags: readonly string[];
  /** Pieces that name nothing that the pool knows. */
  readonly unknown: readonly string[];
}

const fold = (text: string) => text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
const before =
  /^(?:全[市县区]|本?辖区内?的?|辖区范围内|[市县区]域内|区内|县内|市内|各类|所有|全部|从事|取得|已登记的?|在营的?)+/u;
const after =
  /(?:经营|使用|生产|销售|服务|提供|制造|施工|管理)?(?:单位|机构|主体|场所|门店|者|店|点|户|商)$/u;
const kindAfter = /(?:企业|公司|个体工商户|个体户|合作社)$/u;
const placeEnd = /(?:街道办事处|街道|镇|乡|市场监管所|监管所|所|片区|区|县)$/u;

/** 餐饮 of 餐饮业, 海港 of 海港镇: what people say for the value of a column. */
function stemOf(value: string, ending: RegExp): string {
  const folded = fold(value);
  const stem = folded.replace(ending, "");
  return stem.length >= 2 ? stem : folded;
}

/** 卫生 in 职业卫生抽查 need not be the 行业 of that name: a mention of two characters alone is weak. */
export interface NameSureness {
  readonly weak: boolean;
}

interface Entry {
  readonly value: string;
  readonly folded: string;
  readonly stem: string;
}

/** Makes the reader of texts for one pool; it remembers what it was asked. */
export function rangeWordsReader(pool: PoolIndex): {
  /** 抽查对象范围: a list of pieces, each of which must be understood. */
  readonly scope: (text: string) => RangeWords;
  /** A task's name: what it mentions of the pool's 标签 and 行业; the rest is only its name. */
  readonly name: (text: string) => RangeWords & NameSureness;
} {
  const entries = (facet: Facet, ending: RegExp): readonly Entry[] =>
    [...facet.keys()].map((value) => ({ value, folded: fold(value), stem: stemOf(value, ending) }));
  const tags = entries(pool.tags, /(?:类|业)$/u);
  const industries = entries(pool.industries, /(?:行业|业|类)$/u);
  const districts = entries(pool.districts, placeEnd);

  const piece = (word: string): RangeWords | null => {
    const plain = word.replace(before, "");
    const audience = audiencesIn(plain);
    if (audience) return { ...nothing, audiences: audience };
    const exact = (list: readonly Entry[]) => list.filter((each) => each.folded === plain).map(valueOf);
    const whole = {
      ...nothing,
      tags: exact(tags),
      industries: exact(industries),
      districts: exact(districts),
    };
    if (says(whole)) return whole;
    const kind = kindAfter.exec(plain)?.[0] ?? "";
    const stem = plain.replace(kindAfter, "").replace(after, "");
    const audiences = kind === "" ? [] : (audiencesIn(kind) ?? []);
    if (stem.length < 2) return null;
    const place = districts.filter((each) => stem.startsWith(each.stem) && each.stem.length >= 2);
    const rest = place.length > 0 ? stem.slice(place[0].stem.length).replace(placeEnd, "") : stem;
    if (place.length > 0 && rest.length < 2) return { ...nothing, audiences, districts: place.map(valueOf) };
    const found = longest([...mentioned(rest, tags), ...mentioned(rest, industries)]);
    const of = (list: readonly Entry[]) => list.filter((each) => found.has(each)).map(valueOf);
    const named = {
      ...nothing,
      audiences,
      districts: place.map(valueOf),
      tags: of(tags),
      industries: of(industries),
    };
    return named.tags.length + named.industries.length > 0 ? named : null;
  };

  const scope = (text: string): RangeWords => {
    const pieces = text
      .normalize("NFKC")
      .split(/[、,;/\n()[\]:|]|以及/)
      .map(fold)
      .filter((each) => each !== "");
    return pieces.reduce<RangeWords>((sum, word) => {
      const own = piece(word);
      if (own) return union(sum, own);
      const parts = word.split(/和|及|与|或/).filter(Boolean);
      const halves = parts.length > 1 ? parts.map((part) => piece(part)) : [null];
      return halves.every((half) => half !== null)
        ? halves.reduce<RangeWords>((both, half) => union(both, half), sum)
        : { ...sum, unknown: [...sum.unknown, word] };
    }, nothing);
  };
  const name = (text: string): RangeWords & NameSureness => {
    const folded = fold(text);
    const inName = (list: readonly Entry[]) =>
      list
        .filter(
          ({ folded: value, stem }) => value.length >= 2 && (folded.includes(value) || folded.includes(stem)),
        )
        .map((entry) => ({ entry, text: folded.includes(entry.folded) ? entry.folded : entry.stem }));
    const mentions = [...inName(tags), ...inName(industries)];
    const found = longest(mentions);
    const of = (list: readonly Entry[]) => list.filter((each) => found.has(each)).map(valueOf);
    const weak = mentions.every(({ entry, text: said }) => said.length <= 2 || !found.has(entry));
    return { ...nothing, tags: of(tags), industries: of(industries), weak };
  };
  return { scope: remembered(scope), name: remembered(name) };
}

const nothing: RangeWords = { audiences: [], districts: [], industries: [], tags: [], unknown: [] };
const valueOf = ({ value }: Entry) => value;

/** Whether the words say more than a kind of 主体. */
export function says({ districts, industries, tags }: RangeWords): boolean {
  return districts.length + industries.length + tags.length > 0;
}

function union(a: RangeWords, b: RangeWords): RangeWords {
  const both = <K extends keyof RangeWords>(key: K) => [...new Set<string>([...a[key], ...b[key]])];
  return {
    audiences: both("audiences") as Audience[],
    districts: both("districts"),
    industries: both("industries"),
    tags: both("tags"),
    unknown: both("unknown"),
  };
}

/** Values that hold the word, or whose own stem the word holds. */
function mentioned(word: string, list: readonly Entry[]): { entry: Entry; text: string }[] {
  return list.flatMap((entry) =>
    entry.folded.includes(word)
      ? [{ entry, text: word }]
      : entry.stem.length >= 2 && word.includes(entry.stem)
        ? [{ entry, text: entry.stem }]
        : [],
  );
}

/** 药品零售 is no 零售: what was found by a part of another's text is none. */
function longest(found: readonly { entry: Entry; text: string }[]): ReadonlySet<Entry> {
  return new Set(
    found
      .filter(
        ({ text }) => !found.some((other) => other.text.length > text.length && other.text.includes(text)),
      )
      .map(({ entry }) => entry),
  );
}

function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = read(text)));
    return value;
  };
}
