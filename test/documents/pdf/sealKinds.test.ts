/** Seals as people bring them: see-through ones let the unit's name through, opaque ones are said, damaged ones refused. */
import { exportForm } from "../../../src/documents";
import type { ExportNote } from "../../../src/documents";
import { pixelsOf } from "./poppler";
import { exported, pdfOf, until } from "./samplePdf";
import { sealKinds } from "./sealKinds";

jest.setTimeout(120_000);

const sealOf = (kind: string) => ({
  png: sealKinds.get(kind)!,
  name: `${kind}.png`,
  approvedBy: "批准人",
  reason: "报送",
});

function sealed(kind: string) {
  const notes: ExportNote[] = [];
  const file = exportForm(exported(), {
    sheet: "附件1",
    form: "annex1",
    unit: "海港区",
    until,
    figures: new Map() as never,
    ledgerDigest: "",
    product: "SR",
    seal: sealOf(kind),
    onNote: (note) => notes.push(note),
  });
  return { file, notes };
}

/** How many pixels are dark on both pages: the words below the seal. */
function wordsLeft(before: Uint8Array, after: Uint8Array): number {
  const [one, other] = [pixelsOf(before, 100), pixelsOf(after, 100)];
  let [dark, still] = [0, 0];
  for (let y = 0; y < one.height; y++)
    for (let x = 0; x < one.width; x++) {
      if (one.at(x, y)[0] > 60) continue;
      dark++;
      if (other.at(x, y)[0] < 180) still++;
    }
  return still / dark;
}

test.each([
  "RGBA",
  "16 bits",
  "grey with alpha",
  "palette with transparency",
  "one transparent colour",
  "interlaced",
])("%s: the words below stay legible, and nothing is said", async (kind) => {
  const { file, notes } = sealed(kind);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  expect(notes).toEqual([]);
  const [plain, made] = [await pdfOf(exported()), await pdfOf(file.value)];
  expect(made.notes).toEqual([]);
  expect(wordsLeft(plain.pdf, made.pdf)).toBeGreaterThan(0.98);
});

test.each(["no alpha", "palette", "alpha that is full everywhere"])(
  "%s: words are covered, which is said",
  async (kind) => {
    const { file, notes } = sealed(kind);
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(notes).toEqual([{ code: "documents.sealOpaque", at: `${kind}.png` }]);
    const [plain, made] = [await pdfOf(exported()), await pdfOf(file.value)];
    expect(wordsLeft(plain.pdf, made.pdf)).toBeLessThan(0.98);
  },
);

const damaged = [
  "cut off within its data",
  "another size than it says",
  "no data",
  "a byte changed in its data",
];

test.each(damaged)("%s: refused", (kind) => {
  const error = { code: "documents.sealNotPng", at: `${kind}.png` };
  expect(sealed(kind).file).toEqual({ ok: false, error });
});

// A picture that is merely cut short is drawn as far as it goes, as every program does.
test.each(["no data", "a byte changed in its data"])(
  "a picture of the form's own, %s, is named and the page is made without it",
  async (kind) => {
    const png = sealKinds.get(kind)!;
    const place = { left: 200, top: 300, width: 60, height: 60 };
    const sheet = "附件1";
    const form = exported("annex1", "海港区", [
      { kind: "image", sheet, png, name: "徽标", alt: "", ...place },
    ]);
    const { pdf, notes } = await pdfOf(form);
    expect(notes).toEqual([
      { code: "documents.notDrawn", at: expect.stringMatching(/^附件1![A-Z]\d+$/), found: "徽标" },
    ]);
    expect(pixelsOf(pdf, 40).width).toBeGreaterThan(300);
  },
);
