/** What lies behind a PNG picture (ISO/IEC 15948): whether the cells show through it, and whether it is whole at all. */
import { concatBytes } from "@noble/hashes/utils.js";
import { unzlibSync } from "fflate";

/** Samples of a pixel by colour type (ibid. 11.2.2). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Adam7: first column and row, and the steps, of the seven passes (ibid. 8.2). */
const passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const; // prettier-ignore

/** Null where the picture's data is damaged, so that no program can show it. */
export function pngGround(png: Uint8Array): "seeThrough" | "opaque" | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const data: Uint8Array[] = [];
  let transparency: Uint8Array | null = null;
  for (let at = 8; at + 12 <= png.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    const content = png.subarray(at + 8, at + 8 + view.getUint32(at));
    if (type === "IDAT") data.push(content);
    else if (type === "tRNS") transparency = content;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colour, interlaced] = [png[24], png[25], png[28] === 1];
  const bits = depth * (samples[colour] ?? 0);
  if (bits === 0) return null;
  const rowOf = (pixels: number) => 1 + Math.ceil((pixels * bits) / 8);
  const size = interlaced
    ? passes.reduce((sum, [x, y, across, down]) => {
        const [columns, rows] = [Math.ceil((width - x) / across), Math.ceil((height - y) / down)];
        return columns > 0 && rows > 0 ? sum + rows * rowOf(columns) : sum;
      }, 0)
    : height * rowOf(width);
  const lines = unpacked(data, size);
  if (!lines) return null;
  if (colour === 3) return transparency?.some((alpha) => alpha < 255) ? "seeThrough" : "opaque";
  if (colour !== 4 && colour !== 6) return transparency ? "seeThrough" : "opaque";
  // The passes of an interlaced picture are not put together for this: it has an alpha, and is taken for see-through.
  return interlaced || alphaBelow(lines, width, height, bits / 8, depth / 8) ? "seeThrough" : "opaque";
}

/** The filtered lines; null where they are not all there. */
function unpacked(data: readonly Uint8Array[], size: number): Uint8Array | null {
  try {
    const lines = unzlibSync(concatBytes(...data), { out: new Uint8Array(size) });
    return lines.length === size ? lines : null;
  } catch {
    return null;
  }
}

/** Whether any pixel's alpha is below full. A sample is filtered by itself (ibid. 9.2): the others are not looked at. */
function alphaBelow(
  lines: Uint8Array,
  width: number,
  height: number,
  pixel: number,
  sample: number,
): boolean {
  const stride = 1 + width * pixel;
  let above = new Uint8Array(width);
  let row = new Uint8Array(width);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * stride];
    for (let x = 0, at = y * stride + 1 + pixel - sample; x < width; x++, at += pixel) {
      const [left, up, corner] = [x > 0 ? row[x - 1] : 0, above[x], x > 0 ? above[x - 1] : 0];
      row[x] = lines[at] + predicted(filter, left, up, corner);
      if (row[x] < 255) return true;
    }
    [above, row] = [row, above];
  }
  return false;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
