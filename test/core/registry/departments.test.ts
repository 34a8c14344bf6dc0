import { areJoint, resolveDepartments, sameDepartment } from "../../../src/core/registry/departments";
import { directory } from "../forms/ledgerRow";

const identify = resolveDepartments(directory);
const market = "海港区市场监督管理局";

test.each([
  [
    market,
    [
      "海港区市场监督管理局",
      "海港市监",
      "海港区市监局",
      "海港区市监局食品股",
      "海港区市场监管局",
      "区市场监管局",
      "区市监局",
      "秦皇岛市海港区市场监督管理局",
      "河北省秦皇岛市海港区市场监督管理局",
      "海港区市场监督管理局食品安全监管股",
      "海港区市场监督管理局港城大街所",
      "区市场监管局综合执法大队",
      "海港区 市场监督管理局（信用股）",
      "区市场监督管理局港城大街市场监管所",
    ],
  ],
  ["海港区应急管理局", ["区应急局", "海港区应急局", "区应急管理局执法大队"]],
  ["秦皇岛市应急管理局", ["市应急局", "秦皇岛市应急局", "市应急管理局"]],
  ["海港区卫生健康局", ["区卫健局", "卫生健康局", "海港区卫生健康局卫生监督所"]],
  ["秦皇岛市生态环境局海港区分局", ["海港区生态环境分局", "区生态环境分局", "生态环境局海港区分局"]],
  ["秦皇岛市市场监督管理局", ["市市场监管局", "秦皇岛市市监局", "市市监局", "市市场监督管理局食品科"]],
  ["海港区公安局", ["区公安局", "公安局", "海港区公安局治安大队"]],
  ["东环路街道办事处综合行政执法队", ["东环路街道综合执法队", "海港区东环路街道办事处综合行政执法队"]],
])("%s", (name, ways) => {
  for (const way of ways) expect([way, identify(way).name]).toEqual([way, name]);
});

test.each([
  "海港区农业农村局",
  "西港镇综合行政执法队",
  "文化市场综合行政执法大队",
  "山海关区市场监督管理局",
  "海港区城市管理局",
  "市政管理局",
  "秦皇岛海关",
])("%s is not in the directory", (name) => expect(identify(name)).toMatchObject({ entry: -1, name }));

test("a 市场监管所 that does not name its bureau is the bureau, where there is one of it", () => {
  const one = resolveDepartments(directory.slice(0, 5));
  expect(one("港城大街市场监管所").name).toBe(market);
  const two = identify("港城大街市场监管所");
  expect([two.name, ...two.alsoCalled]).toEqual([market, "秦皇岛市市场监督管理局"]);
});

test("without a directory names alone tell", () => {
  const alone = resolveDepartments([]);
  const same = (a: string, b: string) => sameDepartment(alone(a), alone(b));
  expect(same("海港区市场监督管理局", "区市场监管局")).toBe(true);
  expect(same("海港区市场监督管理局", "海港区市场监督管理局食品股")).toBe(true);
  expect(same("海港区市场监督管理局", "秦皇岛市市场监督管理局")).toBe(false);
  expect(same("区城市管理局", "区城管局")).toBe(true);
  expect(same("区应急局", "区公安局")).toBe(false);
  expect(alone("市市场监管局").market).toBe(true);
});

test.each([
  [true, [market, "区应急局"]],
  [false, [market, "区市场监管局食品股", "海港市监"]],
  [false, [market, "秦皇岛市市场监督管理局"]],
  [true, [market, "秦皇岛市应急管理局"]],
  [true, [market, "东环路街道综合执法队"]],
  [true, ["东环路街道综合执法队", "西港镇综合执法队"]],
  [false, [market]],
  [false, []],
])("joint %p: %p", (joint, names) => {
  expect(areJoint(names.map(identify), false)).toBe(joint);
});

test("two levels of one 系统 are joint where the unit wants it so", () => {
  expect(areJoint([market, "秦皇岛市市场监督管理局"].map(identify), true)).toBe(true);
});
