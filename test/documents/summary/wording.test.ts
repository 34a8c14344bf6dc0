/** 环比 and 同比 in words: cut off, never rounded, the fraction beside them. */
import {
  changeWords,
  goalWords,
  pointWords,
  quarterName,
  shareWords,
} from "../../../src/documents/summary/wording";

test("a change names both numbers, the step and its exact share", () => {
  expect(changeWords("随机抽查", "次", 10, 8, "第一季度")).toBe(
    "随机抽查10次，比第一季度（8次）增加2次，增长25.00%（2/8）",
  );
  expect(changeWords("发现问题", "户", 4, 11, "第一季度")).toBe(
    "发现问题4户，比第一季度（11户）减少7户，下降63.63%（7/11）",
  );
  expect(changeWords("随机抽查", "次", 8, 8, "第一季度")).toBe("随机抽查8次，与第一季度持平");
  expect(changeWords("随机抽查", "次", 3, 0, "第一季度")).toBe(
    "随机抽查3次，比第一季度（0次）增加3次（第一季度不大于零，不计算增幅）",
  );
});

test("39.996 % is 39.99 %, and nothing done is said", () => {
  expect(shareWords({ part: 39_996, whole: 100_000 })).toBe("39.99%（39996/100000）");
  expect(shareWords({ part: 0, whole: 0 })).toBe("尚未开展");
});

test("percentage points are cut off as well; a step below a hundredth is still a step", () => {
  expect(pointWords({ part: 3n, whole: 54n })).toBe("上升5.55个百分点");
  expect(pointWords({ part: -1n, whole: 3n })).toBe("下降33.33个百分点");
  expect(pointWords({ part: 1n, whole: 2_000n })).toBe("上升0.05个百分点");
  expect(pointWords({ part: -1n, whole: 1_000_000n })).toBe("下降不足0.01个百分点");
  expect(pointWords({ part: 0n, whole: 54n })).toBe("持平");
});

test("goals and quarters", () => {
  expect([400_000, 855_000].map(goalWords)).toEqual(["40%", "85.50%"]);
  expect([1, 2, 3, 4].map(quarterName)).toEqual(["第一季度", "第二季度", "第三季度", "第四季度"]);
});
