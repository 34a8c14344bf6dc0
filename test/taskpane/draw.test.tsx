import { digestOf, jcs, sealedPublication, sha256Hex, verifyCertificate } from "../../src/core/evidence";
import type { SealedCommitment } from "../../src/core/evidence";
import { auditEntries, defaultSettings, settingsEdits } from "../../src/sheets";
import { gridOf } from "../sheets/gridOf";
import { applyToGrids } from "../sheets/memoryWorkbook";
import { closePanes, PaneDriver } from "./paneDriver";
import { objectSheet, smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

async function atDraw(grids = smallWorkbook()) {
  const pane = await PaneDriver.open(grids);
  await pane.goTo("抽取");
  await pane.type("任务编号", "HG-7");
  return pane;
}

async function atRates(division: string) {
  const pane = await atDraw();
  await pane.press("下一步：各类比例");
  await pane.choose(division);
  return pane;
}

/** An everyday draw: by district, a machine seed. */
async function drawByDistrict() {
  const pane = await atRates("按辖区");
  await pane.type(/^东街道/, "40%");
  await pane.type(/^西街道/, "20%");
  await pane.type("递补", "1");
  await pane.press("下一步：锁定名单");
  await pane.press("锁定名单");
  await pane.press("下一步：随机数");
  await pane.press("下一步：抽取");
  await pane.press("抽取");
  return pane;
}

test("the scope counts what it leaves out, with reasons", async () => {
  const pane = await atDraw();
  expect(pane.text).toContain("名录库 12 户，范围内 12 户，排除 2 户，可抽取 10 户。");
  expect(pane.text).toContain("登记状态为吊销：2 户");
});

test("the unit's own yearly cap is there from the start, and leaves out who has reached it", async () => {
  const settings = { ...defaultSettings, unit: "海港区", yearlyCap: 2 };
  const [objects] = smallWorkbook();
  const values = objects.values.map((row, i) => [...row, i === 0 ? "本年抽查次数" : i === 5 ? 2 : 1]);
  const pane = await atDraw(applyToGrids([{ ...objects, values }], settingsEdits([], settings)));
  expect(pane.field("排除本年已抽查达到次数的对象").value).toBe("2");
  expect(pane.text).toContain("当年频次已满：1 户");
});

test("the preview holds classes and counts and never a name", async () => {
  const pane = await atRates("按辖区");
  await pane.type(/^东街道/, "40%");
  await pane.type(/^西街道/, "20%");
  // 5 of each are left: ceil(5 × 40 %) = 2, ceil(5 × 20 %) = 1.
  expect(pane.text).toContain("从 10 户中抽取 3 户，排除 2 户。");
  expect(pane.text).not.toMatch(/号商户|QHD-/);
});

test("more than an ordinary item's ceiling allows is said before the list is locked", async () => {
  const items = gridOf("抽查事项清单", [
    ["事项编号", "抽查事项", "抽查内容", "事项类别", "比例上限"],
    ["S1", "公示信息检查", "年报", "一般", "20%"],
    ["S2", "食品安全检查", "现场", "重点", "1%"],
  ]);
  const plan = gridOf("年度抽查计划", [
    ["任务编号", "任务名称", "抽查事项", "抽查比例或数量", "牵头部门"],
    ["HG-7", "任务七", "公示信息检查、食品安全检查", "20%", "区市场监管局"],
  ]);
  const pane = await atDraw([...smallWorkbook(), items, plan]);
  await pane.press("下一步：各类比例");
  await pane.choose("按辖区");
  await pane.type(/^东街道/, "20%");
  await pane.type(/^西街道/, "20%");
  // 1 of 5 and 1 of 5: two of ten are within 20 %.
  expect(pane.text).not.toContain("比例上限");
  await pane.type(/^西街道/, "30%");
  expect(pane.text).toContain("占 10 户的 30.00%，超过一般事项的比例上限：公示信息检查（20%）。");
});

test("a rate needs its percent sign", async () => {
  const pane = await atRates("按辖区");
  await pane.type(/^东街道/, "7");
  expect(pane.text).toMatch(/“7”.*%/);
  expect(pane.buttons("下一步：锁定名单")).toHaveLength(0);
});

test("an everyday draw writes result and record together, commitment first", async () => {
  const pane = await drawByDistrict();
  expect(pane.host.applied).toHaveLength(1);
  const [edits] = pane.host.applied;
  expect(edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : []))).toEqual([
    "抽取结果_HG-7",
    "操作记录",
  ]);
  const records = auditEntries(pane.host.grids);
  expect(records.map(({ event }) => [event.action, event.subject])).toEqual([
    ["事先公布校验码", "HG-7"],
    ["抽取", "HG-7"],
  ]);
  expect(records[1].previous).toBe(records[0].digest);
  expect(pane.text).toContain("从 10 户中抽取 3 户，另有递补 2 户。");
  expect(pane.text).toContain("此次抽取计入其他平台");
});

