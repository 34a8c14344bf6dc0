import { act } from "react";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { err } from "../../src/core/result";
import { readFile } from "../../src/hosts/file";
import type { FileHost } from "../../src/hosts/file";
import { readWorkbook, textRecords } from "../../src/sheets";
import { sealKinds } from "../documents/pdf/sealKinds";
import { atExport, fileName, save } from "./exportDriver";
import { closePanes } from "./paneDriver";
import type { PaneDriver } from "./paneDriver";

afterEach(closePanes);

/** The smallest PNG there is: one transparent pixel. */
const png = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);

async function pickSeal(pane: PaneDriver<FileHost>, name: string, bytes: Uint8Array) {
  const input = pane.root.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error("no file field");
  // jsdom's File has no arrayBuffer.
  const file = { name, size: bytes.length, arrayBuffer: async () => bytes.buffer };
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await pane.settle();
}

test("the filled form leaves alone, under the name that such files have", async () => {
  const { pane, saved } = await atExport();
  expect(pane.root.querySelector('[data-testid="file-name"]')?.textContent).toBe(fileName);
  await save(pane, saved);
  expect(saved.map(({ name }) => name)).toEqual([fileName]);
  const grids = readFile(fileName, saved[0].bytes);
  expect(grids.ok && grids.value.map(({ sheet }) => sheet)).toEqual(["附件1"]);
  expect(grids.ok && grids.value[0].values.flat()).toContain("3次，6户，发现问题1户");
  expect(pane.text).toContain(`已保存：${fileName}`);
});

test("a form that is not filled is not exported by mistake", async () => {
  const { pane } = await atExport({ filled: false });
  expect(pane.text).toContain("表中有 9 处与截止日期的台账统计不同");
  expect(pane.buttons("保存")[0].disabled).toBe(true);
  await pane.choose(/^按表中现有内容导出/);
  expect(pane.buttons("保存")[0].disabled).toBe(false);
});

test("a seal needs who approved it and why, and leaves a row in 用印登记 with the file's digest", async () => {
  const { pane, saved, host } = await atExport();
  await pickSeal(pane, "章.png", png);
  expect(pane.buttons("保存")[0].disabled).toBe(true);
  await pane.type("批准人", "欧阳主任");
  await pane.type("用印事由", "报送六月月报");
  await save(pane, saved);
  const grids = await host.read();
  if (!grids.ok) throw new Error("unreadable");
  const table = readWorkbook(grids.value).tables.find(({ kind }) => kind === "sealUse");
  const [row] = table ? textRecords(table) : [];
  expect(row.values).toMatchObject({
    document: fileName.normalize("NFKC"),
    approvedBy: "欧阳主任",
    reason: "报送六月月报",
    digest: bytesToHex(sha256(saved[0].bytes)),
  });
});

test("a picture that is no PNG, or far too large, is refused by name", async () => {
  const { pane } = await atExport();
  await pickSeal(pane, "章.jpg", Uint8Array.from([0xff, 0xd8, 0xff]));
  expect(pane.text).toContain("“章.jpg”不是完整的 PNG 图片");
  await pickSeal(pane, "大图.png", new Uint8Array(20_000_000));
  expect(pane.text).toContain("“大图.png”过大（20.0 MB，上限 5 MB）");
  expect(pane.session.store.get().exporting.seal).toBeNull();
});

test("a damaged picture is refused as soon as it is picked; one that covers the words is said before it is used", async () => {
  const { pane } = await atExport();
  await pickSeal(pane, "坏.png", sealKinds.get("a byte changed in its data")!);
  expect(pane.text).toContain("“坏.png”不是完整的 PNG 图片，未加盖印章");
  expect(pane.session.store.get().exporting.seal).toBeNull();
  await pickSeal(pane, "扫描.png", sealKinds.get("no alpha")!);
  expect(pane.text).toContain("“扫描.png”的底色不透明，盖住了下面的文字。请换用透明背景的印章 PNG。");
  await pickSeal(pane, "章.png", sealKinds.get("RGBA")!);
  expect(pane.text).not.toContain("底色不透明");
});

test("where the program does not hand over its file, the built-in form leaves, and that is said", async () => {
  const { pane, saved, host } = await atExport();
  host.bytes = async () => err({ code: "host.bytesUnavailable", found: "Not supported" });
  await save(pane, saved);
  const [file] = saved;
  const grids = readFile(file.name, file.bytes);
  if (!grids.ok) throw new Error(JSON.stringify(grids.error));
  expect(grids.value.map((grid) => grid.sheet)).toEqual(["附件1"]);
  expect(grids.value[0].values.flat()).toContain("3次，6户，发现问题1户");
  expect(pane.text).toContain("已改用内置表式导出");
});
