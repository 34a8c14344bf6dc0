/** QR codes as PNG: a decoder that is not ours reads the text out of the pixels that zlib and our rows hold. */
import fc from "fast-check";
import jsQR from "jsqr";
import { inflateSync } from "node:zlib";
import { qrPng } from "../../src/documents/qrCode";
import { pngSize } from "../../src/hosts/file";

/** The picture as RGBA, read as the standard says: chunks, checksums, filter 0, one bit a pixel. */
function pixels(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const data: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const type = Buffer.from(png.subarray(at + 4, at + 8)).toString("latin1");
    if (type === "IDAT") data.push(Buffer.from(png.subarray(at + 8, at + 8 + length)));
    at += 12 + length;
  }
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  expect([...png.subarray(24, 29)]).toEqual([1, 0, 0, 0, 0]);
  const rows = inflateSync(Buffer.concat(data));
  const stride = 1 + Math.ceil(width / 8);
  expect(rows.length).toBe(stride * height);
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) expect(rows[y * stride]).toBe(0);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const light = (rows[y * stride + 1 + (x >> 3)] >> (7 - (x & 7))) & 1;
      rgba.set([light * 255, light * 255, light * 255, 255], (y * width + x) * 4);
    }
  return { rgba, width, height };
}

function read(text: string): string | undefined {
  const png = qrPng(text);
  if (png === null) throw new Error("no picture");
  const { rgba, width, height } = pixels(png);
  expect(pngSize(png)).toEqual({ width, height });
  return new TextDecoder().decode(Uint8Array.from(jsQR(rgba, width, height)?.binaryData ?? []));
}

test.each([
  ["a digest", `SR-1\n任务编号：QHD-2024-007\n事先公布校验码：${"0123456789abcdef".repeat(4)}`],
  ["digits", "01382438112797316654"],
  [
    "a slip of 400 firms",
    JSON.stringify({
      id: "91130300MA0TESTX1R",
      mark: "a".repeat(64),
      path: Array.from({ length: 9 }, () => "b".repeat(64)),
    }),
  ],
  ["astral characters", "𠮷野家 𝄞"],
])("%s", (_, text) => expect(read(text)).toBe(text));

test("any text", () => {
  const texts = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(texts, (text) => expect(read(text)).toBe(text)),
    { numRuns: 15 },
  );
}, 60_000);

test("what no code holds is none", () => {
  expect(qrPng("")).toBeNull();
  expect(qrPng("a".repeat(2954))).toBeNull();
  expect(qrPng("码".repeat(985))).toBeNull();
  expect(qrPng("码".repeat(984))).not.toBeNull();
});
