/** What the browser test runs in Chromium: from a ledger's file to the PDF, with its time. */
import { localDate } from "../../../src/core/calendar/localDate";
import { countFigures, crossChecks, formDefinitions } from "../../../src/core/forms";
import { builtInForm, exportForm, ledgerDigest } from "../../../src/documents";
import { readFile } from "../../../src/hosts/file";
import { readWorkbook } from "../../../src/sheets";

/** All takes base64, and gives it: the page has no network. `p12` signs the file. */
async function make(workbook: string, fontFile: string, p12: string) {
  const started = performance.now();
  const grids = readFile("ledger.xlsx", bytesOf(workbook));
  if (!grids.ok) throw new Error(JSON.stringify(grids.error));
  const { ledger, departments, settings } = readWorkbook(grids.value);
  const until = localDate(2024, 5, 31)!;
  const { rules } = settings;
  const counted = countFigures({ ledger, departments, rules, until, form: "annex1" });
  const checks = crossChecks(formDefinitions.annex1, counted.figures, { rules });
  const heading = { unit: settings.unit, date: until, contact: "", phone: "", mobile: "" };
  const form = builtInForm("annex1", counted.figures, heading);
  if (!form.ok) throw new Error(JSON.stringify(form.error));
  const alone = exportForm(form.value.bytes, {
    sheet: form.value.sheet,
    form: "annex1",
    unit: settings.unit,
    until,
    figures: counted.figures,
    ledgerDigest: ledgerDigest(ledger),
    product: "SR 0.1.0",
  });
  if (!alone.ok) throw new Error(JSON.stringify(alone.error));
  const { formPdf, openKey } = await import("../../../src/documents/pdf");
  const font = bytesOf(fontFile);
  const pdf = await formPdf(alone.value, { font });
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
  const milliseconds = performance.now() - started;
  const at = new Date(Date.now() + 60_000);
  const key = openKey(bytesOf(p12), "secret", at);
  if (!key.ok) throw new Error(JSON.stringify(key.error));
  const signed = await formPdf(alone.value, { font, signature: { key: key.value, at } });
  if (!signed.ok) throw new Error(JSON.stringify(signed.error));
  return {
    pdf: base64(pdf.value),
    signed: base64(signed.value),
    rows: ledger.length,
    checks: checks.length,
    milliseconds,
  };
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(""));

export type Made = Awaited<ReturnType<typeof make>>;

Object.assign(globalThis, { make });
