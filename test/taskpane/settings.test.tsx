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

test("time limits and the yearly limit are set, cleared again and refused in place", async () => {
  const pane = await atSettings();
  const kept = () => readWorkbook(pane.host.grids).settings;
  const followUpDays = kept().followUpDays;
  await pane.type("检查结果录入期限（工作日）", "１５");
  await pane.type("每户企业年度检查次数上限", "2");
  expect(pane.text).toContain(`录入 15 个工作日，处置 ${followUpDays} 个工作日，每户每年最多 2 次`);
  await pane.press("保存设置");
  expect(kept()).toMatchObject({ entryDays: 15, followUpDays, yearlyCap: 2 });
  await pane.type("每户企业年度检查次数上限", "");
  await pane.type("后续处置办结期限（工作日）", "45");
  await pane.press("保存设置");
  expect(kept()).toMatchObject({ entryDays: 15, followUpDays: 45, yearlyCap: null });
  const written = pane.host.applied.length;
  for (const days of ["366", "0", "1.5", "半月", ""]) {
    await pane.type("检查结果录入期限（工作日）", days);
    expect(pane.text).toContain(`“${days}”不是 1 至 365 的整数`);
    expect(pane.buttons("保存设置")[0].disabled).toBe(true);
  }
  await pane.press("放弃修改");
  expect(pane.field("检查结果录入期限（工作日）").value).toBe("15");
  expect(pane.host.applied).toHaveLength(written);
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
