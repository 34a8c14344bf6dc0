/** 自定义表: the own forms that a workbook keeps, one row a taught cell; readable and editable by hand. */
import type { OwnCell, OwnFilter, OwnForm, OwnFormFault, OwnShow } from "../../core/forms/ownForm";
import { formIds } from "../../core/forms/formDefinitions";
import type { FormId } from "../../core/forms/figures";
import { level, parseChoice, platform, taskKind } from "../cellChoice";
import type { Choice } from "../cellChoice";
import { parseList } from "../cellNumber";
import type { Edit } from "../edit";
import { formNames } from "../figureNames";
import type { Grid } from "../grid";
import { address } from "../grid";
import { ownFormsSpec } from "../headers/keeping";
import { appendRecords } from "../keptTable";
import type { KeptRecord } from "../keptTable";
import type { RecognisedTable } from "../recognisedTable";
import { textRecords } from "../tableRecords";
import type { TextRecord } from "../tableRecords";

export const showNames: Readonly<Record<OwnShow, string>> = {
  tasks: "次数",
  households: "户数",
  problems: "发现问题户数",
  sentence: "次数、户数及发现问题户数",
  problemShare: "问题发现率",
  unit: "单位名称",
  date: "填表时间",
  contact: "联系人",
  phone: "联系电话",
  mobile: "手机",
};
const factNames = { enterprise: "涉及企业", credit: "运用信用风险分类", market: "市场监管系统" } as const;
const periodNames = { quarter: "本季度", month: "本月" } as const;
const wholeYear = "本年累计";
const platformNames = { provincial: "河北双随机执法监管平台", other: "其他平台" } as const;
const kindNames = { internal: "部门内部", joint: "部门联合" } as const;
const levelNames = { province: "省", city: "市", county: "县" } as const;

/** The own forms of a workbook, in the order of their rows. A row with a choice nobody knows is left out and said. */
export function readOwnForms(tables: readonly RecognisedTable[]): {
  readonly forms: readonly OwnForm[];
  readonly faults: readonly OwnFormFault[];
} {
  const faults: OwnFormFault[] = [];
  const forms = new Map<string, { rows: FormId; cells: OwnCell[] }>();
  for (const table of tables.filter(({ kind }) => kind === "ownForms"))
    for (const record of textRecords(table)) {
      const name = record.values.form ?? "";
      if (name === "") continue;
      const reader = new RowReader(table, record, faults);
      const rows = reader.choose("rows", formNames, formIds) ?? "annex1";
      const cell = reader.cell();
      if (!cell) continue;
      const form = forms.get(name) ?? { rows, cells: [] };
      // What was taught last about a cell holds.
      form.cells = [...form.cells.filter((each) => !sameCell(each, cell)), cell];
      forms.set(name, form);
    }
  return { forms: [...forms].map(([name, form]) => ({ name, ...form })), faults };
}

function sameCell(a: OwnCell, b: OwnCell): boolean {
  return a.row === b.row && a.column === b.column && a.taught === b.taught;
}

class RowReader {
  private failed = false;

  constructor(
    private readonly table: RecognisedTable,
    private readonly record: TextRecord,
    private readonly faults: OwnFormFault[],
  ) {}

  cell(): OwnCell | null {
    const { values } = this.record;
    const shows = this.choose("shows", showNames, Object.keys(showNames) as OwnShow[]);
    const period = this.choose("period", { ...periodNames, year: wholeYear }, ["quarter", "month", "year"]);
    const filter: OwnFilter = {
      ...present("platform", this.parse("platform", platform)),
      ...present("kind", this.parse("kind", taskKind)),
      ...this.facts(),
      ...present("level", this.parse("level", level)),
      ...present("department", values.department || null),
      ...present("item", values.item || null),
      ...present("entityType", values.entityType || null),
      ...present("result", values.result || null),
      ...present("period", period === "year" ? null : period),
    };
    if (this.failed || shows === null) {
      if (!this.failed) this.refuse("shows", "", Object.values(showNames).join("/"));
      return null;
    }
    return { row: values.row ?? "", column: values.column ?? "", taught: values.taught ?? "", shows, filter };
  }

