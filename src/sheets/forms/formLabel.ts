/**
 * The words on a form's face, whatever their blanks, brackets and punctuation (spec/forms.md, "Writing into a
 * workbook that is already there"). A label is known or it is not: nothing near is taken for it.
 */
import type { Measure } from "../../core/forms/figures";

export type GroupId = "provincial" | "other";
export type RowId = "total" | "market" | "internal" | "joint" | "enterprise" | "credit";
export type Part = "internal" | "joint";

export type FormLabel =
  /** `answered`: the unit has said which form it is; nothing else on its face is asked any more. */
  | {
      readonly kind: "title";
      readonly county: boolean;
      readonly department: boolean;
      readonly answered?: boolean;
    }
  /** `brief`: the platform's bare name, which a ledger writes in every row. */
  | { readonly kind: "group"; readonly group: GroupId; readonly brief?: boolean }
  /** `measure` is null where the label names all three; `own` is its 本地 or 本部门, if it says so. */
  | {
      readonly kind: "row";
      readonly row: RowId;
      /** 市场监管系统 is asked for in two parts: a label of its own for one of them. */
      readonly part?: Part;
      readonly measure: Measure | null;
      readonly own: "county" | "department" | null;
      /** The label says 次数 or 户数: a sentence in a plan does not. */
      readonly measured: boolean;
    }
  | { readonly kind: "part"; readonly part: Part }
  | { readonly kind: "measure"; readonly measure: Measure }
  /** Speaks of 抽查次数 or 户数, but is none of the form's rows. */
  | { readonly kind: "unknownRow" };

/** Text that NFKC leaves as it is. */
const plain = /^[\x20-\x7e\u4e00-\u9fff]*$/;
const numbering =
  /^\s*(?:[([]?\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[)\]、.]|\d{1,2}(?=\s*(?:本|我|全|通过|开展)))\s*/;
/** 2024年度, 本年度 in front of a row's name. */
const year = /^(?:20\d\d|本)年度?(?:累计)?/;
/** (部门内部) alone in its brackets; the issued label has both parts in one pair. */
const partInBrackets = /[([【〔]\s*(?:其中[:,]?)?\s*(?:跨?部门)?(内部|联合)\s*[)\]】〕]/;
const brackets = /[([【〔][^)\]】〕]*[)\]】〕]/g;
const possessive =
  /^(其中)?(本地区?|本部门|本县区?|本区县?|本市|本单位|本辖区|辖区|我县区?|我区县?|我市|我局|我单位|我部门|我办|全县|全区|全市)/;
const county = /^(其中)?(本地|本县|本区|本辖区|辖区|我县|我区|全县|全区)/;
const department = /^(其中)?(本部门|我局|我部门|本单位|我单位)/;

const allMeasures = /次数?户数?(?:及|和|以及|与)?发现问题(?:的)?户数?$/;
const tails: readonly (readonly [RegExp, Measure])[] = [
  [/(?:及|和)?(?:发现问题(?:的)?户数|发现问题数|问题户数|发现问题(?:的)?户)$/, "problems"],
  [/(?:的)?户数$/, "households"],
  [/(?:的)?次数$/, "tasks"],
];

const rows: readonly (readonly [RegExp, RowId])[] = [
  [/^$/, "total"],
  [/^市场(?:监管|监督管理)(?:系统|部门|局)?(?:其中)?(?:跨?部门)?(?:内部|联合)?$/, "market"],
  [/^(?:部门)?内部$/, "internal"],
  [/^(?:跨?部门(?:间|之间)?联合|跨部门)$/, "joint"],
  [/^(?:涉及|涉)企业?$|^对企业$/, "enterprise"],
  [/^(?:利用|运用|应用)?(?:企业)?信用风险(?:分级分类|分类分级|分类|分级)(?:管理|监管|结果)*$/, "credit"],
];

const cumulative = /^(?:其中)?(?:(?:20\d\d|本)年度?)?(?:累计)?/;
const measureHeaders: ReadonlyMap<string, Measure> = new Map([
  ["次数", "tasks"],
  ["抽查次数", "tasks"],
  ["检查次数", "tasks"],
  ["户数", "households"],
  ["抽查户数", "households"],
  ["检查户数", "households"],
  ["发现问题户数", "problems"],
  ["发现问题户", "problems"],
  ["发现问题数", "problems"],
  ["问题户数", "problems"],
]);

const partLabels: ReadonlyMap<string, Part> = new Map([
  ["部门内部", "internal"],
  ["其中部门内部", "internal"],
  ["内部", "internal"],
  ["部门内部抽查", "internal"],
  ["部门内部随机抽查", "internal"],
  ["部门联合", "joint"],
  ["其中部门联合", "joint"],
  ["联合", "joint"],
  ["跨部门联合", "joint"],
  ["部门联合抽查", "joint"],
  ["部门联合随机抽查", "joint"],
]);

