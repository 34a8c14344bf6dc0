/** From a header as it is written to the field of a table that it names. */
import { bareText } from "../cellText";
import type { TableKind, TableSpec } from "./tableSpec";
import { tableSpecs } from "./tableSpecs";

/** A row of 字段对应: the user's own word for a field. An empty field means: leave this column alone. */
export interface HeaderMapping {
  readonly kind: TableKind;
  readonly header: string;
  readonly field: string | null;
  /** 来源: holds for lists of this source only; every table where it is left out. */
  readonly source?: string;
}

export interface HeaderHit {
  /** null where the user has said that the column is none of the table's. */
  readonly field: string | null;
  /** 3 by the user's mapping, 1 the canonical header, less for a synonym, less again without its brackets. */
  readonly quality: number;
}

/** Headers compare without blanks, line breaks, brackets, asterisks and case. */
export function headerKey(text: string): string {
  return bareText(text).toUpperCase();
}

/** The header without what its brackets hold: 抽查类型（部门内部/部门联合） → 抽查类型. */
function unbracketedKey(text: string): string {
  return headerKey(text.normalize("NFKC").replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, ""));
}

const own: ReadonlyMap<TableKind, ReadonlyMap<string, HeaderHit>> = new Map(
  tableSpecs.map((spec) => [spec.kind, lookupOf(spec)]),
);

function lookupOf(spec: TableSpec): ReadonlyMap<string, HeaderHit> {
  const hits = new Map<string, HeaderHit>();
  for (const [field, { synonyms }] of Object.entries(spec.fields))
    for (const synonym of synonyms) {
      const key = headerKey(synonym);
      if (!hits.has(key)) hits.set(key, { field, quality: 0.9 });
    }
  for (const [field, { header }] of Object.entries(spec.fields))
    hits.set(headerKey(header), { field, quality: 1 });
  return hits;
}

const anyHeader: ReadonlySet<string> = new Set([...own.values()].flatMap((hits) => [...hits.keys()]));

/** Knows every table's headers, and the user's own. */
export class HeaderLookup {
  private readonly mapped = new Map<TableKind, Map<string, HeaderHit>>();
  private readonly mappedKeys = new Set<string>();
  private readonly memory = new Map<string, boolean>();

  constructor(mapping: readonly HeaderMapping[] = []) {
    for (const { kind, header, field } of mapping) {
      const hits = this.mapped.get(kind) ?? new Map<string, HeaderHit>();
      hits.set(headerKey(header), { field, quality: 3 });
      this.mapped.set(kind, hits);
      this.mappedKeys.add(headerKey(header));
    }
  }

  /** True where some table has such a header. */
  isHeader(text: string): boolean {
    if (text.length > 40) return false;
    const known = this.memory.get(text);
    if (known !== undefined) return known;
    const keys = [headerKey(text), unbracketedKey(text)];
    const is = keys.some((key) => anyHeader.has(key) || this.mappedKeys.has(key));
    if (this.memory.size < 20_000) this.memory.set(text, is);
    return is;
  }

  /** The field of a table that a header names. */
  hit(kind: TableKind, text: string): HeaderHit | undefined {
    const key = headerKey(text);
    const bare = unbracketedKey(text);
    const hits = own.get(kind);
    const mapped = this.mapped.get(kind);
    const whole = mapped?.get(key) ?? hits?.get(key);
    if (whole || bare === key || bare === "") return whole;
    const part = mapped?.get(bare) ?? hits?.get(bare);
    return part && { field: part.field, quality: part.quality - 0.1 };
  }
}
