import { defaultProblemResults, resultJudge } from "../../../src/core/ledger/inspectionResult";
import { isOtherInspection } from "../../../src/core/ledger/drawnByLot";

const judge = resultJudge(defaultProblemResults);

test.each([
  [
    true,
    [
      "未按规定公示年度报告",
      "未按规定公示其他应当公示的信息",
      "公示信息隐瞒真实情况、弄虚作假",
      "公示信息隐瞒真实情况，弄虚作假",
      "通过登记的住所（经营场所）无法联系",
      "通过登记的住所或者经营场所无法联系",
      "通过登记的住所无法取得联系",
      "无法联系",
      "发现问题已责令改正",
      "发现问题，已责令改正。",
      "4.发现问题已责令改正",
      "责令整改",
      "发现问题已整改完成",
      "不配合检查情节严重",
      "不予配合，情节严重",
      "发现问题待后续处理",
      "不合格",
      "未发现问题；发现问题待后续处理",
    ],
  ],
  [
    false,
    [
      "未发现问题",
      "未发现 问题",
      "未发现违法行为",
      "合格",
      "正常",
      "未发现开展本次抽查涉及的经营活动",
      "注销",
      "企业已注销",
      "迁出",
      "停业",
      "停业（歇业）",
      "未发现问题;合格",
    ],
  ],
  [null, ["基本符合", "待定", "未发现问题；待定", "详见笔录", "。"]],
])("%p", (problem, texts) => {
  for (const text of texts) expect([text, judge(text)]).toEqual([text, problem]);
});

test("a unit may decide otherwise, and an entry of the table may be left out", () => {
  const own = resultJudge({ "通过登记的住所(经营场所)无法联系": false, 基本符合: false });
  expect(["无法联系", "基本符合", "未发现问题"].map(own)).toEqual([false, false, null]);
});

test.each(["专项检查", "投诉举报核查", "日常检查"])("%s is not drawn by lot", (kind) =>
  expect(isOtherInspection(kind)).toBe(true),
);
test.each(["部门内部", "部门联合", "双随机抽查", ""])("%p may be", (kind) =>
  expect(isOtherInspection(kind)).toBe(false),
);
