/** 字段对应: which of the user's headers is which field; it wins over every synonym (spec/workbook.md). */
import { parseList } from "./cellNumber";
import type { SheetFault } from "./fault";
import type { FormAnswers } from "./forms/formAnswers";
import { formAnswersOf, isFormAnswer } from "./forms/formAnswers";
import type { Grid } from "./grid";
import type { HeaderMapping } from "./headers";
import { headerKey, tableSpecs } from "./headers";
import type { RecognisedTable } from "./recognisedTable";
import { textRecords } from "./tableRecords";
import { recogniseTables } from "./tableFinder";

const ignored = /^(不用|忽略|不导入|无)?$/;

export interface MappingReading {
  /** What holds for the workbook's own tables. */
  readonly mapping: readonly HeaderMapping[];
  /** What holds for lists of one source only. */
  readonly ofSources: readonly HeaderMapping[];
  /** 表样: what the unit has answered about its form. */
  readonly formAnswers: FormAnswers;
  readonly issues: readonly SheetFault[];
}

/** The mapping that a workbook holds; a row that names no table or no field of it is an issue. */
export function readMapping(grids: readonly Grid[]): MappingReading {
  const small = grids.filter((grid) => grid.values.length <= 2000);
  return mappingOf(recogniseTables(small).filter((table) => table.kind === "mapping"));
}

function mappingOf(tables: readonly RecognisedTable[]): MappingReading {
  const mapping: HeaderMapping[] = [];
  const ofSources: HeaderMapping[] = [];
  const issues: SheetFault[] = [];
  const records = tables.flatMap(textRecords);
  const form = formAnswersOf(records.filter(({ values }) => isFormAnswer(values.table ?? "")));
  for (const { at, values } of records) {
    if (isFormAnswer(values.table ?? "")) continue;
    const wanted = headerKey(values.table ?? "");
    const spec = tableSpecs.find(
      (each) => headerKey(each.title) === wanted || (wanted !== "" && headerKey(each.title).includes(wanted)),
    );
    const name = values.field ?? "";
    const field = spec
      ? Object.keys(spec.fields).find((key) => headerKey(spec.fields[key].header) === headerKey(name))
      : undefined;
    if (!spec || (field === undefined && !ignored.test(name)))
      issues.push({
        code: "sheets.mappingUnknown",
        severity: "error",
        at,
        found: [values.table, values.header, name].filter(Boolean).join(" / "),
      });
    else
      for (const header of parseList(values.header ?? "")) {
        const entry = { kind: spec.kind, header, field: field ?? null };
        if (values.source) ofSources.push({ ...entry, source: values.source });
        else mapping.push(entry);
      }
  }
  return { mapping, ofSources, formAnswers: form.answers, issues: [...issues, ...form.issues] };
}
