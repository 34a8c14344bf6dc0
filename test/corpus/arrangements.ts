/** More arrangements of the forms as offices have them, in all of which every figure has its certain place. */
import type { FormRow } from "../../src/core/forms/definition";
import { formDefinitions } from "../../src/core/forms/formDefinitions";
import { measures } from "../../src/core/forms/figures";
import type { Cell } from "../../src/sheets/grid";
import { area } from "../sheets/gridOf";
import type { CorpusCase } from "./corpusCase";
import { each, found, head, items, mark, marks, words } from "./drawnForm";
import type { Item, Row } from "./drawnForm";

const { annex1, annex2 } = formDefinitions;

/** One place an item behind a text of its own: a code, a unit, last year's figure. */
const behind = (headers: readonly string[], between: (index: number) => readonly Cell[], after: Row = []) => [
  ...head(annex1, headers.length),
  headers,
  ...each(({ key, row, platform }, index) => [platform, row.label, ...between(index), mark(key), ...after]),
];

const inColumns = (
  headers: readonly (string | null)[],
  between: readonly Cell[] = [],
  definition = annex1,
) => [
  ...head(definition, headers.length),
  headers,
  ...each(({ key, row, platform }) => [platform, row.label, ...between, ...marks(key)], definition),
];

const said = (change: (label: string) => string, definition = annex1) => [
  ...head(definition),
  ...each(({ key, row, platform }) => [platform, change(row.label), mark(key)], definition),
];

const full = (text: string) =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const bare = (label: string) => label.replace(/的?次数、.*$/, "");
const isProvincial = ({ key }: Item) => key.startsWith("provincial");

/** The market row as several rows; every other row as it is. */
const marketAs = (lines: (item: Item) => readonly Row[], places: (key: string) => Row): Row[] =>
  each((item) =>
    item.row.id === "market" ? lines(item) : [[item.platform, item.row.label, ...places(item.key)]],
  );

