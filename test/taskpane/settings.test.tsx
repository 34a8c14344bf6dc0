import { terms } from "../../src/locale";
import { readWorkbook } from "../../src/sheets";
import { ruleChoices } from "../../src/taskpane/settingsScreen/ruleFields";
import { closePanes, PaneDriver } from "./paneDriver";
import { ledgerSheet, objectSheet, smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

async function atSettings(grids = smallWorkbook()) {
  const pane = await PaneDriver.open(grids);
  await pane.goTo("设置");
  return pane;
}

test("what was changed is previewed, written into 口径与设置 and can be undone", async () => {
  const pane = await atSettings();
  const before = JSON.stringify(pane.host.grids);
  await pane.type("联系人", "慕容晚舟");
  await pane.type("联合抽查次数占比", "45%");
  await pane.type("户数如何累计", "perYear");
  expect(pane.root.querySelector('[aria-label="将要写入的内容"]')?.textContent).toMatch(/→ 慕容晚舟/);
  expect(pane.host.applied).toHaveLength(0);
  await pane.press("保存设置");
  const { settings } = readWorkbook(pane.host.grids);
  expect(settings.contact).toBe("慕容晚舟");
  expect(settings.rules.households).toBe("perYear");
  expect(settings.targets.find(({ id }) => id === "joint-tasks")?.goalPpm).toBe(450_000);
  await pane.press("撤销");
  expect(JSON.stringify(pane.host.grids)).toBe(before);
});

test("a workbook without settings gets the sheet; undo takes it away", async () => {
  const pane = await atSettings([objectSheet(), ledgerSheet]);
  await pane.type("单位名称", "海港区");
  expect(pane.text).toContain("新建工作表“口径与设置”");
  await pane.press("保存设置");
  expect(readWorkbook(pane.host.grids).settings.unit).toBe("海港区");
  await pane.press("撤销");
  expect(pane.host.grids.map(({ sheet }) => sheet)).toEqual(["对象库", "台账"]);
});

test("a goal without its percent sign is refused in place", async () => {
  const pane = await atSettings();
  await pane.type("联合抽查户数占比", "25");
  expect(pane.text).toMatch(/“25”.*%/);
  expect(pane.buttons("保存设置")[0].disabled).toBe(true);
});

test("a rule moves the figures once it is saved", async () => {
  const pane = await atSettings();
  await pane.choose("发现问题已责令改正");
  await pane.press("保存设置");
  await pane.goTo("填报");
  expect(pane.buttons("部门联合 发现问题 0 户")).toHaveLength(1);
});

test("every rule, each of its choices and what it means has a word in both languages", () => {
  const keys = Object.entries(ruleChoices).flatMap(([name, choices]) => [
    `rule.${name}`,
    `rule.${name}.explanation`,
    ...choices.map((choice) => `rule.${name}.${choice}`),
  ]);
  for (const table of Object.values(terms)) expect(keys.filter((key) => !(key in table))).toEqual([]);
});

test("the language changes at once, before anything is written", async () => {
  const pane = await atSettings();
  await pane.choose("English");
  await pane.settle();
  expect(pane.text).toContain("Nothing leaves this machine");
  expect(pane.host.applied).toHaveLength(0);
});
