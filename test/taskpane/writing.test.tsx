/**
 * One change at a time: from the first edit until the workbook has been read again nothing else is written, since
 * edits made of what stood before would overwrite what has just been written (the record of a draw among it).
 */
import { act } from "react";
import { MemoryHost } from "./memoryHost";
import { closePanes, PaneDriver } from "./paneDriver";
import { smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

/** Reads only when it is let. */
class SlowHost extends MemoryHost {
  private waiting: (() => void)[] = [];
  slow = false;
  override async read(...how: Parameters<MemoryHost["read"]>): ReturnType<MemoryHost["read"]> {
    if (this.slow) await new Promise<void>((go) => this.waiting.push(go));
    return super.read(...how);
  }
  letGo(): void {
    this.slow = false;
    for (const go of this.waiting.splice(0)) go();
  }
}

const filled = (pane: PaneDriver<SlowHost>) => pane.host.applied.length;

async function filling(): Promise<PaneDriver<SlowHost>> {
  const pane = await PaneDriver.on(new SlowHost(smallWorkbook()));
  await pane.goTo("填报");
  pane.host.slow = true;
  await pane.press("填入");
  expect(pane.text).toContain("已填入“附件1”");
  expect(filled(pane)).toBe(1);
  return pane;
}

const letGo = (pane: PaneDriver<SlowHost>) =>
  act(async () => {
    pane.host.letGo();
    await pane.session.rest();
  });

test("a second press while the pane reads what it wrote writes nothing, and the undo brings back what stood before", async () => {
  const pane = await PaneDriver.on(new SlowHost(smallWorkbook()));
  await pane.goTo("填报");
  const before = pane.host.grids;
  pane.host.slow = true;
  await pane.press("填入");
  for (const button of pane.buttons("填入")) await act(async () => button.click());
  expect(filled(pane)).toBe(1);
  await letGo(pane);
  await pane.press("撤销");
  expect(pane.host.grids).toEqual(before);
});

test("another change is refused until then, and taken afterwards", async () => {
  const pane = await filling();
  const { session } = pane;
  const edits = [{ kind: "setValues", sheet: "附件1", row: 20, column: 0, values: [["一"]] }] as const;
  let early: unknown;
  await act(async () => {
    early = await session.write("review", edits, "早");
  });
  expect(early).toMatchObject({ ok: false });
  expect(filled(pane)).toBe(1);
  expect(pane.text).not.toContain("未写入任何内容");
  const undone = session.undo("fill");
  await act(async () => undone);
  expect(filled(pane)).toBe(1);
  expect(session.store.get().written.fill).toBeDefined();
  await letGo(pane);
  await act(async () => {
    await session.write("review", edits, "晚");
  });
  expect(filled(pane)).toBe(2);
});

test("a reading that another overtakes is over when that one is", async () => {
  const pane = await filling();
  const { session, host } = pane;
  let done = false;
  void session.rest().then(() => (done = true));
  // 首页, 更新: the reading after the write is overtaken.
  let again: Promise<void> = Promise.resolve();
  await act(async () => {
    again = session.refresh({ quiet: true });
  });
  expect(done).toBe(false);
  expect(session.store.get().writing).toBe(true);
  await act(async () => {
    host.letGo();
    await again;
    await session.rest();
  });
  expect(session.store.get().writing).toBe(false);
  expect(session.store.get().reading.status).toBe("idle");
});

test("what was written and could not be read again is read before anything else is written", async () => {
  const pane = await PaneDriver.on(new SlowHost(smallWorkbook()));
  const { host, session } = pane;
  const edits = [{ kind: "setValues", sheet: "附件1", row: 20, column: 0, values: [["一"]] }] as const;
  const write = () => act(async () => void (await session.write("review", edits, "已写入")));
  host.slow = true;
  const first = session.write("review", edits, "已写入");
  await act(async () => {
    while (host.applied.length === 0) await Promise.resolve();
    host.refuse = { code: "host.busy" };
    host.letGo();
    await first;
  });
  expect(session.store.get().reading).toEqual({ status: "failed", fault: { code: "host.busy" } });
  const stale = session.store.get().grids;
  await write();
  expect(host.applied).toHaveLength(1);
  expect(session.store.get().writeFault).toEqual({ slot: "review", fault: { code: "host.notReadSince" } });
  expect(session.store.get().grids).not.toBe(stale);
  await write();
  expect(host.applied).toHaveLength(2);
});
