/**
 * npm run sample [-- --objects 3000 --ledger 1900 --seed TEXT --out FILE]
 *
 * Writes the sample workbook, and beside it a list of what is wrong in it (FILE.blemishes.json).
 * With --out FILE.csv the ledger alone, in --encoding utf-8 or gb18030.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { csvText, encodeCsv } from "./sample/csv";
import { defaultRequest, inventSample } from "./sample/sheets";

const { values } = parseArgs({
  options: {
    objects: { type: "string", default: String(defaultRequest.objects) },
    ledger: { type: "string", default: String(defaultRequest.ledger) },
    seed: { type: "string", default: defaultRequest.seed },
    out: { type: "string", default: "build/sample/sample.xlsx" },
    encoding: { type: "string", default: "utf-8" },
  },
});

const count = (name: "objects" | "ledger"): number => {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 100)
    throw new Error(`--${name} wants a whole number from 100 on`);
  return number;
};

const sample = inventSample({ seed: values.seed, objects: count("objects"), ledger: count("ledger") });
mkdirSync(dirname(values.out), { recursive: true });
if (values.out.endsWith(".csv")) {
  const ledger = sample.sheets.find(({ sheet }) => sheet === "抽查台账")!;
  writeFileSync(values.out, encodeCsv(csvText(ledger), values.encoding === "gb18030" ? "gb18030" : "utf-8"));
} else {
  void import("./sample/workbook").then(({ sampleWorkbook }) => {
    writeFileSync(values.out, sampleWorkbook(sample));
    writeFileSync(`${values.out}.blemishes.json`, JSON.stringify(sample.blemishes, null, 1));
  });
}
