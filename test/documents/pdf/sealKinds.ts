/** Pictures of a seal in every kind of PNG that scanners and image programs write, made by Python's zlib. */
import { execFileSync } from "node:child_process";

const program = `
import base64, json, struct, zlib
N = 120
def pixel(x, y):
    d = ((x - 59.5) ** 2 + (y - 59.5) ** 2) ** .5
    return (210, 0, 0, 160) if 48 < d < 58 else (255, 255, 255, 0)
def chunk(t, d): return struct.pack('>I', len(d)) + t + d + struct.pack('>I', zlib.crc32(t + d))
def png(depth, colour, lines, extra=b'', interlace=0):
    head = struct.pack('>IIBBBBB', N, N, depth, colour, 0, 0, interlace)
    return (b'\\x89PNG\\r\\n\\x1a\\n' + chunk(b'IHDR', head) + extra
            + chunk(b'IDAT', zlib.compress(lines)) + chunk(b'IEND', b''))
def paeth(a, b, c):
    p = a + b - c; pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
    return a if pa <= pb and pa <= pc else b if pb <= pc else c
def filtered(rows, bpp):
    out, up = b'', bytes(len(rows[0]))
    for y, row in enumerate(rows):
        kind = y % 5
        line = bytearray([kind])
        for i, v in enumerate(row):
            a = row[i - bpp] if i >= bpp else 0
            b, c = up[i], up[i - bpp] if i >= bpp else 0
            line.append((v - [0, a, b, (a + b) >> 1, paeth(a, b, c)][kind]) & 255)
        out += bytes(line); up = row
    return out
xs = range(N)
rgba = [b''.join(bytes(pixel(x, y)) for x in xs) for y in xs]
solid = [b''.join(bytes(pixel(x, y)[:3] + (255,)) for x in xs) for y in xs]
deep = [b''.join(struct.pack('>4H', *[v * 257 for v in pixel(x, y)]) for x in xs) for y in xs]
grey = [b''.join(bytes((90, pixel(x, y)[3])) for x in xs) for y in xs]
rgb = [b''.join(bytes(pixel(x, y)[:3]) for x in xs) for y in xs]
index = [bytes(0 if pixel(x, y)[3] else 1 for x in xs) for y in xs]
palette = chunk(b'PLTE', bytes((210, 0, 0, 255, 255, 255)))
adam = b''
for x0, y0, dx, dy in [(0,0,8,8),(4,0,8,8),(0,4,4,8),(2,0,4,4),(0,2,2,4),(1,0,2,2),(0,1,1,2)]:
    for y in range(y0, N, dy):
        adam += b'\\0' + b''.join(bytes(pixel(x, y)) for x in range(x0, N, dx))
whole = filtered(rgba, 4)
kinds = {
  'RGBA': png(8, 6, whole), '16 bits': png(16, 6, filtered(deep, 8)), 'grey with alpha': png(8, 4, filtered(grey, 2)),
  'palette with transparency': png(8, 3, filtered(index, 1), palette + chunk(b'tRNS', bytes((160, 0)))),
  'one transparent colour': png(8, 2, filtered(rgb, 3), chunk(b'tRNS', struct.pack('>3H', 255, 255, 255))),
  'interlaced': png(8, 6, adam, interlace=1),
  'no alpha': png(8, 2, filtered(rgb, 3)), 'palette': png(8, 3, filtered(index, 1), palette),
  'alpha that is full everywhere': png(8, 6, filtered(solid, 4)),
  'cut off within its data': png(8, 6, whole[:len(whole) // 2]),
  'another size than it says': png(16, 6, whole),
  'no data': png(8, 6, b'').replace(b'IDAT', b'ibad'),
}
bad = bytearray(kinds['RGBA']); bad[60] ^= 255
kinds['a byte changed in its data'] = bytes(bad)
print(json.dumps({k: base64.b64encode(v).decode() for k, v in kinds.items()}))
`;

export const sealKinds = new Map<string, Uint8Array>(
  Object.entries(JSON.parse(execFileSync("python3", ["-c", program], { encoding: "utf8" })) as object).map(
    ([kind, base64]) => [kind, new Uint8Array(Buffer.from(base64 as string, "base64"))],
  ),
);