export function arrangementsFound(): readonly CorpusCase[] {
  const one = (key: string) => [mark(key)];
  return [
    found(
      "全角数字、括号和序号",
      said((label) => `１．${full(label)}`),
    ),
    found(
      "圈码序号",
      said((label) => `①${label}`),
    ),
    found(
      "名称占两列，合并",
      [...head(annex1, 4), ...each(({ key, row, platform }) => [platform, row.label, null, mark(key)])],
      items(annex1).map((_, index) => area(3 + index, 1, 1, 2)),
    ),
    found("名称分两列：事项，次数户数", [
      ...head(annex1, 4),
      ...each(({ key, row, platform }) => [platform, bare(row.label), "次数、户数及发现问题户数", mark(key)]),
    ]),
    found(
      "有代码列",
      behind(["平台", "指标名称", "代码", "本年累计"], (index) => [index + 1]),
    ),
    found(
      "有计量单位列",
      behind(["平台", "指标名称", "计量单位", "数值"], () => ["次、户"]),
    ),
    found(
      "上年同期在前",
      behind(["平台", "项目", "上年同期", "本年累计"], () => ["1次，2户，发现问题0户"]),
    ),
    found(
      "上月累计、本月新增在前",
      behind(["平台", "项目", "上月累计", "本月新增", "本年累计"], () => [null, null]),
    ),
    found(
      "备注在前，数据在后",
      behind(["平台", "项目", "备注", "数据"], () => [null]),
    ),
    found(
      "隔着一列空白",
      behind(["平台", "项目", "", "数据"], () => [null]),
    ),
    found(
      "本月三列，本年累计三列",
      [
        ...head(annex1, 8),
        ["平台", "项目", "本月", null, null, "本年累计"],
        [null, null, ...words, ...words],
        ...each(({ key, row, platform }) => [platform, row.label, null, null, null, ...marks(key)]),
      ],
      [area(3, 2, 1, 3), area(3, 5, 1, 3)],
    ),
    found(
      "小标题是随机抽查次数",
      inColumns(["平台", "项目", "随机抽查次数", "随机抽查户数", "发现问题户数"]),
    ),
    found(
      "小标题是本年抽查次数",
      inColumns(["平台", "项目", "本年抽查次数", "本年抽查户数", "本年发现问题户数"]),
    ),
    found("名称里没有次数户数，三列，附件2", [
      ...head(annex2, 5),
      ["平台", "项目", ...words],
      ...each(({ key, row, platform }) => [platform, bare(row.label), ...marks(key)], annex2),
    ]),
    found(
      "每数一行，有单位一列",
      [
        ...head(annex1, 5),
        ...each(({ key, row, platform }) =>
          measures.map((measure, index) => [
            index === 0 ? platform : null,
            index === 0 ? row.label : null,
            words[index],
            index === 0 ? "次" : "户",
            mark(key, measure),
          ]),
        ),
      ],
      items(annex1).map((_, index) => area(3 + 3 * index, 1, 3, 1)),
    ),
    found("市场监管系统分作两个名称", [
      ...head(annex1),
      ...marketAs(
        ({ key, row, platform }) => [
          [platform, row.label.replace("开展随机", "开展部门内部随机"), mark(`${key}.internal`)],
          [null, row.label.replace("开展随机", "开展部门联合随机"), mark(`${key}.joint`)],
        ],
        one,
      ),
    ]),
    found("市场监管系统下面写其中两行，三列", [
      ...head(annex1, 5),
      ["平台", "项目", ...words],
      ...marketAs(
        ({ key, row, platform }) => [
          [platform, row.label],
          [null, "其中：部门内部", ...marks(`${key}.internal`)],
          [null, "部门联合", ...marks(`${key}.joint`)],
        ],
        marks,
      ),
    ]),
    found(
      "三列，市场监管系统三格合并",
      [
        ...head(annex1, 5),
        ["平台", "项目", ...words],
        ...marketAs(({ key, row, platform }) => [[platform, row.label, mark(key)]], marks),
      ],
      [area(5, 2, 1, 3)],
    ),
    found("平台只写名称", [
      ...head(annex1),
      ...each((item) => [
        isProvincial(item) ? "河北双随机执法监管平台" : "其他平台",
        item.row.label,
        mark(item.key),
      ]),
    ]),
    found("下面是台账，平台逐行", [
      ...head(annex1),
      ...each(({ key, row, platform }) => [platform, row.label, mark(key)]),
      [],
      ["任务编号", "平台", "名称"],
      ...Array.from({ length: 9 }, (_, n) => [
        `R${n}`,
        n % 2 ? "其他平台" : "河北双随机执法监管平台",
        "甲公司",
      ]),
    ]),
    found(
      "左半河北平台，右半其他平台",
      [
        ...head(annex1, 4),
        [annex1.groups[0].label, null, annex1.groups[1].label],
        ...annex1.groups[0].rows.map((row, index): Row => {
          const other = annex1.groups[1].rows[index] as FormRow | undefined;
          const right = other ? [other.label, mark(`other.${other.id}`)] : [];
          return [row.label, mark(`provincial.${row.id}`), ...right];
        }),
      ],
      [area(3, 0, 1, 2), area(3, 2, 1, 2)],
    ),
    found("往年的表：省局双随机抽查系统", [
      ["2021年度县区双随机监管月报表"],
      ...each((item) => [
        item.platform &&
          (isProvincial(item) ? "通过省局双随机抽查系统开展抽查情况" : "通过其他系统开展抽查情况"),
        `2021年度${item.row.label.replace("企业信用风险分级分类", "信用风险分类")}`,
        mark(item.key),
      ]),
    ]),
    found("填表时间和日期各占一格", [
      [annex1.title],
      ["单位名称（盖章）", "海港区", "填表时间", "2024年6月20日"],
      ...each(({ key, row, platform }) => [platform, row.label, mark(key)]),
    ]),
    found("数值上方是6月20日", [
      [annex1.title],
      ["填表日期", null, "6月20日"],
      ...each(({ key, row, platform }) => [platform, row.label, mark(key)]),
    ]),
    found("平台占比夹在中间", [
      ...head(annex1),
      ...each(({ key, row, platform }) => [
        [platform, row.label, mark(key)],
        ...(row.id === "joint" ? [[null, "部门联合抽查次数占比（%）", null] as Row] : []),
      ]),
    ]),
  ];
}
