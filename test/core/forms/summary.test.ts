import { summaryOf, summarySentence } from "../../../src/core/forms/summary";
import { defaultTargets } from "../../../src/core/targets/target";
import { day } from "./ledgerRow";

const figure = (tasks: number, households: number, problems: number) => ({
  tasks,
  households,
  problems,
  rows: [],
});
const sentenceFor = (figures: Readonly<Record<string, ReturnType<typeof figure>>>) =>
  summarySentence(
    summaryOf({
      unit: "海港区",
      until: day("2024-06-20"),
      figures: new Map(Object.entries(figures)),
      targets: defaultTargets,
    }),
  );

test("the sentence for the work group", () => {
  const figures = {
    "provincial.total": figure(20, 340, 15),
    "provincial.joint": figure(8, 92, 6),
    "provincial.enterprise": figure(21, 200, 10),
    "provincial.credit": figure(17, 180, 9),
    "other.total": figure(2, 30, 1),
  };
  expect(sentenceFor(figures)).toBe(
    "截至6月20日，海港区本年累计开展随机抽查20次、340户，发现问题15户；部门联合8次，占40.00%；" +
      "部门联合抽查92户，占27.05%；涉及企业21次，其中运用企业信用风险分类17次，占80.95%；" +
      "另通过其他平台开展2次、30户，发现问题1户。",
  );
});

test("nothing done is said, not divided", () => {
  expect(sentenceFor({})).toBe("截至6月20日，海港区本年尚未开展随机抽查。");
  expect(sentenceFor({ "provincial.total": figure(1, 3, 0) })).toContain(
    "涉及企业0次，其中运用企业信用风险分类0次。",
  );
});
