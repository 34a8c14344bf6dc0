/** PNG files (ISO/IEC 15948): whether bytes are one, and how large the picture is. */

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height in pixels; null where the bytes are not a whole PNG file. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (!signature.every((byte, i) => bytes[i] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | null = null;
  // chunks: length, type, data, checksum; IHDR comes first and IEND last
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) return null;
    if (at === 8) {
      if (type !== "IHDR" || length !== 13) return null;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (type === "IEND") return size && size.width > 0 && size.height > 0 ? size : null;
    at += 12 + length;
  }
  return null;
}
