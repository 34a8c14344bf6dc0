/** `sr fill --out x.pdf` and `sr inspect`: from the ledger to a signed PDF, and back to which ledger it came from. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";
import { inventSample } from "../../scripts/sample/sheets";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { applyEdits } from "../../src/hosts/file";
import { certificate, poppler, textOf } from "../documents/pdf/poppler";
import { scratch, sr } from "./sr";

jest.setTimeout(120_000);

const file = scratch();
const workbook = file(
  "sample.xlsx",
  sampleWorkbook(inventSample({ seed: "pdf", objects: 200, ledger: 300 })),
);
const fill = ["fill", workbook, "--form", "annex1", "--template", workbook, "--until", "2024-05-31"];

test("the form as PDF is of this ledger and of no other; a changed file is found", async () => {
  const out = file("form.pdf");
  const filled = await sr([...fill, "--page-numbers", "--out", out]);
  expect([filled.code, filled.err]).toEqual([0, expect.not.stringContaining("〓")]);
  const pdf = new Uint8Array(readFileSync(out));
  expect(textOf(pdf)).toMatch(/第 ?1 ?页/);
  const told = await sr(["inspect", out, "--ledger", workbook]);
  expect(told.code).toBe(0);
  expect(told.out).toMatch(/海港区.*2024-05-31/);
  expect(told.out).toContain("未改动");
  expect(told.out).toContain("数据来自这份台账");
  const other = file(
    "other.xlsx",
    sampleWorkbook(inventSample({ seed: "other", objects: 200, ledger: 300 })),
  );
  const wrong = await sr(["inspect", out, "--ledger", other]);
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining("不是来自这份台账")]);
  pdf[pdf.length - 200] ^= 1;
  const changed = await sr(["inspect", file("changed.pdf", pdf)]);
  expect([changed.code, changed.err]).toEqual([1, expect.stringContaining("已改动")]);
});

test("an exported .xlsx is told from one with a changed figure, and from any other workbook", async () => {
  const out = file("form.xlsx");
  expect((await sr([...fill, "--alone", "--out", out])).code).toBe(0);
  expect((await sr(["inspect", out, "--ledger", workbook])).code).toBe(0);
  const bytes = new Uint8Array(readFileSync(out));
  const sheet = /<sheet name="([^"]*)"/.exec(
    execFileSync("unzip", ["-p", out, "xl/workbook.xml"], { encoding: "utf8" }),
  )![1];
  const edited = applyEdits(bytes, [{ kind: "setValues", sheet, row: 5, column: 2, values: [["1户"]] }], "x");
  if (!edited.ok) throw new Error(JSON.stringify(edited.error));
  const changed = await sr(["inspect", file("changed.xlsx", edited.value)]);
  expect([changed.code, changed.err]).toEqual([1, expect.stringContaining("已改动")]);
  const plain = await sr(["inspect", workbook]);
  expect([plain.code, plain.err]).toEqual([1, expect.stringContaining("sample.xlsx")]);
});

test("a package is told file by file; a PDF that was appended to is told from a changed one", async () => {
  const out = file("归档.zip");
  expect((await sr([...fill, "--out", out])).code).toBe(0);
  const whole = await sr(["inspect", out, "--ledger", workbook]);
  expect(whole.code).toBe(0);
  expect(whole.out).toMatch(/归档包，含 3 个文件/);
  expect(whole.out.match(/数据来自这份台账/g)).toHaveLength(2);
  const parts = unzipSync(new Uint8Array(readFileSync(out)));
  const pdf = Object.keys(parts).find((name) => name.endsWith(".pdf"))!;
  const appended = new Uint8Array([...parts[pdf], ...Buffer.from("1 0 obj\nnull\nendobj\n%%EOF\n")]);
  const tampered = await sr(["inspect", file("改.zip", zipSync({ ...parts, [pdf]: appended }))]);
  expect(tampered.code).toBe(1);
  expect(tampered.err).toContain(`${pdf}：已改动，与校验码.txt 不符。`);
  expect(tampered.err).toContain("导出时的内容未改动，其后追加了内容");
});

test("--sign asks for the password and signs; a wrong one leaves no file", () => {
  const key = file("unit.p12", certificate("/C=CN/O=海港区双随机办公室/CN=海港区双随机办公室", "secret"));
  const out = file("signed.pdf");
  const run = (password: string) =>
    spawnSync(
      "npm",
      ["run", "--silent", "sr", "--", ...fill, "--sign", key, "--out", out, "--lang", "zh-CN"],
      {
        encoding: "utf8",
        input: `${password}\n`,
        env: { ...process.env, npm_config_loglevel: "silent" },
      },
    );
  const wrong = run("wrong");
  expect([wrong.status, existsSync(out)]).toEqual([1, false]);
  expect(wrong.stderr).toContain("密码不正确");
  expect(run("secret").status).toBe(0);
  expect(poppler("pdfsig", new Uint8Array(readFileSync(out)), ["-nocert"])).toContain("Signature is Valid");
  const told = spawnSync("npm", ["run", "--silent", "sr", "--", "inspect", out, "--lang", "zh-CN"], {
    encoding: "utf8",
    env: { ...process.env, npm_config_loglevel: "silent" },
  });
  expect(told.stdout).toContain("电子签名完好：由“海港区双随机办公室”的证书");
  expect(told.stdout).toContain("证书由谁签发、是否可信、是否已吊销，本程序不能判断");
});

test("what only a PDF can carry needs one", async () => {
  const out = file("none.xlsx");
  const ran = await sr([...fill, "--sign", workbook, "--qr-code", "--out", out]);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain("--sign");
  expect(ran.err).toContain("--qr-code");
  expect(existsSync(out)).toBe(false);
});
