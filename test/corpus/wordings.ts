import type { FormId } from "../../src/core/forms/figures";

/** How labels are rewritten by hand, by another year and by another program: none of it changes what a row is. */
export interface Wording {
  readonly name: string;
  readonly change: (text: string) => string;
  /** Whose form it then is; only a county says 我县. */
  readonly form?: FormId;
}

const own = (to: string) => (text: string) => text.replace(/^(本地|本部门)/, to);

export const wordings: readonly Wording[] = [
  { name: "照原样", change: (t) => t },
  { name: "全角括号和逗号", change: (t) => t.replace(/\(/g, "（").replace(/\)/g, "）").replace(/、/g, "，") },
  { name: "方头括号", change: (t) => t.replace(/[(（]/g, "【").replace(/[)）]/g, "】") },
  { name: "文字中断行", change: (t) => t.replace(/(.{9})/gu, "$1\n") },
  { name: "字间有空格", change: (t) => [...t].join(" ") },
  { name: "前面是我县", change: own("我县"), form: "annex1" },
  { name: "前面是本县区", change: own("本县区"), form: "annex1" },
  { name: "前面是全区", change: own("全区"), form: "annex1" },
  { name: "前面有年度", change: (t) => (/^(本地|本部门)/.test(t) ? `2024年度${t}` : t) },
  { name: "前面没有本地", change: own("") },
  { name: "有序号", change: (t) => t.replace(/^(本地|本部门)/, "（1）$1") },
  { name: "没有括号里的说明", change: (t) => (/^本/.test(t) ? t.replace(/\s*[(（].*$/, "") : t) },
  { name: "跨部门联合", change: (t) => t.replace("部门联合随机抽查", "跨部门联合随机抽查") },
  { name: "双随机抽查", change: (t) => t.replace(/随机抽查/g, "“双随机”抽查") },
  { name: "以及", change: (t) => t.replace("户数及发现问题户数", "户数以及发现问题的户数") },
  {
    name: "运用信用风险分类",
    change: (t) => t.replace("利用企业信用风险分级分类", "运用企业信用风险分类管理结果"),
  },
  {
    name: "省双随机平台",
    change: (t) => t.replace("河北双随机执法监管平台", "河北省“双随机、一公开”监管平台"),
  },
  { name: "其它自建平台", change: (t) => t.replace("通过其他平台", "通过其它平台（自建系统）") },
  { name: "市场监督管理系统", change: (t) => t.replace("市场监管系统", "市场监督管理部门") },
];
