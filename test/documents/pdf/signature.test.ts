/** Signed PDFs, by poppler's pdfsig: valid, and no longer after one byte is changed. The keys are thrown away. */
import { inspectPdf, openKey } from "../../../src/documents/pdf";
import { certificate, poppler } from "./poppler";
import { exported, pdfOf } from "./samplePdf";

jest.setTimeout(120_000);

const subject = "/C=CN/O=海港区双随机办公室/CN=海港区双随机办公室";
/** A minute from now: the certificates are made after this. */
const now = new Date(Date.now() + 60_000);
const xlsx = exported();

function keyOf(bytes: Uint8Array, password: string) {
  const key = openKey(bytes, password, now, "a.p12");
  if (!key.ok) throw new Error(JSON.stringify(key.error));
  return key.value;
}

test.each([
  ["as OpenSSL 3 writes it", {}],
  ["as older programs write it", { old: true }],
])("a certificate %s signs; one changed byte anywhere shows", async (_, options) => {
  const key = keyOf(certificate(subject, "secret", options), "secret");
  expect(key.owner).toBe("海港区双随机办公室");
  const { pdf } = await pdfOf(xlsx, { signature: { key, at: now }, qrCode: true });
  const said = poppler("pdfsig", pdf, ["-nocert"]);
  expect(said).toContain("Signature is Valid");
  expect(said).toContain("Total document signed");
  expect(said).toContain("海港区双随机办公室");
  expect(inspectPdf(pdf)).toMatchObject({
    ok: true,
    value: {
      file: "unchanged",
      signature: { state: "intact", owner: "海港区双随机办公室", signedAt: now.toISOString().slice(0, 10) },
    },
  });
  const text = Buffer.from(pdf).toString("latin1");
  for (const at of [
    text.indexOf("<sr:unit>") + 10,
    text.indexOf("<sr:file>") + 20,
    Math.floor(pdf.length * 0.9),
  ]) {
    const changed = pdf.slice();
    changed[at] ^= 1;
    expect(poppler("pdfsig", changed, ["-nocert"])).not.toContain("Signature is Valid");
    const told = inspectPdf(changed);
    expect(told).not.toMatchObject({ value: { file: "unchanged" } });
    expect(told).not.toMatchObject({ value: { signature: { state: "intact" } } });
  }
});

test("a certificate that cannot sign is refused with its reason", () => {
  const rsa = certificate(subject, "secret");
  const code = (bytes: Uint8Array, password: string, at = now) => {
    const key = openKey(bytes, password, at, "a.p12");
    return key.ok ? null : key.error;
  };
  expect(code(rsa, "Secret")).toEqual({ code: "documents.keyPasswordWrong", at: "a.p12" });
  expect(code(certificate("/CN=a", "x", { curve: "SM2" }), "x")).toEqual({
    code: "documents.keyNotRsa",
    at: "a.p12",
    found: "SM2",
  });
  expect(code(certificate("/CN=a", "x", { curve: "prime256v1" }), "x")).toMatchObject({
    code: "documents.keyNotRsa",
    found: "EC",
  });
  expect(code(new TextEncoder().encode("not a certificate"), "x")).toMatchObject({
    code: "documents.keyUnreadable",
  });
  expect(code(rsa, "secret", new Date(now.getTime() + 40 * 86_400_000))).toMatchObject({
    code: "documents.keyOutOfDate",
  });
});

test("without a signature the digest shows a change; a file without a stamp is no export", async () => {
  const { pdf } = await pdfOf(xlsx);
  expect(poppler("pdfsig", pdf)).not.toContain("Signature #1");
  const inspected = inspectPdf(pdf);
  expect(inspected).toMatchObject({
    ok: true,
    value: {
      file: "unchanged",
      signature: null,
      stamp: { unit: "海港区", form: "annex1", ledger: "ab".repeat(32) },
    },
  });
  const appended = new Uint8Array([...pdf, 10]);
  expect(inspectPdf(appended)).toMatchObject({ value: { file: "appended" } });
  const overwritten = pdf.slice();
  overwritten[Math.floor(pdf.length * 0.6)] ^= 1;
  expect(inspectPdf(overwritten)).toMatchObject({ value: { file: "changed" } });
  expect(inspectPdf(pdf.slice(0, 500), "x.pdf")).toEqual({
    ok: false,
    error: { code: "documents.notAnExport", at: "x.pdf" },
  });
});
