/** QR codes (ISO/IEC 18004) as PNG pictures (ISO/IEC 15948): one bit a pixel, made without a screen. */
import { concatBytes } from "@noble/hashes/utils.js";
import { zlibSync } from "fflate";
import { create } from "qrcode/lib/core/qrcode";

/** ISO/IEC 18004 §5.3.8: four light modules around. */
const quietZone = 4;
/** ISO/IEC 18004 table 7: what version 40 holds in bytes at level L. */
const mostBytes = 2953;
/** Pixels of a module: sharp on paper at 300 dpi down to 0.4 mm. */
const modulePixels = 6;

/** The text as a PNG; null for an empty one, or one of more than 2,953 bytes, which no code holds. */
export function qrPng(text: string): Uint8Array | null {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes === 0 || bytes > mostBytes) return null;
  // Level M where it stays small; a long slip keeps its modules large enough to scan instead.
  const { modules } = create(text, { errorCorrectionLevel: bytes <= 300 ? "M" : "L" });
  return png(modules.size + 2 * quietZone, modulePixels, (row, column) => {
    const [y, x] = [row - quietZone, column - quietZone];
    const inside = y >= 0 && x >= 0 && y < modules.size && x < modules.size;
    return inside && modules.data[y * modules.size + x] === 1;
  });
}

/** A square picture of dark and light modules, each `pixels` wide. */
function png(size: number, pixels: number, isDark: (row: number, column: number) => boolean): Uint8Array {
  const width = size * pixels;
  const stride = 1 + Math.ceil(width / 8);
  const rows = new Uint8Array(stride * width);
  for (let row = 0; row < size; row++) {
    const line = new Uint8Array(stride);
    for (let x = 0; x < width; x++)
      if (!isDark(row, Math.floor(x / pixels))) line[1 + (x >> 3)] |= 0x80 >> (x & 7);
    for (let y = 0; y < pixels; y++) rows.set(line, (row * pixels + y) * stride);
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, width);
  // one bit, greyscale, deflate, no filter, not interlaced
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return concatBytes(
    signature,
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(rows)),
    chunk("IEND", new Uint8Array()),
  );
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** ISO/IEC 15948 annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