test("the saved record verifies against the pool, and its bytes hash to the digest on the screen", async () => {
  const pane = await drawByDistrict();
  await pane.press("保存抽取记录");
  const [file] = pane.host.saved;
  expect(file.name).toBe("抽取记录（HG-7）.json");
  const text = new TextDecoder().decode(file.bytes);
  const shown = pane.root.querySelector('[data-testid="certificate-digest"]')?.textContent;
  expect(sha256Hex(text)).toBe(shown);
  const certificate: unknown = JSON.parse(text);
  expect(jcs(certificate)).toBe(text);
  const rows = objectSheet()
    .values.slice(3)
    .map(([id, , , district], i) => ({ id: String(id), stratum: String(district), at: `对象库!A${i + 4}` }));
  const verdict = verifyCertificate(certificate, rows);
  expect(verdict.checks.filter((check) => check.outcome === "fails")).toEqual([]);
});

test("taking the result sheet away leaves the record, and the task number stays used", async () => {
  const pane = await drawByDistrict();
  await pane.press("撤销结果表");
  expect(pane.host.grids.some((grid) => grid.sheet.startsWith("抽取结果"))).toBe(false);
  const actions = auditEntries(pane.host.grids).map(({ event }) => event.action);
  expect(actions).toEqual(["事先公布校验码", "抽取", "删除抽取结果表"]);
  await pane.press("再抽取一项任务");
  await pane.type("任务编号", "HG-7");
  expect(pane.buttons("下一步：各类比例")[0].disabled).toBe(true);
  await pane.press("改用“HG-7/2”");
  expect(pane.buttons("下一步：各类比例")[0].disabled).toBe(false);
});

test("a refused write leaves no draw behind: nothing is shown and nothing is on record", async () => {
  const pane = await atRates("不分类");
  await pane.type("确定方式", "total");
  await pane.type("总户数", "4");
  await pane.press("下一步：锁定名单");
  await pane.press("锁定名单");
  await pane.press("下一步：随机数");
  await pane.press("下一步：抽取");
  pane.host.refuse = { code: "host.sheetProtected", at: "操作记录" };
  await pane.press("抽取");
  expect(pane.text).toContain("工作簿未作任何改动。");
  expect(pane.text).not.toMatch(/QHD-\d/);
  expect(auditEntries(pane.host.grids)).toEqual([]);
});

test("a draw by a sector-specific class is sealed as well, and says which column divided it", async () => {
  const [objects, ...rest] = smallWorkbook();
  const values = objects.values.map((row, i) => [...row, i === 0 ? "专业风险等级" : i % 2 ? "高" : "低"]);
  const pane = await atDraw([{ ...objects, values }, ...rest]);
  await pane.press("下一步：各类比例");
  await pane.choose("按专业风险等级");
  await pane.type(/^高/, "40%");
  await pane.type(/^低/, "20%");
  await pane.press("下一步：锁定名单");
  await pane.press("锁定名单");
  expect(pane.session.store.get().draw.frozen).toMatchObject({
    sealed: true,
    columns: { stratum: "专业风险等级" },
  });
  expect(pane.session.store.get().draw.seed.kind).toBe("public");
});

