/** The form's PDF: an export drawn on A4, its font cut down to what it uses; wanted within two seconds with all before it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { localDate } from "../src/core/calendar/localDate";
import { countFigures, defaultRules } from "../src/core/forms";
import { builtInForm, exportForm } from "../src/documents";
import { formPdf } from "../src/documents/pdf";
import type { Row } from "./row";

const wanted = 2_000;
const runs = 5;

export async function bench(): Promise<Row[]> {
  const font = new Uint8Array(
    readFileSync(join(__dirname, "../assets/fonts/NotoSerifSC-Regular-GB2312.ttf")),
  );
  const until = localDate(2024, 6, 30);
  if (!until) throw new Error("no such day");
  const { figures } = countFigures({
    ledger: [],
    departments: [],
    rules: defaultRules,
    until,
    form: "annex1",
  });
  const heading = { unit: "海港区", date: until, contact: "", phone: "", mobile: "" };
  let least = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    const form = builtInForm("annex1", figures, heading);
    if (!form.ok) throw new Error(form.error.code);
    const { bytes, sheet } = form.value;
    const request = {
      sheet,
      form: "annex1",
      unit: "海港区",
      until,
      figures,
      ledgerDigest: "",
      product: "SR",
    } as const;
    const alone = exportForm(bytes, request);
    if (!alone.ok) throw new Error(alone.error.code);
    const pdf = await formPdf(alone.value, { font });
    if (!pdf.ok) throw new Error(pdf.error.code);
    least = Math.min(least, performance.now() - start);
  }
  const note = `${wanted} ms wanted, with reading and counting`;
  return [{ name: "form, export and PDF", milliseconds: least, note }];
}
