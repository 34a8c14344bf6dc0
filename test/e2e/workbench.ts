/** The workbench in a real browser: its own server, the machine's Chromium, the pane's frame. Its cells: cells.ts. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import type { Browser, Frame, Page } from "playwright-core";

export const root = join(__dirname, "../..");
const pictures = join(root, "test-results", "screens");

/** Runs a line of an ES module in a Node of its own: jest cannot import the scripts themselves. */
function node(code: string): ChildProcess {
  return spawn(process.execPath, ["--input-type=module", "-e", code], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (bytes: Buffer) => {
      text += bytes.toString();
      if (text.includes("\n")) resolve(text.slice(0, text.indexOf("\n")));
    });
    child.on("exit", (code) => reject(new Error(`ended with ${code} before it said anything`)));
  });
}

const script = (path: string) => JSON.stringify(pathToFileURL(join(root, path)).href);

/** What a script of the house exports, as text. */
export async function answerOf(path: string, expression: string): Promise<string> {
  const child = node(`const m = await import(${script(path)}); console.log(${expression}); process.exit(0);`);
  return firstLine(child);
}

export interface Workbench {
  readonly page: Page;
  readonly pane: Frame;
  readonly url: string;
  /** Everything that the pages wrote to the console as an error. */
  readonly errors: readonly string[];
  /** Requests that left this machine. */
  readonly foreign: readonly string[];
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  readonly width?: number;
  readonly height?: number;
  readonly language?: "zh-CN" | "en-US";
  readonly query?: string;
  /** What the clock on the wall shows, for work of a certain day: ISO 8601 with its offset. */
  readonly now?: string;
}

let browser: Browser | undefined;
let server: { readonly url: string; readonly child: ChildProcess } | undefined;

/** @param addin the folder of the built add-in; the development build when left out */
export async function startServer(addin?: string): Promise<string> {
  if (server) return server.url;
  const child = node(
    `const { serve } = await import(${script("workbench/serve.mjs")});` +
      `const { url } = await serve({ port: 0, root: ${JSON.stringify(`${root}/`)}${addin ? `, addin: ${JSON.stringify(addin)}` : ""} }); console.log(url);`,
  );
  server = { child, url: await firstLine(child) };
  return server.url;
}

export async function startBrowser(): Promise<Browser> {
  browser ??= await chromium.launch({
    executablePath: await answerOf("scripts/browser.mjs", "m.findBrowser()"),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--font-render-hinting=none",
    ],
  });
  return browser;
}

/** Opens the page and waits until the pane shows its first screen. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const url = await startServer();
  const { width = 1366, height = 800, language = "zh-CN" } = options;
  const context = await (
    await startBrowser()
  ).newContext({
    viewport: { width, height },
    locale: language,
    acceptDownloads: true,
    timezoneId: "Asia/Shanghai",
  });
  if (options.now) await context.clock.setFixedTime(new Date(options.now));
  const page = await context.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(blob|data|about):/.test(request.url()))
      foreign.push(request.url());
  });
  await page.goto(`${url}?lang=${language}${options.query ?? ""}`);
  const pane = await paneOf(page);
  await pane.getByRole("navigation").first().waitFor({ timeout: 60_000 });
  return {
    page,
    pane,
    url,
    errors,
    foreign,
    async picture(name) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    close: () => context.close(),
  };
}

async function paneOf(page: Page): Promise<Frame> {
  for (let tries = 600; tries > 0; tries--) {
    const frame = page.frames().find((f) => /taskpane\.html/.test(f.url()));
    if (frame) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error("the pane's frame did not come");
}

/** Opens a file in the workbench's page, as a person picks it; the pane is then another frame, on its first screen. */
export async function openFile(bench: Workbench, path: string, patience = 120_000): Promise<Workbench> {
  const before = bench.pane;
  await bench.page.locator('#toolbar input[type="file"]').setInputFiles(path);
  for (const until = Date.now() + patience; !before.isDetached();) {
    if (Date.now() > until) throw new Error(`${path} was not opened`);
    await bench.page.waitForTimeout(100);
  }
  const pane = await paneOf(bench.page);
  await pane.getByRole("navigation").first().waitFor({ timeout: patience });
  return { ...bench, pane };
}

export async function closeAll(): Promise<void> {
  await browser?.close();
  browser = undefined;
  server?.child.kill();
  server = undefined;
}

/** The bytes of what a click downloads, and the name that it is saved under. */
export async function downloadOf(
  page: Page,
  click: () => Promise<unknown>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}
