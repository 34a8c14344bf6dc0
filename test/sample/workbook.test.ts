/** The sample as a file: the same bytes every time, read by LibreOffice as it was meant, codes that the product accepts. */
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertByLibreOffice } from "../libreOffice";
import { csvText } from "../../scripts/sample/csv";
import { inventSample } from "../../scripts/sample/sheets";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { checkCode } from "../../src/core/registry";
import { readFile } from "../../src/hosts/file";
import { readWorkbook } from "../../src/sheets";

jest.setTimeout(120_000);

const request = { seed: "workbook", objects: 400, ledger: 300 };
const sample = inventSample(request);
const bytes = sampleWorkbook(sample);

test("the same request gives the same bytes", () => {
  expect(Buffer.from(sampleWorkbook(inventSample(request))).equals(Buffer.from(bytes))).toBe(true);
});

test("LibreOffice reads every cell of the ledger as it was written", () => {
  const folder = mkdtempSync(join(tmpdir(), "sr-"));
  writeFileSync(join(folder, "sample.xlsx"), bytes);
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,5";
  convertByLibreOffice(filter, folder, [join(folder, "sample.xlsx")]);
  const file = readdirSync(folder).find((name) => name.endsWith(".csv"))!;
  const lines = readFileSync(join(folder, file), "utf8")
    .replace(/^\ufeff/, "")
    .trimEnd()
    .split("\n")
    .slice(1);
  const ledger = sample.sheets.find(({ sheet }) => sheet === "抽查台账")!;
  const lost = ledger.rows.flatMap((row, i) =>
    row.some((cell) => typeof cell === "number" && cell > 1e6) ? [i] : [],
  );
  const meant = csvText(ledger).trimEnd().split("\r\n");
  expect(lines).toHaveLength(meant.length);
  // A number that was to be a code is shown in powers of ten: that is what the row is there for.
  lines.forEach((line, i) => lost.includes(i - 1) || expect(line).toBe(meant[i]));
});

test("the product finds every table, and every code valid but for the blemishes", () => {
  const grids = readFile("sample.xlsx", bytes);
  if (!grids.ok) throw new Error(grids.error.code);
  const contents = readWorkbook(grids.value);
  expect(contents.tables.map(({ kind }) => kind).sort()).toEqual(
    ["departments", "items", "ledger", "objects", "officers", "plan", "settings", "training"].sort(),
  );
  expect(contents.forms.map(({ form, sheet }) => [form, sheet])).toEqual([["annex1", "附件1"]]);
  expect(contents.officers).toHaveLength(60);
  expect(contents.items).toHaveLength(40);
  expect(contents.plan).toHaveLength(24);
  expect(contents.settings.unit).toBe("海港区");
  const broken = contents.objects.filter(({ id }) => id !== "" && /^9\d/.test(id) && !checkCode(id).valid);
  expect(broken).toHaveLength(sample.blemishes.filter(({ kind }) => kind === "wrongCheckDigit").length);
});
