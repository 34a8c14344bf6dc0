import { parseClassRates } from "../../../src/core/plan/classRates";
import { parseExtent } from "../../../src/core/plan/extent";
import { parsePeriod } from "../../../src/core/plan/period";

describe("抽查比例或数量", () => {
  it.each([
    ["≥20%;1次/年", { kind: "rate", ppm: 200_000, atLeast: true }],
    ["10%(20户)", { kind: "rate", ppm: 100_000, atLeast: false, about: 20 }],
    ["10%（20户）", { kind: "rate", ppm: 100_000, atLeast: false, about: 20 }],
    ["不低于3%", { kind: "rate", ppm: 30_000, atLeast: true }],
    ["3%以上", { kind: "rate", ppm: 30_000, atLeast: true }],
    ["２．５％", { kind: "rate", ppm: 25_000, atLeast: false }],
    ["百分之5", { kind: "rate", ppm: 50_000, atLeast: false }],
    ["全覆盖", { kind: "rate", ppm: 1_000_000, atLeast: false }],
    ["100%，每年1次", { kind: "rate", ppm: 1_000_000, atLeast: false }],
    ["2%;2次/年", { kind: "rate", ppm: 20_000, atLeast: false, draws: 2 }],
    ["≥5%，每半年一次", { kind: "rate", ppm: 50_000, atLeast: true, draws: 2 }],
    ["20户（每季度1次）", { kind: "count", count: 20, draws: 4 }],
    ["分两次抽取10%", { kind: "rate", ppm: 100_000, atLeast: false }],
    ["=1", { kind: "count", count: 1 }],
    ["1户(实际以牵头单位抽查数为准)", { kind: "count", count: 1 }],
    ["约30户", { kind: "count", count: 30 }],
    ["不少于15家", { kind: "count", count: 15 }],
    ["20", { kind: "count", count: 20 }],
  ])("%s", (text, extent) => expect(parseExtent(text)).toEqual(extent));

  it.each(["", "按上级要求", "5%-10%", "3-5户", "A 2%、B 5%", "120%", "0.05", "0户", "10%，20户"])(
    "leaves %p as written",
    (text) => expect(parseExtent(text)).toEqual({ kind: "unclear", text }),
  );
});

describe("起止时间", () => {
  it.each([
    ["3月-10月", "2024-03-01", "2024-10-31"],
    ["3-10月", "2024-03-01", "2024-10-31"],
    ["3-10 月（视工作实际情况）", "2024-03-01", "2024-10-31"],
    ["3月至10月", "2024-03-01", "2024-10-31"],
    ["2月", "2024-02-01", "2024-02-29"],
    ["2025年2月", "2025-02-01", "2025-02-28"],
    ["2024年3月-2025年1月", "2024-03-01", "2025-01-31"],
    ["2025年3月-5月", "2025-03-01", "2025-05-31"],
    ["3月5日-6月8日", "2024-03-05", "2024-06-08"],
    ["3月5日-8日", "2024-03-05", "2024-03-08"],
    ["2024.3-2024.10", "2024-03-01", "2024-10-31"],
    ["2024.3.5-2024.10.8", "2024-03-05", "2024-10-08"],
    ["2024-03-05至2024-10-08", "2024-03-05", "2024-10-08"],
    ["第二季度", "2024-04-01", "2024-06-30"],
    ["下半年", "2024-07-01", "2024-12-31"],
    ["2025年全年", "2025-01-01", "2025-12-31"],
    ["10月底前", null, "2024-10-31"],
    ["2024年11月30日前", null, "2024-11-30"],
  ])("%s", (text, from, until) => expect(parsePeriod(text, 2024)).toEqual({ from, until }));

  it.each(["", "视情况", "13月", "10月-3月", "2月30日", "3月-5月-7月"])("does not read %p", (text) =>
    expect(parsePeriod(text, 2024)).toBeNull(),
  );
});

describe("各类比例", () => {
  it.each([
    ["A 2%、B 5%、C 100%", { A: 20_000, B: 50_000, C: 1_000_000 }],
    ["A类2%，B类5%；Ｄ类：100％", { A: 20_000, B: 50_000, D: 1_000_000 }],
    ["A级=1%\nB级=2.5%", { A: 10_000, B: 25_000 }],
    ["A2% B5% 未分类 3%", { A: 20_000, B: 50_000, 未分类: 30_000 }],
    ["餐饮 10%、药店 20%", { 餐饮: 100_000, 药店: 200_000 }],
    ["", {}],
  ])("%p", (text, rates) => {
    const read = parseClassRates(text);
    expect(read.ok && Object.fromEntries(read.value)).toEqual(rates);
  });

  it.each([
    ["A 2%、B", "unreadable", "B"],
    ["A 2、B 5%", "unreadable", "A 2"],
    ["A 2%、A 5%", "twice", "A"],
    ["A 200%", "unreadable", "A 200%"],
  ])("refuses %p", (text, reason, found) => {
    const read = parseClassRates(text);
    expect(!read.ok && read.error).toEqual({ reason, found });
  });
});
