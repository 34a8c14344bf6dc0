/** docs/certificate.schema.json describes the documents that the core writes, and no others. */
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { freezeFrame } from "../../src/core/draw";
import { openPublication, parseCertificate, slipFor, verifyCertificate } from "../../src/core/evidence";
import { papersOf, rowsOf } from "../../scripts/tampering/genuine";
import { value } from "../core/draw/value";

const schema = JSON.parse(readFileSync("docs/certificate.schema.json", "utf8")) as object;
const fits = new Ajv().compile(schema);
const open = papersOf("open");
const sealed = papersOf("sealed");
const frame = value(freezeFrame(rowsOf(open.list)));
const id = open.list[3].id;
const staffed = { ...open.certificate, teams: [{ officers: ["冀A-0001"] }] };

test.each<[string, unknown]>([
  ["open certificate", open.certificate],
  ["sealed certificate", sealed.certificate],
  ["public form with teams left out", openPublication(staffed)],
  ["open commitment", open.commitment],
  ["sealed commitment", sealed.commitment],
  ["publication", sealed.publication],
  ["open slip", slipFor(open.certificate, frame, id)],
  ["sealed slip", slipFor(sealed.certificate, frame, id)],
  ["chain", open.chain],
  ["chain with its version", { algorithm: "SR-1", version: 1, records: open.chain }],
])("%s fits", (_, document) => {
  expect(fits(document)).toBe(true);
});

test("what is no document of version 1 does not fit, and is refused by the reader, too", () => {
  const { certificate } = open;
  for (const wrong of [
    { ...certificate, version: 2 },
    { ...certificate, algorithm: "SR-2" },
    { ...certificate, frame: { ...certificate.frame, size: 0.5 } },
    { ...certificate, commitment: "ABC" },
    { ...certificate, rule: { mode: "rate" } },
    { ...certificate, drawn: [{ id }] },
  ]) {
    expect(fits(wrong)).toBe(false);
    expect(parseCertificate(wrong).ok).toBe(false);
  }
  expect(fits({ ...sealed.publication, strata: [] })).toBe(false);
});

test("the public form holds by itself, carries no personal number, and its digest anchors the full one", () => {
  const form = openPublication(staffed);
  expect(JSON.stringify(form)).not.toContain("冀A-0001");
  const verdict = verifyCertificate(form, rowsOf(open.list));
  expect(verdict.holds).toBe(true);
  expect(verdict.checks.find((check) => check.id === "teams")?.outcome).toBe("notChecked");
  expect(openPublication(open.certificate)).toEqual(open.certificate);
  expect(openPublication(sealed.certificate)).toBeNull();
});
