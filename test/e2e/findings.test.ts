/** The judge itself, on pages made for it: it sees what stands, not what is on its way, and it comes to an end. */
import type { Page } from "playwright-core";
import { findings } from "./findings";
import { closeAll, startBrowser } from "./workbench";

jest.setTimeout(120_000);
afterAll(closeAll);

let page: Page;
beforeEach(async () => {
  page = await (await startBrowser()).newPage();
});
afterEach(() => page.close());

const show = (body: string, style = "") =>
  page.setContent(
    `<html lang="zh-CN"><title>页</title><style>${style}</style><main><h1>填报</h1>${body}</main></html>`,
  );

const fading =
  "button { background: #fff; color: #242424; transition: color 20s } button:disabled { color: #eee }";

test("a button that is fading from disabled to ready is no finding", async () => {
  await show("<button disabled>存档本期（已报送）</button>", fading);
  await page.evaluate(() => document.querySelector("button")?.removeAttribute("disabled"));
  expect(await findings(page)).toEqual([]);
  // The pane goes on as it was made: what is judged next moves again.
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});

test("a bar that runs for ever does not hide what is faint beside it", async () => {
  await show(
    '<p style="color:#bbb">看不清的字</p><div role="progressbar" aria-label="正在读取" aria-valuenow="1"></div>',
    "@keyframes run { from { opacity: 0.1 } } [role=progressbar] { animation: run 1s infinite }",
  );
  await page.evaluate(() =>
    setInterval(() => {
      const bar = document.querySelector("[role=progressbar]");
      bar?.setAttribute("aria-valuenow", String((performance.now() / 100) % 100));
    }, 20),
  );
  const from = performance.now();
  expect(await findings(page)).toEqual([expect.stringMatching(/^color-contrast: <p/)]);
  expect(performance.now() - from).toBeLessThan(8_000);
});

test("what comes a moment later is waited for and judged", async () => {
  await show("<p>正在读取</p>");
  await page.evaluate(() =>
    setTimeout(() => {
      document.querySelector("p")!.outerHTML = "<button></button>";
    }, 200),
  );
  expect(await findings(page)).toEqual([expect.stringMatching(/^button-name: <button>/)]);
});

test("a page that never stands still is judged all the same", async () => {
  await show("<p></p>");
  await page.evaluate(() =>
    setInterval(() => (document.querySelector("p")!.className = `n${Math.random()}`), 20),
  );
  expect(await findings(page)).toEqual([]);
});
