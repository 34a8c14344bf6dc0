/** verify.html as a phone has it: one file, from a file address, without a network. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { digestOf, slipFor } from "../../src/core/evidence";
import { freezeFrame } from "../../src/core/draw";
import { anchorsOf, papersOf, rowsOf } from "../../scripts/tampering/genuine";
import { tamperings } from "../../scripts/tampering/tamperings";
import { filesOf } from "../../scripts/tampering/verifiers";

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), "sr-page-"));
const pagePath = join(folder, "verify.html");
const put = (name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};
let browser: Browser;
let page: Page;
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  const built = spawnSync(
    "npx",
    ["webpack", "--config", "webpack.verify.config.js", "--mode", "production", "-o", folder],
    { encoding: "utf8" },
  );
  expect(built.status).toBe(0);
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
});
afterAll(() => browser?.close());

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  asked.length = complaints.length = 0;
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(pagePath).href);
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  expect(asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
  expect(asked.filter((url) => url.startsWith("file:"))).toHaveLength(1);
  await page.close();
});

const tone = () => page.locator("h3[data-tone]").first().getAttribute("data-tone");
async function give(...paths: string[]): Promise<void> {
  await page.setInputFiles("#files", paths);
  await page.waitForSelector("#took");
}

test("it is one file of at most 150 KB, and forbids itself every connection", async () => {
  expect(statSync(pagePath).size).toBeLessThanOrEqual(150_000);
  const html = readFileSync(pagePath, "utf8");
  expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/);
  expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)="(?!data:)/);
  const refused = await page.evaluate(() =>
    fetch("https://example.com/")
      .then(() => false)
      .catch(() => true),
  );
  expect(refused).toBe(true);
  complaints.length = 0;
  asked.length = 1;
});

test("a draw holds, its anchor is told, and a firm is told its case; at 320 px, by keyboard, in both languages", async () => {
  const papers = papersOf("open");
  const files = filesOf(papers, anchorsOf(papers));
  await give(...Object.entries(files).map(([name, text]) => put(name, text)));
  expect(await tone()).toBe("good");
  await page.locator("summary").first().click();
  await page.fill("#published", anchorsOf(papers).published);
  await page.keyboard.press("Enter");
  await page.waitForSelector("text=整份记录一字未改");
  await page.focus("#firm");
  await page.keyboard.type(papers.certificate.drawn[1].id);
  await page.keyboard.press("Enter");
  const answer = await page.textContent(".answer");
  expect(answer).toContain(`抽签号：${papers.certificate.drawn[1].ticket}`);
  expect(answer).toContain("因此抽中");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.click("text=English");
  expect(await page.textContent(".answer")).toContain("So it was drawn");
  expect(await page.getAttribute("html", "lang")).toBe("en-US");
});

test("a sealed draw: the slip proves, and neither ticket nor class nor nonce is on the page", async () => {
  const papers = papersOf("sealed");
  const firm = papers.list[5].id;
  const frozen = freezeFrame(rowsOf(papers.list));
  const slip = frozen.ok ? slipFor(papers.certificate, frozen.value, firm) : null;
  await give(
    put("p.json", papers.publication),
    put("c.json", papers.certificate),
    put("list.csv", filesOf(papers, null)["list.csv"]),
  );
  await page.fill("#firm", JSON.stringify(slip));
  await page.click("form button");
  await page.waitForSelector("text=由公布的名单根校验码证明");
  const seen = await page.content();
  for (const lot of papers.certificate.drawn) expect(seen).not.toContain(lot.ticket);
  expect(seen.split("<script>")[0]).not.toContain(papers.certificate.sealed?.nonce);
  expect(await page.textContent("main")).not.toMatch(/分类“|各类抽取/);
});

test("every tampering of the table is found in the browser, too", async () => {
  const genuine = papersOf("open");
  const anchors = anchorsOf(genuine);
  await page.locator("summary").first().click();
  await page.fill("#published", anchors.published);
  await page.fill("#head", `${anchors.head.number}:${anchors.head.digest}`);
  await page.keyboard.press("Enter");
  for (const { name, apply } of tamperings) {
    const files = filesOf(apply(genuine, "open"), anchors);
    await give(...Object.entries(files).map(([file, text]) => put(file, text)));
    await page.waitForSelector("h3[data-tone]");
    expect([name, await tone()]).toEqual([name, "bad"]);
    const remove = page.locator(".materials button");
    for (let left = await remove.count(); left > 0; left--) await remove.first().click();
    await page.waitForSelector("#took", { state: "detached" });
  }
});

test("10,000 objects in at most a second", async () => {
  const list = Array.from({ length: 10_000 }, (_, i) => ({
    id: `91130300MA${String(10_000_000 + i * 7919).padStart(8, "0")}`,
    stratum: i % 10 < 7 ? "A" : i % 10 < 9 ? "B" : "C",
  }));
  const papers = papersOf("sealed", { list });
  await give(...Object.entries(filesOf(papers, null)).map(([name, text]) => put(name, text)));
  expect(await tone()).toBe("watch");
  const took = Number(/[\d.]+/.exec((await page.textContent("#took")) ?? "")?.[0]);
  expect(took).toBeLessThanOrEqual(1);
  expect(digestOf(papers.certificate)).toMatch(/^[0-9a-f]{64}$/);
});

test("an .xlsx list is read by the browser's own parser", async () => {
  const { applyEdits, blankWorkbook } = await import("../../src/hosts/file");
  const papers = papersOf("open");
  const { "list.csv": text } = filesOf(papers, null);
  const values = text.split("\r\n").map((line) => line.split(","));
  const made = applyEdits(blankWorkbook(), [
    { kind: "addSheet", sheet: "名单" },
    { kind: "setValues", sheet: "名单", row: 0, column: 0, values },
  ]);
  expect(made.ok).toBe(true);
  const path = join(folder, "名单.xlsx");
  if (made.ok) writeFileSync(path, made.value);
  await give(put("cert.json", papers.certificate), path);
  expect(await page.getAttribute("[data-check=selection]", "class")).toBe("holds");
});
