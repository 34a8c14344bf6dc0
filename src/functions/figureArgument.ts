/** Form, row and measure of a figure, by their ids or by the words that stand on the form (forms.md). */
import { figureKeys, formDefinitions, measures } from "../core/forms";
import type { FigureKey, FormId, Measure } from "../core/forms";
import { err, ok } from "../core/result";
import type { Result } from "../core/result";
import { scalarValue, shown } from "./cellValue";
import type { FunctionFault } from "./fault";

const forms: Readonly<Record<string, FormId>> = {
  annex1: "annex1",
  annex2: "annex2",
  "1": "annex1",
  "2": "annex2",
  附件1: "annex1",
  附件2: "annex2",
  附件一: "annex1",
  附件二: "annex2",
};

const measureWords: Readonly<Record<string, Measure>> = {
  次数: "tasks",
  户数: "households",
  发现问题户数: "problems",
  发现问题: "problems",
};

export function readForm(raw: unknown): Result<FormId, FunctionFault> {
  const found = shown(scalarValue(raw));
  const form = forms[plain(found)];
  return form ? ok(form) : err({ code: "functions.formUnknown", found });
}

/** A row by its id: `provincial.joint`, or with its part where the row is split. */
export function readFigure(raw: unknown, form: FormId): Result<FigureKey, FunctionFault> {
  const found = shown(scalarValue(raw));
  const keys = figureKeys(formDefinitions[form]);
  const key = keys.find((each) => each.toLowerCase() === plain(found));
  return key ? ok(key) : err({ code: "functions.rowUnknown", found, expected: keys.join(", ") });
}

export function readMeasure(raw: unknown): Result<Measure, FunctionFault> {
  const found = shown(scalarValue(raw));
  const measure = measures.find((each) => each === plain(found)) ?? measureWords[plain(found)];
  return measure ? ok(measure) : err({ code: "functions.measureUnknown", found });
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}
