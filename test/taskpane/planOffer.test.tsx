import { gridOf } from "../sheets/gridOf";
import { closePanes, PaneDriver } from "./paneDriver";
import { smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

const header = [
  "任务编号",
  "抽查计划名称",
  "抽查任务名称",
  "抽查类型",
  "抽查对象范围",
  "抽查比例或数量",
  "各类比例",
  "完成时限",
];
const task = (number: string, extent: string, rates: string) =>
  [number, "2024年度计划", `任务${number}`, "部门内部", "全部", extent, rates, "2024-12-31"] as const;

async function atRates(label: string) {
  const plan = gridOf("年度抽查计划", [
    header,
    task("P1", "", "A 20%、B 50%"),
    task("P2", "10%", ""),
    task("P3", "4户", ""),
    task("P4", "", "按风险高低"),
    task("P5", "", "A 20%"),
  ]);
  const pane = await PaneDriver.open([...smallWorkbook(), plan]);
  await pane.goTo("抽取");
  await pane.type("任务编号", label);
  await pane.press("下一步：各类比例");
  return pane;
}

const typed = (pane: PaneDriver) => pane.session.store.get().draw.plan;
const offers = (pane: PaneDriver) => pane.buttons("采用计划的比例").length;

test("rates by class are offered, and taken only when asked for, with their division", async () => {
  const pane = await atRates("P1");
  await pane.choose("按辖区");
  expect(pane.text).toContain("年度抽查计划中此任务的各类比例：A 20%、B 50%。");
  expect(typed(pane).rates).toEqual({});
  await pane.press("采用计划的比例");
  expect(typed(pane)).toMatchObject({ division: "creditClass", mode: "rate", rates: { A: "20%", B: "50%" } });
  expect(pane.field(/^A（/).value).toBe("20%");
  expect(offers(pane)).toBe(0);
  await pane.type(/^A（/, "30%");
  expect(offers(pane)).toBe(1);
});

test("one rate is for every class of the list; a second draw for the task has the same offer", async () => {
  const pane = await atRates("P2/2");
  await pane.choose("按辖区");
  await pane.press("采用计划的比例");
  expect(typed(pane)).toMatchObject({ division: "district", rates: { 东街道: "10%", 西街道: "10%" } });
});

test("a number is a total", async () => {
  const pane = await atRates("P3");
  await pane.press("采用计划的比例");
  expect(typed(pane)).toMatchObject({ mode: "total", total: "4" });
});

test("what cannot be read is quoted and not guessed; a class without a rate is named", async () => {
  const unreadable = await atRates("P4");
  expect(unreadable.text).toContain("“按风险高低”无法识别");
  expect(offers(unreadable)).toBe(0);
  const pane = await atRates("P5");
  await pane.press("采用计划的比例");
  expect(pane.text).toContain("计划没有写明以下各类的比例，请填写：B。");
});

test("a label that is no task of the plan has no offer", async () => {
  const pane = await atRates("HG-7");
  expect(offers(pane)).toBe(0);
  expect(pane.text).not.toContain("年度抽查计划中此任务");
});
