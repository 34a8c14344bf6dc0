/** The PDF made in Chromium, from a file address: fill, checks and PDF within two seconds, signed there as in Node. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import webpack from "webpack";
import { inventSample } from "../../../scripts/sample/sheets";
import { sampleWorkbook } from "../../../scripts/sample/workbook";
import { answerOf } from "../../e2e/workbench";
import type { Made } from "./browserPage";
import { certificate, poppler, textOf } from "./poppler";
import { font } from "./samplePdf";

jest.setTimeout(240_000);

const folder = mkdtempSync(join(tmpdir(), "sr-pdf-page-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The page's script, with the PDF's libraries in files of their own. */
function build(): Promise<void> {
  return new Promise((done, failed) =>
    webpack(
      {
        mode: "development",
        devtool: false,
        target: ["web", "es2022"],
        entry: join(__dirname, "browserPage.ts"),
        output: { path: folder, filename: "page.js" },
        resolve: { extensions: [".ts", ".js"] },
        module: {
          rules: [
            { test: /\.ts$/, exclude: /node_modules/, use: "swc-loader", sideEffects: false },
            { test: /browserPage\.ts$/, sideEffects: true },
          ],
        },
      },
      (error, stats) => {
        if (error || stats?.hasErrors()) failed(error ?? new Error(stats?.toString("errors-only")));
        else done();
      },
    ),
  );
}

test("fill, checks and PDF within two seconds in Chromium; the libraries come only when asked for", async () => {
  await build();
  expect(readdirSync(folder).filter((name) => name.endsWith(".js")).length).toBeGreaterThan(1);
  const page = join(folder, "page.html");
  writeFileSync(
    page,
    '<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src file:"><script src="page.js"></script>',
  );
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const ledger = sampleWorkbook(inventSample({ seed: "browser", objects: 300, ledger: 2_000 }));
  const key = certificate("/C=CN/O=海港区双随机办公室/CN=海港区双随机办公室", "secret");
  const browser = await chromium.launch({
    executablePath: await answerOf("scripts/browser.mjs", "m.findBrowser()"),
    args: ["--no-sandbox"],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL(page).href);
    const given = [base64(ledger), base64(font), base64(key)] as const;
    const made = await tab.evaluate(
      ([workbook, fontFile, p12]) =>
        (globalThis as unknown as { make(...a: string[]): Promise<Made> }).make(workbook, fontFile, p12),
      given,
    );
    expect(made.rows).toBeGreaterThan(1_900);
    expect(made.milliseconds).toBeLessThan(2_000);
    const pdf = new Uint8Array(Buffer.from(made.pdf, "base64"));
    expect(textOf(pdf)).toContain("监管月报表");
    expect(poppler("pdffonts", pdf)).toMatch(/NotoSerifSC.*Identity-H\s+yes/);
    const signed = new Uint8Array(Buffer.from(made.signed, "base64"));
    expect(poppler("pdfsig", signed, ["-nocert"])).toContain("Signature is Valid");
    process.stdout.write(`${Math.round(made.milliseconds)} ms for ${made.rows} rows to the PDF\n`);
  } finally {
    await browser.close();
  }
});