  /** The id whose name stands in a field; null where it is blank or unknown (then it was said). */
  choose<T extends string>(field: string, names: Readonly<Record<T, string>>, ids: readonly T[]): T | null {
    const text = this.record.values[field] ?? "";
    if (text === "") return null;
    const id = ids.find((each) => names[each] === text || bare(names[each]) === bare(text));
    if (id === undefined) this.refuse(field, text, ids.map((each) => names[each]).join("/"));
    return id ?? null;
  }

  private parse<T>(field: string, among: Choice<T>): T | null {
    const text = this.record.values[field] ?? "";
    const value = parseChoice(text, among);
    if (value.ok) return value.value;
    this.refuse(field, text, among.expected);
    return null;
  }

  private facts(): OwnFilter {
    const facts: { enterprise?: true; credit?: true; market?: true } = {};
    for (const name of parseList(this.record.values.facts ?? "")) {
      const fact = (Object.keys(factNames) as (keyof typeof factNames)[]).find(
        (key) => factNames[key] === name,
      );
      if (fact) facts[fact] = true;
      else this.refuse("facts", name, Object.values(factNames).join("、"));
    }
    return facts;
  }

  private refuse(field: string, found: string, expected: string): void {
    this.failed = true;
    const column = this.table.fields.get(field) ?? this.table.area.column;
    this.faults.push({
      code: "templates.choice",
      at: address(this.table.sheet, this.record.row, column),
      header: ownFormsSpec.fields[field as keyof typeof ownFormsSpec.fields].header,
      found,
      expected,
    });
  }
}

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");

function present<K extends string, T>(key: K, value: T | null): { readonly [P in K]?: T } {
  return value === null ? {} : ({ [key]: value } as { readonly [P in K]?: T });
}

/** The edits that keep the cells of a form: rows below those that are there. */
export function keepOwnCells(grids: readonly Grid[], form: OwnForm): readonly Edit[] {
  const fields = Object.keys(ownFormsSpec.fields);
  const records = form.cells.map((cell) => recordOf(form, cell));
  return appendRecords(grids, "ownForms", records, {
    fields,
    widths: [22, 18, 36, 26, 9, 22, 24, 12, 20, 10, 20, 20, 12, 20, 10, 16],
  });
}

function recordOf(form: OwnForm, { row, column, taught, shows, filter }: OwnCell): KeptRecord {
  const facts = (Object.keys(factNames) as (keyof typeof factNames)[]).filter((fact) => filter[fact]);
  return {
    form: form.name,
    rows: formNames[form.rows],
    row,
    column,
    taught,
    shows: showNames[shows],
    platform: filter.platform ? platformNames[filter.platform] : "",
    kind: filter.kind ? kindNames[filter.kind] : "",
    facts: facts.map((fact) => factNames[fact]).join("、"),
    level: filter.level ? levelNames[filter.level] : "",
    department: filter.department ?? "",
    item: filter.item ?? "",
    entityType: filter.entityType ?? "",
    result: filter.result ?? "",
    period: filter.period ? periodNames[filter.period] : wholeYear,
    note: "",
  };
}

/** The edits that forget a form, or some of its cells: their rows are emptied, the others stay where they are. */
export function forgetOwnCells(
  tables: readonly RecognisedTable[],
  name: string,
  isForgotten: (taught: string) => boolean = () => true,
): readonly Edit[] {
  return tables
    .filter(({ kind }) => kind === "ownForms")
    .flatMap((table) =>
      textRecords(table)
        .filter(({ values }) => values.form === name && isForgotten(values.taught ?? ""))
        .map(({ row }): Edit => ({
          kind: "setValues",
          sheet: table.sheet,
          row,
          column: table.area.column,
          values: [Array.from({ length: table.area.columns }, () => null)],
        })),
    );
}
