/**
 * Ledgers as no clerk would keep them: every way of writing a department, a date, a result or a code
 * that forms.md speaks of, thrown together by dice. What a task says of itself is the same in all its rows.
 */
import { departmentHeaders, departmentRows, departments } from "../../scripts/sample/departments";
import { Dice } from "../../scripts/sample/dice";
import { ledgerHeaders } from "../../scripts/sample/ledgerSheet";
import type { SampleCell, SampleSheet } from "../../scripts/sample/sampleSheet";
import { sampleSheet, serialOf } from "../../scripts/sample/sampleSheet";

const entities = [
  ["91", "有限责任公司"],
  ["91", "股份有限公司"],
  ["91", "有限责任公司分公司"],
  ["91", "个人独资企业"],
  ["91", "普通合伙企业"],
  ["91", ""],
  ["92", "个体工商户"],
  ["92", ""],
  ["93", "农民专业合作社"],
  ["93", ""],
  ["12", "事业单位"],
  ["52", "民办非企业单位"],
  ["XM", "工程项目"],
  ["XM", ""],
] as const;

const results = [
  "未发现问题",
  "未发现问题",
  "未发现问题",
  "未发现开展本次抽查涉及的经营活动",
  "注销",
  "迁出",
  "停业",
  "未按规定公示应当公示的信息",
  "公示信息隐瞒真实情况、弄虚作假",
  "通过登记的住所（经营场所）无法联系",
  "通过登记的住所(经营场所)无法联系",
  "发现问题已责令改正",
  "不配合检查情节严重",
  "发现问题待后续处理",
  " 发现问题待后续处理 ",
  "",
  "现场另行记录",
];

/** A ledger and its 部门名录, by one seed. */
export function wildWorkbook(seed: string, tasks: number, objects: number): readonly SampleSheet[] {
  const dice = new Dice(seed, "wild");
  const pool = Array.from({ length: objects }, (_, i) => {
    const [prefix, entity] = dice.pick(entities);
    return { code: `${prefix}130302QX${String(i).padStart(8, "0")}`, name: `对象${i}`, entity };
  });
  const rows = Array.from({ length: tasks }, (_, t) => taskRows(`RW-${t + 1}`, pool, dice)).flat();
  return [
    sampleSheet({ sheet: "抽查台账", title: "台账", headers: [...ledgerHeaders, "状态"], rows: dice.sample(rows, rows.length) }),
    sampleSheet({ sheet: "部门名录", title: "部门", headers: departmentHeaders, rows: departmentRows(dice) }),
  ]; // prettier-ignore
}

/** A department as somebody might write it: full, by an alias, or one of its divisions. */
function written(dice: Dice): string {
  const body = dice.pick(departments);
  const way = dice.pick([body.name, body.name, ...body.aliases]);
  return dice.chance(0.15) ? `${dice.pick([body.name, ...body.aliases.slice(0, 2)])}${dice.pick(["第一中队", "北区所", "法规股"])}` : way; // prettier-ignore
}

function taskRows(
  task: string,
  pool: readonly { readonly code: string; readonly name: string; readonly entity: string }[],
  dice: Dice,
): SampleCell[][] {
  // Now and then the city's and the district's bureau of one 系统, and nobody else.
  const bothLevels = dice.chance(0.1);
  const lead = bothLevels ? "秦皇岛市市场监督管理局" : written(dice);
  const others = Array.from({ length: dice.pick([0, 0, 1, 1, 2, 3]) }, () => written(dice));
  const partners = bothLevels ? ["区市场监管局"] : others;
  const kind = dice.weighted([["部门内部", 5], ["部门联合", 5], ["", 1], ["专项检查", 0.4]]); // prettier-ignore
  const platform = dice.pick(["河北双随机执法监管平台", "省平台", "其他平台", "其他"]);
  const level = dice.pick(["省", "市", "县", "县", ""]);
  const byCredit = dice.pick(["是", "否", ""]);
  const finished = dice.chance(0.5);
  return dice.sample(pool, dice.whole(1, 12)).flatMap((object) =>
    Array.from({ length: dice.whole(1, 3) }, (_, item): SampleCell[] => {
      const day = finished ? serialOf("2024-03-01") + dice.whole(0, 60) : anyDay(dice);
      const result = finished ? dice.pick(results.filter((each) => each !== "")) : dice.pick(results);
      const inspector = dice.weighted([[lead, 6], [written(dice), 3], [partners.join("，"), 1], ["", 0.5]]); // prettier-ignore
      return [
        task,
        `${task}的名称`,
        dice.chance(0.03) ? "" : platform,
        kind,
        level,
        "海港区",
        lead,
        partners.join(dice.pick(["、", "，", "；", "\n"])),
        inspector,
        "",
        dice.chance(0.1) ? ` ${object.code.toLowerCase()}` : object.code,
        object.name,
        object.entity,
        "A",
        byCredit,
        `事项${item}`,
        dice.chance(0.05) ? "" : day,
        dice.chance(0.05) ? "" : serialOf("2024-05-20"),
        result,
        "",
        "甲、乙",
        "",
        "",
        "",
        dice.chance(0.04) ? "替换" : "",
      ].map((cell) => (cell === "" ? null : cell));
    }),
  );
}

/** Around both ends of the period, and in more than one way of writing. */
function anyDay(dice: Dice): SampleCell {
  const serial = dice.pick([
    serialOf("2023-12-31"),
    serialOf("2024-01-01"),
    serialOf("2024-05-31"),
    serialOf("2024-06-01"),
    serialOf("2024-02-10") + dice.whole(0, 100),
  ]);
  const [year, month, day] = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10).split("-").map(Number); // prettier-ignore
  return dice.pick([serial, serial, `${year}.${month}.${day}`, `${year}年${month}月${day}日`, `${year}/${month}/${day}`]); // prettier-ignore
}
