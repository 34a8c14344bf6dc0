/** Arrangements that leave a doubt, which is asked, and other campaigns' statistics, which are never taken for a form. */
import { formDefinitions } from "../../src/core/forms/formDefinitions";
import { area } from "../sheets/gridOf";
import type { CorpusCase } from "./corpusCase";
import { asked, each, head, items, refused, words } from "./drawnForm";
import type { Item, Row } from "./drawnForm";

const { annex1 } = formDefinitions;
const isProvincial = ({ key }: Item) => key.startsWith("provincial");

export function arrangementsAsked(): readonly CorpusCase[] {
  const drawn = (line: (item: Item) => Row) => each((item) => line(item));
  const plain = drawn(({ row, platform }) => [platform, row.label, null]);
  return [
    asked(
      "英文小标题",
      [...head(annex1, 5), ["平台", "项目", "Tasks", "Households", "Problems"], ...plain],
      "sheets.formSeveralColumns",
    ),
    asked(
      "两个年份两列",
      [...head(annex1, 4), ["平台", "项目", "2023年", "2024年"], ...plain],
      "sheets.formSeveralColumns",
    ),
    asked("只有本月一列", [...head(annex1), ["平台", "项目", "本月数"], ...plain], "sheets.formNoPlace"),
    asked("要的是本月数据", [[annex1.title], ["（本月数据）"], ...plain], "sheets.formNotCumulative"),
    asked(
      "扫描后重新录入，有错字",
      [...head(annex1), ...drawn(({ row, platform }) => [platform, row.label.replace("户数及", "户教及")])],
      "sheets.formLabelNear",
    ),
    asked(
      "数值在项目左边",
      [...head(annex1), ...drawn(({ row, platform }) => [platform, null, row.label])],
      "sheets.formNoPlace",
      [area(0, 0, 1, 3)],
    ),
    asked(
      "三列在左，平台栏在最右",
      [
        ...head(annex1, 5),
        [...words, "项目", "平台"],
        ...drawn(({ row, platform }) => [null, null, null, row.label, platform]),
      ],
      "sheets.formNoPlace",
    ),
    asked(
      "数值在名称下面",
      [...head(annex1, 4), ...each(({ row, platform }) => [[platform, row.label], []])],
      "sheets.formNoPlace",
      [
        area(0, 0, 1, 4),
        ...items(annex1).flatMap((_, n) => [area(3 + 2 * n, 1, 1, 3), area(4 + 2 * n, 1, 1, 3)]),
      ],
    ),
    asked(
      "整改情况：多出整改一列和整改率",
      [
        ["县（区）“双随机、一公开”监管整改情况统计表"],
        ["平台", "项目", ...words, "整改完成户数", "整改率"],
        ...plain,
      ],
      "sheets.formSeveralColumns",
    ),
  ];
}

/** Other campaigns' statistics in the same layout. */
export function otherStatistics(): readonly CorpusCase[] {
  const statistic = (title: string, platform: (item: Item) => string, word: string) => [
    [title],
    ["(本年度累计数据)"],
    ...each((item) => [
      item.platform && platform(item),
      item.row.label.replace(/随机抽查|抽查/g, word),
      null,
    ]),
  ];
  return [
    refused(
      "行政检查情况月报表",
      statistic(
        "县（区）行政检查情况月报表",
        (item) => (isProvincial(item) ? "通过河北行政执法监督平台开展检查情况" : "通过其他平台开展检查情况"),
        "检查",
      ),
    ),
    refused(
      "专项检查情况统计表",
      statistic(
        "县（区）专项检查情况统计表",
        ({ platform }) => (platform ?? "").replace("抽查", "专项检查"),
        "专项检查",
      ),
    ),
    refused(
      "产品质量监督抽查月报表",
      statistic(
        "产品质量监督抽查情况月报表",
        (item) =>
          isProvincial(item) ? "通过河北省产品质量监管平台开展抽查情况" : "通过其他平台开展抽查情况",
        "监督抽查",
      ),
    ),
    refused("跨部门综合监管统计表", [
      ["跨部门综合监管情况统计表"],
      ["项目", "次数", "户数"],
      ["本地开展跨部门综合监管次数、户数", 1, 2],
      ["部门联合检查次数、户数", 1, 2],
      ["涉及企业的检查次数、户数", 1, 2],
      ["本地开展检查次数、户数", 1, 2],
    ]),
  ];
}
