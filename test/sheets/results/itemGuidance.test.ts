/** The item behind a row of results: by number or name; of two of one name, the department's own. */
import { readWorkbook } from "../../../src/sheets";
import { itemFinder } from "../../../src/sheets/results";
import { gridOf } from "../gridOf";

const { items, departments } = readWorkbook([
  gridOf("部门名录", [
    ["规范名称", "别名", "系统"],
    ["海港区市场监督管理局", "区局", "市场监管"],
    ["西港镇综合行政执法队", "西港镇执法队", ""],
  ]),
  gridOf("抽查事项清单", [
    ["事项编号", "抽查类别", "抽查事项", "抽查内容", "检查主体", "工作指引"],
    ["S1", "食品", "食品经营检查", "保质期", "海港区市场监督管理局", "看标签"],
    ["S2", "环境", "户外广告检查", "牌匾", "海港区市场监督管理局", "查审批"],
    ["S3", "环境", "户外广告检查", "牌匾", "西港镇综合行政执法队", "查牢固"],
  ]),
]);
const find = itemFinder(items, departments);

test.each([
  ["食品经营检查", "区公安局", "看标签"],
  ["S1", "", "看标签"],
  ["户外广告检查", "区市监局", "查审批"],
  ["户外广告检查", "西港镇综合行政执法队", "查牢固"],
  ["户外广告检查", "区公安局", undefined],
  ["没有的事项", "区市监局", undefined],
  ["", "区市监局", undefined],
])("%s by %s: %s", (item, inspector, guidance) => {
  expect(find({ item, inspectors: [inspector] })?.guidance).toBe(guidance);
});
