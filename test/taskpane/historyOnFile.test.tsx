/** 在工作簿中画图 without Excel: the same pane on a file, as in SR.html; the charts stand in the file's bytes. */
import { unzipSync } from "fflate";
import { ok } from "../../src/core/result";
import { FileHost } from "../../src/hosts/file";
import { closePanes, PaneDriver } from "./paneDriver";
import { workbookBytes } from "./exportDriver";

afterEach(closePanes);

const partsOf = async (host: FileHost) => {
  const bytes = await host.bytes();
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.error));
  return unzipSync(bytes.value);
};
const charts = (parts: Record<string, Uint8Array>) =>
  Object.keys(parts).filter((name) => /chart\d/.test(name));

test("charts go into the file, and out of it with one press", async () => {
  const host = new FileHost(workbookBytes(), { name: "海港区.xlsx", save: async () => ok(undefined) });
  const pane = await PaneDriver.on(host);
  const before = await partsOf(host);
  await pane.goTo("填报");
  await pane.press("趋势");
  await pane.waitFor(() => pane.buttons("在工作簿中画图").length > 0);
  await pane.press("在工作簿中画图");
  expect(charts(await partsOf(host))).toEqual([]);
  await pane.press("加入工作簿");
  await pane.waitFor(() => pane.text.includes("已新建工作表“趋势”。"));
  const after = await partsOf(host);
  expect(charts(after)).toHaveLength(3);
  for (const name of Object.keys(before).filter((each) => /worksheets\/|theme/.test(each)))
    expect([name, Buffer.compare(after[name], before[name])]).toEqual([name, 0]);
  await pane.press("撤销");
  await pane.waitFor(() => !pane.text.includes("已新建工作表“趋势”。"));
  expect(charts(await partsOf(host))).toEqual([]);
});
