/**
 * 检查结果: which wordings mean that a problem was found (forms.md, "Counts": "Which results are
 * problems is a table ◇"). Older and local wordings are led back to the table's; an unknown one is
 * asked about, never guessed.
 */

/** The table as it stands until a unit edits it. */
export const defaultProblemResults: Readonly<Record<string, boolean>> = {
  未按规定公示应当公示的信息: true,
  "公示信息隐瞒真实情况、弄虚作假": true,
  "通过登记的住所(经营场所)无法联系": true,
  发现问题已责令改正: true,
  不配合检查情节严重: true,
  发现问题待后续处理: true,
  未发现问题: false,
  未发现开展本次抽查涉及的经营活动: false,
  注销: false,
  迁出: false,
  停业: false,
};

/**
 * Wordings of older platforms and local ledgers, by the wording of the table that they mean.
 * 整改完成 does not undo a problem, so 已整改 stays one.
 */
const variants: Readonly<Record<string, readonly string[]>> = {
  未按规定公示应当公示的信息: [
    "未公示年报",
    "未公示年度报告",
    "未按时公示年报",
    "未按时公示年度报告",
    "未依法公示年度报告",
    "未依法公示企业信息",
    "未按规定报送年度报告",
  ],
  "公示信息隐瞒真实情况、弄虚作假": [
    "公示信息隐瞒真实情况",
    "公示信息弄虚作假",
    "公示企业信息隐瞒真实情况、弄虚作假",
    "年报信息隐瞒真实情况、弄虚作假",
    "隐瞒真实情况、弄虚作假",
    "弄虚作假",
  ],
  "通过登记的住所(经营场所)无法联系": ["失联", "查无下落", "查无此企业", "地址失联"],
  发现问题已责令改正: [
    "责令改正",
    "已责令改正",
    "责令整改",
    "已责令整改",
    "发现问题已责令整改",
    "发现问题责令改正",
    "发现问题责令整改",
    "发现问题已责令限期改正",
    "限期整改",
    "限期改正",
    "责令限期改正",
    "责令限期整改",
    "发现问题已整改",
    "发现问题已改正",
    "发现问题已整改完成",
    "已整改",
    "已改正",
    "整改完成",
    "发现问题当场整改",
    "当场整改",
  ],
  不配合检查情节严重: [
    "不予配合情节严重",
    "不配合检查",
    "不予配合检查",
    "不予配合检查情节严重",
    "拒不配合检查",
    "不配合抽查情节严重",
  ],
  发现问题待后续处理: [
    "发现问题",
    "有问题",
    "存在问题",
    "发现违法违规行为",
    "发现违法行为",
    "涉嫌违法",
    "发现问题待处理",
    "发现问题待后续处置",
    "发现问题移送",
    "发现问题已移送",
    "发现问题立案查处",
    "发现问题已立案",
    "立案查处",
    "立案调查",
    "已立案",
    "不合格",
    "不符合",
    "不符合要求",
  ],
  未发现问题: [
    "未见异常",
    "未发现违法行为",
    "未发现违法违规行为",
    "未发现异常",
    "未发现问题情况",
    "无问题",
    "没有问题",
    "没有发现问题",
    "不存在问题",
    "正常",
    "检查正常",
    "合格",
    "检查合格",
    "符合",
    "符合要求",
    "符合规定",
  ],
  未发现开展本次抽查涉及的经营活动: [
    "未开展本次抽查涉及的经营活动",
    "未发现开展本次检查涉及的经营活动",
    "未发现本次抽查涉及的经营活动",
    "未开展相关经营活动",
    "未发现相关经营活动",
    "未从事相关经营活动",
    "未发现从事相关经营活动",
  ],
  注销: ["已注销", "企业已注销", "该企业已注销", "主体已注销", "已办理注销登记", "注销登记"],
  迁出: ["已迁出", "迁出辖区", "已迁出辖区", "迁出本辖区", "企业已迁出"],
  停业: ["已停业", "停业歇业", "歇业", "已歇业", "关闭停业", "已关闭停业", "已关闭停业或正在组织清算"],
};

/** Wordings that come in many endings: 未按规定公示年度报告, 通过登记住所或者经营场所无法取得联系 … */
const families: readonly (readonly [RegExp, string])[] = [
  [/^未按规定(?:期限|时限)?公示/, "未按规定公示应当公示的信息"],
  [
    /^(?:通过)?(?:企业)?(?:登记)?(?:注册)?的?(?:住所|经营场所|地址)*(?:或者?|和)?(?:住所|经营场所|地址)*(?:无法|不能)(?:取得)?联系(?:上)?$/,
    "通过登记的住所(经营场所)无法联系",
  ],
];

/** A wording as it is compared: NFKC, without blanks, punctuation and a leading number ("6.未发现问题"). */
export function foldResult(text: string): string {
  const bare = text.normalize("NFKC").replace(/[\p{P}\p{Z}\p{C}]/gu, "");
  return bare.replace(/^\d+(?=\p{L})/u, "");
}

const canonicalOf: ReadonlyMap<string, string> = new Map(
  Object.entries(variants).flatMap(([canonical, others]) =>
    others.map((other) => [foldResult(other), foldResult(canonical)] as const),
  ),
);

/**
 * Makes the judge of a table of wordings: true for a problem, false for none, null for a wording that
 * neither the table nor the known variants hold. A cell with several results ("a；b") is a problem when
 * one of them is, and unknown when one of them is unknown. Remembers what it has seen.
 */
export function resultJudge(table: Readonly<Record<string, boolean>>): (text: string) => boolean | null {
  const known = new Map(Object.entries(table).map(([wording, problem]) => [foldResult(wording), problem]));
  const seen = new Map<string, boolean | null>();

  const judgeOne = (text: string): boolean | null => {
    const folded = foldResult(text);
    const own = known.get(folded);
    if (own !== undefined) return own;
    const canonical = canonicalOf.get(folded) ?? families.find(([pattern]) => pattern.test(folded))?.[1];
    return canonical === undefined ? null : (known.get(foldResult(canonical)) ?? null);
  };

  const judgeAll = (text: string): boolean | null => {
    const whole = judgeOne(text);
    if (whole !== null) return whole;
    const parts = text.split(/[;；,，、\n/]/).filter((part) => foldResult(part) !== "");
    if (parts.length < 2) return null;
    const each = parts.map(judgeOne);
    return each.includes(null) ? null : each.includes(true);
  };

  return (text) => {
    let verdict = seen.get(text);
    if (verdict === undefined) seen.set(text, (verdict = judgeAll(text)));
    return verdict;
  };
}
