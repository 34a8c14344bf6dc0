import { createHash } from "node:crypto";
import { parseCertificate, verifyPublication } from "../../src/core/evidence";
import { readFile } from "../../src/hosts/file";
import { auditEntries, readWorkbook } from "../../src/sheets";
import { textRecords } from "../../src/sheets";
import { drawByDistrict } from "./everydayDraw";
import { closePanes } from "./paneDriver";
import type { PaneDriver } from "./paneDriver";

afterEach(closePanes);

async function atRecords(reserve = "1") {
  const pane = await drawByDistrict(undefined, reserve);
  await pane.press("递补和对外材料");
  return pane;
}

/** 状态 of each id on the result sheet. */
function statuses(pane: PaneDriver): ReadonlyMap<string, string> {
  const table = readWorkbook(pane.host.grids).tables.find(({ kind }) => kind === "drawResult");
  return new Map((table ? textRecords(table) : []).map(({ values }) => [values.id, values.status]));
}

const withStatus = (pane: PaneDriver, status: string) =>
  [...statuses(pane)].filter(([, each]) => each === status).map(([id]) => id);

test("a draw stands in the list as it was made", async () => {
  const pane = await atRecords();
  expect(pane.text).toMatch(/从 10 户中抽取 3 户，另有递补 2 户，已递补 0 次/);
  expect(pane.text).toContain("结果表与操作记录一致，未发现改动。");
});

test("a deregistered firm is replaced by the next reserve; both stay on record", async () => {
  const pane = await atRecords();
  const [id] = withStatus(pane, "抽中");
  await pane.type("被替换的对象", id);
  await pane.choose("已注销");
  await pane.press("递补");
  expect(statuses(pane).get(id)).toBe("替换");
  expect(withStatus(pane, "抽中")).toHaveLength(3);
  expect(withStatus(pane, "递补")).toHaveLength(1);
  const { event } = auditEntries(pane.host.grids).at(-1) ?? { event: { action: "", detail: "" } };
  expect(event.action).toBe("递补");
  expect(event.detail).toContain(`替换：${id}`);
  expect(pane.text).toContain("已递补 1 次");
  expect(pane.buttons("撤销")).toHaveLength(0);
});

test("who cannot be reached, or does not cooperate, is a result and never replaced", async () => {
  const pane = await atRecords();
  const [id] = withStatus(pane, "抽中");
  await pane.type("被替换的对象", id);
  for (const reason of ["无法联系", "不配合"]) {
    await pane.choose(reason);
    expect(pane.text).toContain(reason);
    expect(pane.buttons("递补").at(-1)?.disabled).toBe(true);
  }
  expect(auditEntries(pane.host.grids)).toHaveLength(2);
});

test("without a reserve left nothing is written", async () => {
  const pane = await atRecords("0");
  const [id] = withStatus(pane, "抽中");
  await pane.type("被替换的对象", id);
  await pane.choose("迁出辖区");
  const before = pane.host.applied.length;
  await pane.press("递补");
  expect(pane.host.applied).toHaveLength(before);
  expect(pane.text).toContain(id);
});

test("another draw takes the next number and deletes nothing", async () => {
  const pane = await atRecords();
  await pane.press("以“HG-7/2”再次抽取");
  expect((pane.field("任务编号") as HTMLInputElement).value).toBe("HG-7/2");
  expect(withStatus(pane, "抽中")).toHaveLength(3);
});

test("nothing leaves before the inspection has ended, unless firms are told beforehand", async () => {
  const pane = await atRecords();
  const saved = () => pane.host.saved.map(({ name }) => name);
  await pane.press("抽中名单");
  expect(pane.text).toContain("检查尚未结束，抽中名单不能导出。");
  await pane.type("检查结束日期", "2024-06-18");
  await pane.press("抽中名单");
  expect(pane.text).toContain("检查结束日期为 2024-06-18，在此之前抽中名单不能导出");
  expect(saved()).toEqual([]);
  await pane.type("检查结束日期", "2024-06-17");
  await pane.press("抽中名单");
  await pane.waitFor(() => pane.host.saved.length > 0);
  expect(saved()).toEqual(["抽中名单（HG-7）.xlsx"]);
  const list = readFile("list.xlsx", pane.host.saved[0].bytes);
  const cells = list.ok ? list.value[0].values.flat().map(String) : [];
  for (const id of withStatus(pane, "抽中")) expect(cells).toContain(id);
  expect(cells.join()).not.toMatch(/街道|[0-9a-f]{64}/);
  expect(auditEntries(pane.host.grids).at(-1)?.event.action).toBe("导出抽取材料");
});

test("told beforehand: the material for verification is the public record, and the export is on record", async () => {
  const pane = await atRecords();
  await pane.choose("事前告知的任务");
  await pane.press("公开核验材料");
  await pane.waitFor(() => pane.host.saved.length > 0);
  const json: unknown = JSON.parse(new TextDecoder().decode(pane.host.saved[0].bytes));
  expect(parseCertificate(json).ok).toBe(true);
  expect(verifyPublication(json, null).holds).toBe(false);
});

test("a slip is for a firm of the locked list, and for no other", async () => {
  const pane = await atRecords();
  await pane.choose("事前告知的任务");
  await pane.type("入库凭条的统一社会信用代码", "QHD-001");
  await pane.press("入库凭条（核验用文件）");
  expect(pane.host.saved).toEqual([]);
  expect(pane.text).toContain("QHD-001");
  await pane.type("入库凭条的统一社会信用代码", "QHD-005");
  await pane.press("入库凭条（核验用文件）");
  expect(pane.host.saved.map(({ name }) => name)).toEqual(["入库凭条（QHD-005）.json"]);
});

test("slips are printed under the rule of release, of all that are drawn or of one firm, and go on record", async () => {
  const pane = await atRecords();
  await pane.press("打印入库凭条");
  expect(pane.text).toContain("检查尚未结束，入库凭条不能导出。");
  await pane.choose("事前告知的任务");
  await pane.press("打印入库凭条");
  await pane.waitFor(() => pane.host.saved.length > 0);
  await pane.type("入库凭条的统一社会信用代码", "QHD-005");
  await pane.press("打印入库凭条");
  await pane.waitFor(() => pane.host.saved.length > 1);
  const [all, one] = pane.host.saved;
  expect([all.name, one.name]).toEqual(["入库凭条（HG-7）.xlsx", "入库凭条（QHD-005）.xlsx"]);
  const printed = readFile(all.name, all.bytes);
  const cells = printed.ok ? printed.value.flatMap(({ values }) => values.flat().map(String)) : [];
  const drawn = withStatus(pane, "抽中");
  expect(cells.filter((cell) => cell === "随机抽查入库凭条")).toHaveLength(drawn.length);
  for (const id of drawn) expect(cells).toContain(id);
  const kept = pane.session.store.get().kept?.draws[0];
  for (const { id, ticket } of kept?.certificate?.drawn ?? [])
    expect([id, cells.includes(ticket)]).toEqual([id, true]);
  const { event } = auditEntries(pane.host.grids).at(-1) ?? { event: { action: "", detail: "" } };
  expect([event.action, event.detail]).toEqual([
    "导出抽取材料",
    expect.stringContaining(createHash("sha256").update(one.bytes).digest("hex")),
  ]);
});