test("a draw by class is sealed: no machine seed, the number only after the commitment is on record", async () => {
  const pane = await atRates("按信用风险等级");
  await pane.type(/^A（/, "50%");
  await pane.type(/^B（/, "100%");
  await pane.press("下一步：锁定名单");
  await pane.press("锁定名单");
  await pane.press("下一步：随机数");
  expect((pane.field("本机生成") as HTMLInputElement).disabled).toBe(true);
  expect((pane.field("随机数") as HTMLInputElement).disabled).toBe(true);
  await pane.type(/^号码来源/, "双色球第2024070期");
  await pane.type(/^何时得到/, "2024年6月18日21时15分");
  await pane.type(/^写法及示例/, "两位数连写，06111319253205");
  await pane.press("生成事先公布校验码");
  expect(auditEntries(pane.host.grids).map(({ event }) => event.action)).toEqual(["事先公布校验码"]);
  await pane.type("随机数", "01091822263014");
  await pane.press("下一步：抽取");
  await pane.press("抽取");
  const { done, committed } = pane.session.store.get().draw;
  const nonce = committed?.nonce ?? "";
  expect(nonce).toMatch(/^[0-9a-f]{64}$/);
  expect(done?.certificate.seed).toBe(`01091822263014/${nonce}`);
  expect(done?.certificate.commitment).toBe(committed && digestOf(committed.commitment));
  expect(committed?.commitment).toMatchObject({ disclosure: "sealed", seedCommitment: sha256Hex(nonce) });
  // What the open record says holds nothing of the classes.
  const details = auditEntries(pane.host.grids)
    .map(({ event }) => event.detail)
    .join();
  expect(details).not.toMatch(/50|分类|等级/);
  const shown = (id: string) => pane.root.querySelector(`[data-testid="${id}"]`)?.textContent;
  const publication =
    done && committed && sealedPublication(done.certificate, committed.commitment as SealedCommitment);
  expect(shown("certificate-digest")).toBe(publication?.certificate);
  expect(shown("publication-digest")).toBe(sha256Hex(jcs(publication)));
  await pane.press("复制公布内容校验码");
  expect(pane.copied).toEqual([sha256Hex(jcs(publication))]);
  await pane.press("递补和对外材料");
  await pane.waitFor(() => pane.text.includes("对外材料"));
  expect(shown("publication-digest")).toBe(pane.copied[0]);
  await pane.choose("事前告知的任务");
  await pane.press("公开核验材料");
  await pane.waitFor(() => pane.host.saved.length > 0);
  expect(sha256Hex(new TextDecoder().decode(pane.host.saved[0].bytes))).toBe(pane.copied[0]);
  await pane.settle();
  expect(pane.root.querySelectorAll('[data-testid="publication-digest"]')).toHaveLength(2);
});

test("once committed, list and rates change only under another label", async () => {
  const pane = await atRates("按辖区");
  await pane.type(/^东街道/, "40%");
  await pane.type(/^西街道/, "20%");
  await pane.press("下一步：锁定名单");
  await pane.press("锁定名单");
  await pane.press("下一步：随机数");
  await pane.choose(/^公开号码/);
  await pane.type(/^号码来源/, "甲");
  await pane.type(/^何时得到/, "乙");
  await pane.type(/^写法及示例/, "丙");
  await pane.press("生成事先公布校验码");
  await pane.press("各类比例");
  expect(pane.text).toContain("请以任务编号“HG-7/2”另行抽取");
  await pane.press("以“HG-7/2”另行抽取");
  expect(pane.session.store.get().draw).toMatchObject({ label: "HG-7/2", frozen: null, committed: null });
});

test("the steps are kept while other screens are looked at", async () => {
  const pane = await atRates("按辖区");
  await pane.type(/^东街道/, "40%");
  await pane.goTo("首页");
  await pane.goTo("抽取");
  expect(pane.field(/^东街道/).value).toBe("40%");
});

test("rows without a code hold up the draw until they are left out, on record", async () => {
  const sheet = objectSheet();
  const values = sheet.values.map((row) => [...row]);
  values[5][0] = null;
  const pane = await atDraw([{ ...sheet, values }]);
  expect(pane.buttons("下一步：各类比例")[0].disabled).toBe(true);
  expect(pane.text).toContain("对象库!A6");
  await pane.choose("将这些行排除，并记入排除名单");
  expect(pane.text).toContain("排除 3 户，可抽取 9 户。");
  expect(pane.buttons("下一步：各类比例")[0].disabled).toBe(false);
});
