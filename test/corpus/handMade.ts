/** The hand-made part of the corpus: arrangements seen in offices, and what has to be asked. */
import { formDefinitions } from "../../src/core/forms/formDefinitions";
import type { Grid } from "../../src/sheets/grid";
import { gridOf } from "../sheets/gridOf";
import type { CorpusCase } from "./corpusCase";
import type { LayoutRequest } from "./formLayout";
import { layForm, together } from "./formLayout";

const { annex1, annex2 } = formDefinitions;
const usual: LayoutRequest = { definition: annex1, style: "oneCell", platform: "merged" };

/** The grid with one text replaced wherever it stands; `null` clears it. */
function retext(grid: Grid, from: string, to: string | null, nth = 0): Grid {
  let seen = 0;
  const values = grid.values.map((row) => row.map((cell) => (cell === from && seen++ === nth ? to : cell)));
  return { ...grid, values };
}

function foundCase(
  name: string,
  grids: readonly Grid[],
  ...laid: readonly { form: "annex1" | "annex2"; places: ReturnType<typeof layForm>["places"] }[]
): CorpusCase {
  return { name, origin: "handMade", grids, wanted: laid };
}

function askedCase(name: string, grid: Grid, asks: string, form: "annex1" | "annex2" = "annex1"): CorpusCase {
  return { name, origin: "handMade", grids: [grid], wanted: [{ form, asks }] };
}

/** Forms that must be found, each figure in its place. */
export function handMadeFound(): readonly CorpusCase[] {
  const one = layForm(usual);
  const two = layForm({ ...usual, definition: annex2, down: 18 });
  const beside = layForm({ ...usual, definition: annex2, right: 5 });
  const besideColumns = layForm({ ...usual, style: "columns", right: 8 });
  const columns = layForm({ ...usual, style: "columns" });
  const bare = layForm({ ...usual, withTitle: false });
  const bare2 = layForm({ ...usual, definition: annex2, withTitle: false, style: "columns" });
  const far = layForm({ ...usual, style: "measureRows", down: 200, right: 40 });
  const filled = layForm({ ...usual, filled: true, splitMarket: true });
  const hidden = layForm({ ...usual, style: "columns", extraRows: true });
  const third = layForm({ ...usual, definition: annex2, style: "columns", down: 30, right: 5 });
  const quoted = layForm({ ...usual, relabel: (t) => t.replace(/[“”]/g, '"') });
  const doubled = layForm({ ...usual, above: ["县（区）双随机抽查工作情况", "（2023年版）"] });
  const ledgerSheet = gridOf("抽查台账", [
    ["任务编号", "名称", "检查日期", "检查结果"],
    ["R1", "甲公司", "2024-05-01", "未发现问题"],
  ]);
  const county = layForm({
    ...usual,
    relabel: (t) => t.replace("本地", "本辖区").replace("县（区）", "海港区"),
  });
  const market = layForm({
    ...usual,
    style: "columns",
    splitMarket: true,
    platform: "section",
    extraRows: true,
  });
  return [
    foundCase(
      "两张表上下排列",
      [together("月报", one.grid, two.grid)],
      { form: "annex1", places: one.places },
      { form: "annex2", places: two.places },
    ),
    foundCase(
      "两张表左右排列",
      [together("月报", one.grid, beside.grid)],
      { form: "annex1", places: one.places },
      { form: "annex2", places: beside.places },
    ),
    foundCase(
      "同一张表左右各一份，三列",
      [together("月报", columns.grid, besideColumns.grid)],
      { form: "annex1", places: columns.places },
      { form: "annex1", places: besideColumns.places },
    ),
    foundCase(
      "三张表，上下左右",
      [together("月报", one.grid, beside.grid, third.grid)],
      { form: "annex1", places: one.places },
      { form: "annex2", places: beside.places },
      { form: "annex2", places: third.places },
    ),
    foundCase("没有标题，附件1", [bare.grid], { form: "annex1", places: bare.places }),
    foundCase("没有标题，附件2，三列", [bare2.grid], { form: "annex2", places: bare2.places }),
    foundCase("从第201行第41列开始", [far.grid], { form: "annex1", places: far.places }),
    foundCase("上月数字还在，市场监管系统分两格", [filled.grid], { form: "annex1", places: filled.places }),
    foundCase("有小计和备注，三列", [hidden.grid], { form: "annex1", places: hidden.places }),
    foundCase("隐藏的工作表", [{ ...one.grid, visibility: "hidden" }], {
      form: "annex1",
      places: one.places,
    }),
    foundCase("英文引号的标题", [quoted.grid], { form: "annex1", places: quoted.places }),
    foundCase("标题上方还有标题", [doubled.grid], { form: "annex1", places: doubled.places }),
    foundCase("台账在另一张表", [ledgerSheet, { ...one.grid, sheet: "附件1" }], {
      form: "annex1",
      places: one.places,
    }),
    foundCase("写明县区名称", [county.grid], { form: "annex1", places: county.places }),
    foundCase("平台单占一行，市场监管系统分两行，有小计", [market.grid], {
      form: "annex1",
      places: market.places,
    }),
  ];
}

/** Forms that must be asked about before anything is written. */
export function handMadeAsked(): readonly CorpusCase[] {
  const one = layForm(usual).grid;
  const joint = annex1.groups[0].rows[3].label;
  const internal = annex1.groups[0].rows[2].label;
  const credit = annex1.groups[0].rows[5].label;
  const columns = layForm({ ...usual, style: "columns" }).grid;
  const noPlatform = layForm({ ...usual, platform: "none" }).grid;
  const wrongTitle = layForm({ ...usual, relabel: (t) => (t === annex1.title ? annex2.title : t) }).grid;
  const undecided = layForm({
    ...usual,
    definition: annex2,
    relabel: (t) => (t === annex2.title ? annex1.title : t),
  }).grid;
  const onlyProvincial = layForm({ ...usual, definition: { ...annex1, groups: [annex1.groups[0]] } }).grid;
  const counties = together(
    "汇总",
    one,
    gridOf("汇总", [["海港区", "山海关区", "北戴河区", "抚宁区"]], { row: 2, column: 3 }),
  );
  return [
    askedCase(
      "一行的名称是往年的另一种说法",
      retext(one, joint, "本地开展跨部门综合监管随机抽查次数、户数及发现问题户数"),
      "sheets.formLabelNear",
    ),
    askedCase(
      "信用风险一行换了说法",
      retext(one, credit, "本地利用企业信用评价结果开展随机抽查的次数、户数及发现问题户数"),
      "sheets.formLabelNear",
    ),
    askedCase("少一行", retext(one, joint, null), "sheets.formLabelMissing"),
    askedCase("同一行出现两次", retext(one, internal, joint), "sheets.formLabelTwice"),
    askedCase("没有平台栏", noPlatform, "sheets.formGroupMissing"),
    askedCase("只有河北平台的六行", onlyProvincial, "sheets.formGroupMissing"),
    askedCase("三列的小标题重复", retext(columns, "户数", "次数"), "sheets.formNoPlace"),
    askedCase("右侧是各县区的几列", counties, "sheets.formSeveralColumns"),
    askedCase("附件2的标题，附件1的行", wrongTitle, "sheets.formDoubt"),
    askedCase("附件1的标题，附件2的行", undecided, "sheets.formUndecided"),
    askedCase(
      "平台栏的文字看不出平台",
      retext(one, annex1.groups[1].label, "补充情况"),
      "sheets.formGroupMissing",
    ),
  ];
}