/** What a cell's text is on a form; null for anything that is no label. */
export function parseFormLabel(text: string): FormLabel | null {
  const whole = plain.test(text) ? text : text.normalize("NFKC");
  const all = letters(whole);
  const main =
    whole === all && !/^\d/.test(all) ? all : letters(whole.replace(numbering, "").replace(brackets, ""));
  if (main === "" || main.length > 60) return null;
  if (all.includes("表") && /月报表|(双随机|随机抽查).*(统计|情况|报)表/.test(all)) return title(all);
  const measure = measureHeaders.get(main.replace(cumulative, ""));
  if (measure) return { kind: "measure", measure };
  const part = partLabels.get(main);
  if (part) return { kind: "part", part };
  return groupOf(main) ?? rowOf(main, whole);
}

/** Blanks, punctuation and signs of NFKC text, by their blocks: five times as quick as asking for \\p{L}. */
const signs = /[\s!-/:-@[-`{-\u00bf\u2000-\u206f\u2190-\u2bff\u3000-\u303f\ufe30-\ufe6f]+/g;

function letters(text: string): string {
  return text.replace(signs, "");
}

function title(all: string): FormLabel {
  return {
    kind: "title",
    county: /县区|区县|县市区/.test(all),
    department: /有关部门|市直部门|市级部门|成员单位/.test(all),
  };
}

const bareOther = /^(?:通过)?(?:其他|其它|自建)(?:监管)?平台$/;
const bareProvincial =
  /^(?:通过)?(?:河北)?(?:省(?:级|里|局)?)?(?:双随机(?:一公开)?)?(?:执法|监管|抽查)*平台$/;

/** 通过河北双随机执法监管平台开展抽查情况, 通过其他平台开展抽查情况; or the platform's name alone. */
function groupOf(main: string): FormLabel | null {
  if (!/平台|系统/.test(main) || /次数|户数/.test(main)) return null;
  if (!/抽查|开展|情况/.test(main)) {
    if (bareOther.test(main)) return { kind: "group", group: "other", brief: true };
    const provincial = bareProvincial.test(main) && /河北|省|双随机/.test(main);
    return provincial ? { kind: "group", group: "provincial", brief: true } : null;
  }
  if (/(其他|其它|自建|部门|行业)(平台|系统|监管平台)/.test(main)) return { kind: "group", group: "other" };
  // The province keeps platforms for other inspections, too.
  const byLot = /抽查|随机/.test(main) || !/检查/.test(main);
  return byLot && /双随机.*(平台|系统)|省(级|里)?.*平台|河北.*平台/.test(main)
    ? { kind: "group", group: "provincial" }
    : null;
}

function rowOf(main: string, whole: string): FormLabel | null {
  if (!/抽查|检查/.test(main)) return null;
  const { measure, stem } = withoutMeasure(main.replace(year, "").replace(/情况$/, ""));
  const measured = measure !== null || allMeasures.test(main);
  // No row's name has a digit in it; most cells of a ledger that come this far do.
  if (!measured && /\d/.test(stem)) return null;
  const core = stem.replace(possessive, "").replace(/开展|双随机|随机|抽查|检查|工作|的/g, "");
  // 本地开展检查次数 belongs to another statistic: not every inspection is by lot.
  const named = /抽查|随机/.test(main) ? rows.find(([pattern]) => pattern.test(core))?.[1] : undefined;
  if (!named) return measured ? { kind: "unknownRow" } : null;
  // 抽查情况 alone heads a column; 本地开展随机抽查 is a row.
  if (!measured && core === "" && !/开展/.test(main) && !possessive.test(main)) return null;
  const own = county.test(main) ? "county" : department.test(main) ? "department" : null;
  const part = partOf(/(内部|联合)$/.exec(core)?.[1] ?? partInBrackets.exec(whole)?.[1]);
  if (named === "market" && part) return { kind: "row", row: named, part, measure, own, measured };
  return { kind: "row", row: named === "total" && part ? part : named, measure, own, measured };
}

function partOf(word: string | undefined): Part | null {
  return word === "内部" ? "internal" : word === "联合" ? "joint" : null;
}

/** 次数、户数及发现问题户数 as a cell of its own, beside the row's name. */
export function isAllMeasures(text: string): boolean {
  return letters(text.normalize("NFKC")).replace(allMeasures, "") === "" && /户/.test(text);
}

function withoutMeasure(text: string): { measure: Measure | null; stem: string } {
  if (!/[数户]$/.test(text)) return { measure: null, stem: text };
  if (allMeasures.test(text)) return { measure: null, stem: text.replace(allMeasures, "") };
  for (const [tail, measure] of tails) if (tail.test(text)) return { measure, stem: text.replace(tail, "") };
  return { measure: null, stem: text };
}
