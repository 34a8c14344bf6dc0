import { act } from "react";
import { digestOf, parseCommitment, sha256Hex, verifyCertificate } from "../../src/core/evidence";
import { auditEntries } from "../../src/sheets";
import { closePanes, PaneDriver } from "./paneDriver";
import { MemoryHost } from "./memoryHost";
import { smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

const locked = "2024-06-17T09:00:00";

async function atLock(division = "按辖区", host = new MemoryHost(smallWorkbook()), now = locked) {
  const pane = await PaneDriver.on(host, now);
  await pane.goTo("抽取");
  await pane.press("公开抽取");
  await pane.waitFor(() => pane.text.includes("第 1 步"));
  await pane.type("任务编号", "HG-9");
  await pane.press("下一步：各类比例");
  await pane.choose(division);
  if (division === "按辖区") {
    await pane.type(/^东街道/, "40%");
    await pane.type(/^西街道/, "20%");
  } else {
    await pane.type(/^A/, "10%");
    await pane.type(/^B/, "100%");
  }
  await pane.type("递补", "1");
  await pane.press("下一步：锁定名单");
  return pane;
}

async function published(kind: RegExp, fill: (pane: PaneDriver) => Promise<void>, division?: string) {
  const pane = await atLock(division);
  await pane.choose(kind);
  await pane.press("锁定名单");
  await fill(pane);
  await pane.press("生成事先公布校验码");
  return pane;
}

async function planned(pane: PaneDriver) {
  await pane.type("号码来源", "双色球第2024072期");
  await pane.type("何时得到", "2024年6月23日21时15分");
  await pane.type("写法及示例", "0611");
}

const actions = (pane: PaneDriver) => auditEntries(pane.host.grids).map(({ event }) => event.action);

test("the seed's field is closed, with the reason, until the commitment is on record", async () => {
  const pane = await atLock();
  expect((pane.field("随机数") as HTMLInputElement).disabled).toBe(true);
  await pane.press("锁定名单");
  expect((pane.field("随机数") as HTMLInputElement).disabled).toBe(true);
  expect(pane.text).toMatch(/随机数.*公布/);
  await planned(pane);
  await pane.press("生成事先公布校验码");
  expect((pane.field("随机数") as HTMLInputElement).disabled).toBe(false);
  expect(actions(pane)).toEqual(["锁定名单", "事先公布校验码"]);
});

test("from lock to record, each step in 操作记录, and the record verifies against its commitment", async () => {
  const pane = await published(/^公开号码/, planned);
  await pane.press("加入可打印的公布页");
  await pane.waitFor(() => pane.text.includes("已新建工作表“事先公布校验码_HG-9”"));
  const edits = pane.host.applied.at(-1) ?? [];
  expect(edits.some((edit) => edit.kind === "image")).toBe(true);
  await pane.press("保存公布文件");
  const commitment: unknown = JSON.parse(new TextDecoder().decode(pane.host.saved[0].bytes));
  expect(parseCommitment(commitment).ok).toBe(true);
  expect(pane.root.querySelector('[data-testid="commitment"]')?.textContent).toBe(digestOf(commitment));
  await pane.type("随机数", "6111");
  await pane.press("登记随机数");
  await pane.press("抽取");
  await pane.waitFor(() => pane.text.includes("抽取完成"));
  await pane.press("保存抽取记录");
  const certificate: unknown = JSON.parse(new TextDecoder().decode(pane.host.saved[1].bytes));
  const verdict = verifyCertificate(certificate, null, { commitment });
  expect(verdict.conclusion).toBe("anchored");
  await pane.press("形成抽取记录表");
  await pane.waitFor(() => pane.text.includes("各步已完成"));
  expect(actions(pane)).toEqual(["锁定名单", "事先公布校验码", "取得随机数", "抽取", "形成抽取记录表"]);
});

test("a seed that is not spelt as announced is refused, and nothing is written", async () => {
  const pane = await published(/^公开号码/, planned);
  await pane.type("随机数", "61 11");
  await pane.press("登记随机数");
  expect(pane.text).toContain("61 11");
  expect(actions(pane)).toEqual(["锁定名单", "事先公布校验码"]);
});

test("it is gone on with from the workbook alone, whatever became of the pool", async () => {
  const first = await published(/^公开号码/, planned);
  const grids = first.host.grids.map((grid) =>
    grid.sheet === "对象库" ? { ...grid, values: grid.values.slice(0, 6) } : grid,
  );
  const host = new MemoryHost(grids);
  for (const [namespace, xml] of first.host.parts) host.parts.set(namespace, xml);
  await closePanes();
  const pane = await PaneDriver.on(host, "2024-06-24T09:00:00");
  await pane.goTo("抽取");
  await pane.press("公开抽取");
  await pane.waitFor(() => pane.text.includes("未完成的公开抽取"));
  expect(pane.text).toContain("HG-9：校验码已公布，待取得随机数");
  await pane.press("继续“HG-9”");
  await pane.type("随机数", "6111");
  await pane.press("登记随机数");
  await pane.press("抽取");
  await pane.waitFor(() => pane.text.includes("抽取完成"));
  expect(pane.text).toContain("从 10 户中抽取 3 户");
});

test("two sides reveal; what was not promised is refused; the seed is both texts", async () => {
  const pane = await published(/^双方/, async (p) => {
    await p.type("号码来源", "甲方区局，乙方司法局");
    await p.type("何时得到", "当场");
    await p.type("甲方承诺校验码", sha256Hex("松"));
    await p.type("乙方承诺校验码", sha256Hex("竹"));
  });
  await pane.type("甲方揭示的文字", "梅");
  await pane.press("登记甲方揭示");
  expect(actions(pane)).toHaveLength(2);
  await pane.type("甲方揭示的文字", "松");
  await pane.press("登记甲方揭示");
  expect(pane.text).toContain("甲方已揭示，与承诺相符。");
  await pane.type("乙方揭示的文字", "竹");
  await pane.press("登记乙方揭示");
  expect(pane.text).toContain("随机数：松/竹");
});

test("a refused reveal ends the draw, on record; another takes the next number", async () => {
  const pane = await published(/^双方/, async (p) => {
    await p.type("号码来源", "甲方区局，乙方司法局");
    await p.type("何时得到", "当场");
    await p.type("甲方承诺校验码", sha256Hex("松"));
    await p.type("乙方承诺校验码", sha256Hex("竹"));
  });
  await pane.type("情况说明", "乙方代表离场");
  await pane.press("登记乙方拒绝");
  expect(actions(pane)).toEqual(["锁定名单", "事先公布校验码", "拒绝揭示", "抽取中止"]);
  expect(pane.text).toContain("已中止");
  await pane.press("以“HG-9/2”再次抽取");
  expect((pane.field("任务编号") as HTMLInputElement).value).toBe("HG-9/2");
});

test("the machine is named as what it is, and is no seed for a sealed draw", async () => {
  const pane = await published(/^本机生成/, async () => undefined);
  expect(pane.text).toContain("不能向他人证明没有反复抽取");
  await pane.press("由本机生成随机数");
  expect(actions(pane)).toEqual(["锁定名单", "事先公布校验码", "取得随机数"]);
  await closePanes();
  const sealed = await atLock("按信用风险等级");
  expect((sealed.field(/^本机生成/) as HTMLInputElement).disabled).toBe(true);
});

test("a drand round with the wrong signature is said, and nothing is written", async () => {
  const pane = await published(/^drand/, (p) => p.type("取该时刻的一轮", "2024-06-17T09:00:30"));
  expect(pane.text).toContain("该轮尚未产生。");
  await closePanes();
  const host = pane.host;
  const later = await PaneDriver.on(host, "2024-06-17T10:00:00");
  await later.goTo("抽取");
  await later.press("公开抽取");
  await later.waitFor(() => later.text.includes("继续“HG-9”"));
  await later.press("继续“HG-9”");
  await later.type("该轮的内容或签名", "ab".repeat(48));
  await later.press("验证签名并登记");
  await later.waitFor(() => /签名/.test(later.text) && later.buttons("验证签名并登记").length > 0);
  expect(actions(later)).toEqual(["锁定名单", "事先公布校验码"]);
  expect(later.text).toMatch(/abab/);
});

test("a drand round that was announced, with its signature, is the seed", async () => {
  // Round 1000 of quicknet, as the chain's relays give it; it came on 23 August 2023 at 15:59:24 UTC.
  const signature =
    "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";
  const randomness = "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd";
  const due = new Date("2023-08-23T15:59:24Z");
  const pane = await atLock(undefined, undefined, "2023-08-23T10:00:00Z");
  await pane.choose(/^drand/);
  await pane.press("锁定名单");
  await pane.type("取该时刻的一轮", due.toLocaleString("sv-SE").replace(" ", "T"));
  expect(pane.text).toContain("第 1,000 轮");
  await pane.press("生成事先公布校验码");
  const { host } = pane;
  await closePanes();
  const later = await PaneDriver.on(host, "2023-08-23T16:10:00Z");
  await later.goTo("抽取");
  await later.press("公开抽取");
  await later.waitFor(() => later.text.includes("继续“HG-9”"));
  await later.press("继续“HG-9”");
  await later.type("该轮的内容或签名", JSON.stringify({ round: 1000, randomness, signature }));
  await later.press("验证签名并登记");
  await later.waitFor(() => later.text.includes(randomness));
  expect(later.text).toContain(`随机数：${randomness}`);
  expect(actions(later)).toEqual(["锁定名单", "事先公布校验码", "取得随机数"]);
});

test("the screening shows classes, then tickets, names last, and Esc ends it", async () => {
  const pane = await published(/^公开号码/, planned);
  await pane.type("随机数", "6111");
  await pane.press("登记随机数");
  await pane.press("全屏抽取");
  await pane.waitFor(() => document.querySelector('[role="dialog"]') !== null);
  const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]');
  expect(dialog()?.textContent).not.toMatch(/号商户/);
  const skip = [...(dialog()?.querySelectorAll("button") ?? [])].find(
    (b) => b.textContent === "直接显示结果",
  );
  await act(async () => skip?.click());
  expect(dialog()?.querySelectorAll("ol li")).toHaveLength(3);
  expect(dialog()?.textContent).toMatch(/东街道：5 户中抽取 2 户/);
  await act(async () => {
    dialog()?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  });
  expect(dialog()).toBeNull();
});

test("a sealed draw's screening shows names in the order of their codes, and nothing of classes", async () => {
  const pane = await published(/^公开号码/, planned, "按信用风险等级");
  await pane.type("随机数", "6111");
  await pane.press("登记随机数");
  await pane.press("全屏抽取");
  await pane.waitFor(() => document.querySelector('[role="dialog"]') !== null);
  const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
  const skip = [...(dialog?.querySelectorAll("button") ?? [])].find((b) => b.textContent === "直接显示结果");
  await act(async () => skip?.click());
  const names = [...(dialog?.querySelectorAll("ol li") ?? [])].map((each) => each.textContent ?? "");
  const codes = names.map((name) => /QHD-\d+/.exec(name)?.[0] ?? "");
  expect(codes.length).toBeGreaterThan(2);
  expect(codes).toEqual([...codes].sort());
  expect(dialog?.querySelectorAll("ul li")).toHaveLength(0);
  expect(dialog?.textContent).not.toMatch(/[AB]：|[0-9a-f]{24}/);
});
