import { act } from "react";
import { gridOf } from "../sheets/gridOf";
import { closePanes, PaneDriver } from "./paneDriver";
import { smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

const codes = ["91130302MA0000001B", "91130302MA0000002X"];

export async function atPools(grids = smallWorkbook(), language = "zh-CN") {
  const pane = await PaneDriver.open(grids, undefined, language);
  await pane.goTo(language === "zh-CN" ? "工作" : "Work");
  await pane.press(language === "zh-CN" ? "名录库" : "Pools");
  await pane.waitFor(() => pane.root.querySelector('[role="tab"]') !== null);
  return pane;
}

async function pick(pane: PaneDriver, label: string, name: string, bytes: Uint8Array) {
  const input = [...pane.root.querySelectorAll<HTMLInputElement>('input[type="file"]')].find(
    (each) => each.getAttribute("aria-label") === label,
  );
  if (!input) throw new Error(`no file field ${label}`);
  const file = { name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer };
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await pane.settle();
}

const utf8 = (text: string) => new TextEncoder().encode(text);

test("a list in csv is mapped, compared, previewed, written as one and undone as one", async () => {
  const pane = await atPools([]);
  const csv = `企业信用编号,企业名称,登记状态\n${codes[0]},=甲公司,存续\n${codes[1]},乙公司,在营\n`;
  await pick(pane, "选择名单文件", "企业名单2024年6月.csv", utf8(csv));
  await pane.waitFor(() => pane.text.includes("共 2 行"));
  expect(pane.text).toContain("共 2 行");
});
