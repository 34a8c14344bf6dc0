/** How a table is known by its headers: declarative data, one file a table (spec/workbook.md). */

/** Every logical table of the workbook. */
export type TableKind =
  | "items"
  | "objects"
  | "officers"
  | "experts"
  | "plan"
  | "drawResult"
  | "ledger"
  | "followUps"
  | "training"
  | "settings"
  | "audit"
  | "departments"
  | "reported"
  | "reportingUnits"
  | "archive"
  | "revisits"
  | "publicity"
  | "attendance"
  | "promotion"
  | "targets"
  | "schedule"
  | "holidays"
  | "classHistory"
  | "mapping"
  | "tagRules"
  | "sealUse"
  | "ownForms"
  | "corrections"
  | "platformNumbers"
  | "teams"
  | "teamLoads";

export interface FieldSpec {
  /** The canonical header: what this product writes. */
  readonly header: string;
  /** Other headers seen in published tables. */
  readonly synonyms: readonly string[];
  /** How much the header says about the table: 2 where hardly another table has it, else 1. */
  readonly weight: number;
}

export interface TableSpec<F extends string = string> {
  readonly kind: TableKind;
  /** The table's name, and its sheet's where this product makes it. */
  readonly title: string;
  /** Words of a sheet's name or a title row that point to this table. */
  readonly clues: readonly string[];
  readonly fields: Readonly<Record<F, FieldSpec>>;
  /** Of each list at least one field must be there for a row of headers to be this table's. */
  readonly needs: readonly (readonly F[])[];
}

/** `field("名称", "企业名称 单位名称")`: synonyms separated by blanks. */
export function field(header: string, synonyms = "", weight = 1): FieldSpec {
  return { header, synonyms: synonyms.split(" ").filter(Boolean), weight };
}

/** Takes the names of the fields from `fields`, so that `needs` cannot name another. */
export function tableSpec<F extends string>(
  spec: Omit<TableSpec<F>, "needs"> & { readonly needs: readonly (readonly NoInfer<F>[])[] },
): TableSpec<F> {
  return spec;
}
