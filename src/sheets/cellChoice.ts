/** Closed choices as they are written in tables: 是/√, 部门联合, 市本级, 省平台 … (spec/workbook.md). */
import type { Level, Platform, TaskKind } from "../core/ledger/inspection";
import type { Result } from "../core/result";
import { err, ok } from "../core/result";
import { bareText, textOf } from "./cellText";
import type { Cell } from "./grid";

/** The wordings of a choice: bare text → value, and what to tell a person who wrote something else. */
export interface Choice<T> {
  readonly expected: string;
  readonly wordings: ReadonlyMap<string, T>;
}

function choice<T>(expected: string, wordings: readonly (readonly [T, string])[]): Choice<T> {
  const pairs = wordings.flatMap(([value, list]) => list.split(" ").map((each) => [each, value] as const));
  return { expected, wordings: new Map(pairs.map(([wording, value]) => [keyOf(wording), value])) };
}

/** Marks such as √ and × are kept; all other punctuation is out. */
function keyOf(text: string): string {
  return bareText(text.replace(/[✓✔☑]/g, "√").replace(/[✗✘☒×]/g, "X")).toUpperCase();
}

/** 是/否, 有/无, √/×. */
export const yesNo: Choice<boolean> = choice("是/否", [
  [true, "是 有 √ Y YES TRUE T 1 对 属于 需要 已运用 运用 使用 应用 已应用 已使用"],
  [false, "否 无 没有 未 不 X N NO FALSE F 0 错 不属于 不是 不需要 未运用 不运用 未使用 未应用 不使用"],
]);

/** 是否发现问题. */
export const problemFound: Choice<boolean> = choice("是/否", [
  [true, "是 有 √ Y YES TRUE 1 发现 发现问题 有问题 已发现 已发现问题 存在问题"],
  [false, "否 无 没有 X N NO FALSE 0 未发现 未发现问题 无问题 没有问题 没发现问题 不存在问题 正常"],
]);

/** 抽查类型. 部门内部联合 stays within one bureau: it is 部门内部 (spec/domain.md). */
export const taskKind: Choice<TaskKind> = choice("部门内部/部门联合", [
  [
    "internal",
    "部门内部 内部 部门内 部门内部抽查 内部抽查 部门内部随机抽查 部门内部双随机抽查 部门内部联合 部门内部联合抽查 " +
      "内部联合 单部门 单部门抽查 单独抽查 本部门 本部门抽查 部门单独 部门内部检查 部门内部双随机",
  ],
  [
    "joint",
    "部门联合 联合 跨部门 跨部门联合 部门联合抽查 联合抽查 跨部门抽查 跨部门联合抽查 部门联合随机抽查 部门联合双随机 " +
      "跨部门联合双随机 部门联合双随机抽查 跨部门联合双随机抽查 跨部门双随机 部门间联合 部门间联合抽查 多部门联合 " +
      "多部门联合抽查 部门联合检查 跨部门联合检查 联合检查 跨部门综合监管",
  ],
]);

/** 定向/不定向. */
export const targeted: Choice<boolean> = choice("定向/不定向", [
  [true, "定向 定向抽查 定向抽取 是 √"],
  [false, "不定向 不定向抽查 不定向抽取 非定向 否 X"],
]);

/** 发起层级. */
export const level: Choice<Level> = choice("省/市/县", [
  ["province", "省 省级 省本级 省局 省发起 省级发起 河北省"],
  ["city", "市 市级 市本级 市局 地市 地市级 设区市 市发起 市级发起 秦皇岛市"],
  [
    "county",
    "县 县级 区 区级 县区 县区级 区县 区县级 县局 区局 县本级 区本级 本级 县发起 县级发起 区级发起 县市区 县市区级",
  ],
]);

/** 平台. */
export const platform: Choice<Platform> = choice("河北双随机执法监管平台/其他平台", [
  [
    "provincial",
    "河北双随机执法监管平台 河北省双随机执法监管平台 河北省双随机监管平台 河北双随机监管平台 河北双随机平台 " +
      "双随机执法监管平台 双随机监管平台 双随机平台 省平台 省级平台 省双随机平台 省双随机执法监管平台 省监管平台 省 省级 " +
      "河北平台 河北省平台 河北双随机一公开执法监管平台 河北省双随机一公开监管平台",
  ],
  [
    "other",
    "其他平台 其它平台 其他 其它 其他系统 其它系统 自建平台 自建系统 部门自建平台 部门平台 部门系统 行业平台 行业系统 " +
      "国家平台 部委平台 部委系统 部级平台 非省平台 线下 线下抽取 SR",
  ],
]);

/** 事项类别. */
export const itemWeight: Choice<"general" | "key"> = choice("一般/重点", [
  ["general", "一般 一般事项 一般抽查事项 一般检查事项 一般监管事项"],
  ["key", "重点 重点事项 重点抽查事项 重点检查事项 重点监管事项"],
]);

/** 在岗状态. */
export const onDuty: Choice<boolean> = choice("在岗/不在岗", [
  [true, "在岗 在职 正常 启用 有效 是 √ 在编 在编在岗 1"],
  [false, "不在岗 离岗 离职 退休 调离 调出 借调 借出 停用 注销 无效 否 X 病假 休假 产假 请假 停职 0"],
]);

/** The value of a cell's wording: null where it is blank; the text found where nobody writes it so. */
export function parseChoice<T>(cell: Cell, among: Choice<T>): Result<T | null, string> {
  const text = textOf(cell);
  if (text === "") return ok(null);
  const value = among.wordings.get(text) ?? among.wordings.get(keyOf(text)) ?? withoutBrackets(text, among);
  return value === undefined ? err(text) : ok(value);
}

/** 部门内部（科室联合）, 其他平台(部委系统): what stands in brackets explains, what stands before them decides. */
function withoutBrackets<T>(text: string, among: Choice<T>): T | undefined {
  return among.wordings.get(keyOf(text.replace(/[([【〔].*$/s, "")));
}
