/** SR.html in Chromium, from a file address, without a network and without what Chromium 86 did not have. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { convert } from "./office";
import { root, startBrowser } from "./workbench";

const pictures = join(root, "test-results", "screens");
let built: string | undefined;

/** Builds the page as it is given out, into a folder of the test's own. */
export function builtPage(): string {
  if (built) return built;
  const folder = mkdtempSync(join(tmpdir(), "sr-standalone-"));
  const { status, stderr } = spawnSync(
    "npx",
    ["webpack", "--config", "webpack.standalone.config.js", "--mode", "production", "-o", folder],
    { cwd: root, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return (built = join(folder, "SR.html"));
}

/** Takes away what came to the language and to the platform after Chromium 86 (October 2020). */
function forgetNewer(): void {
  const later: [object, string[]][] = [
    [Object, ["hasOwn", "groupBy"]],
    [Map, ["groupBy"]],
    [Promise, ["withResolvers", "try"]],
    [Array, ["fromAsync"]],
    [Array.prototype, ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"]],
    [
      Object.getPrototypeOf(Uint8Array.prototype) as object,
      ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "with"],
    ],
    [Uint8Array.prototype, ["toHex", "toBase64", "setFromHex", "setFromBase64"]],
    [Uint8Array, ["fromHex", "fromBase64"]],
    [String.prototype, ["at", "isWellFormed", "toWellFormed"]],
    [
      Set.prototype,
      ["union", "intersection", "difference", "symmetricDifference", "isSubsetOf", "isSupersetOf"],
    ],
    [AbortSignal, ["abort", "any", "timeout"]],
    [AbortSignal.prototype, ["throwIfAborted"]],
    [Element.prototype, ["checkVisibility", "setHTMLUnsafe"]],
    [HTMLElement.prototype, ["togglePopover", "showPopover", "hidePopover", "inert"]],
    [HTMLInputElement.prototype, ["showPicker"]],
    [Document.prototype, ["startViewTransition", "parseHTMLUnsafe"]],
    [Blob.prototype, ["bytes"]],
    [ArrayBuffer.prototype, ["resize", "transfer", "transferToFixedLength"]],
    [RegExp, ["escape"]],
    [URL, ["canParse", "parse"]],
    [Crypto.prototype, ["randomUUID"]],
    [Intl, ["Segmenter", "supportedValuesOf", "DurationFormat"]],
    [
      globalThis,
      ["structuredClone", "Iterator", "reportError", "scheduler", "CompressionStream", "navigation"],
    ],
  ];
  for (const [owner, names] of later) for (const name of names) Reflect.deleteProperty(owner, name);
  // What iterators can do by themselves (map, filter, toArray …) is younger than they are.
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  for (const key of Reflect.ownKeys(iterators))
    if (typeof key === "string") Reflect.deleteProperty(iterators, key);
}

export interface Standalone {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly asked: readonly string[];
  readonly complaints: readonly string[];
  picture(name: string): Promise<void>;
}

export async function openStandalone(width = 1366, height = 768, locale = "zh-CN"): Promise<Standalone> {
  const path = builtPage();
  const context = await (
    await startBrowser()
  ).newContext({ viewport: { width, height }, locale, acceptDownloads: true, timezoneId: "Asia/Shanghai" });
  await context.setOffline(true);
  await context.addInitScript(forgetNewer);
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(path).href);
  return {
    page,
    context,
    asked,
    complaints,
    async picture(name) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
  };
}

export interface OfficeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The sample workbook as LibreOffice writes it: `xlsx`, `xls`; `csv` is the sheet of that number. */
export function byLibreOffice(kind: "xlsx" | "xls" | "csv", name: string, sheet = 1): OfficeFile {
  const sample = new Uint8Array(readFileSync(join(root, "build/sample/sample.xlsx")));
  const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,${sheet}`;
  const path = convert(sample, "sample.xlsx", kind === "csv" ? filter : kind);
  const made = kind === "csv" ? path.replace(/\.csv$/, "-抽查台账.csv") : path;
  return { name, mimeType: "application/octet-stream", buffer: readFileSync(made) };
}

/** Drops files and folders of this machine, as a file manager does: only then does a browser hand out a folder. */
export async function dropPaths(page: Page, x: number, y: number, files: readonly string[]): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await browser.send("Input.dispatchDragEvent", { type, x, y, data });
}
