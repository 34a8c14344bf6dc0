/** The rows of the forms by short Chinese names, as tables of the workbook show them: 河北平台·部门联合. */
import { figureKeys } from "../core/forms/definition";
import { formDefinitions } from "../core/forms/formDefinitions";
import type { FigureKey, FormId } from "../core/forms/figures";
import { headerKey } from "./headers";

const words: Readonly<Record<string, string>> = {
  provincial: "河北双随机执法监管平台",
  other: "其他平台",
  total: "合计",
  market: "市场监管系统",
  internal: "部门内部",
  joint: "部门联合",
  enterprise: "涉及企业",
  credit: "信用风险分类",
};

export const formNames: Readonly<Record<FormId, string>> = {
  annex1: "县（区）月报表",
  annex2: "市有关部门月报表",
};

/** `provincial.market.internal` → 河北双随机执法监管平台·市场监管系统·部门内部. */
export function figureName(key: FigureKey): string {
  return key
    .split(".")
    .map((part) => words[part] ?? part)
    .join("·");
}

const keys: ReadonlyMap<string, FigureKey> = new Map(
  Object.values(formDefinitions)
    .flatMap(figureKeys)
    .flatMap((key) => [[headerKey(figureName(key)), key] as const, [headerKey(key), key] as const]),
);

/** The key of a name, or of a key written as it is; null for anything else. */
export function figureKeyOf(name: string): FigureKey | null {
  return keys.get(headerKey(name)) ?? null;
}
