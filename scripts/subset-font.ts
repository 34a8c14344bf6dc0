/**
 * Makes assets/fonts/ once: Noto Serif SC (SIL OFL 1.1) reduced to the characters of GB/T 2312-1980, Latin-1 and
 * general punctuation. What a PDF embeds is a subset of this one again. `npx tsx scripts/subset-font.ts`.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";

const source = dirname(require.resolve("@expo-google-fonts/noto-serif-sc/package.json"));
const target = join(__dirname, "..", "assets", "fonts");

/** All characters that the GB/T 2312 encoding reaches: rows 1 to 9 and 16 to 87 of 94 cells. */
function gb2312(): string {
  const decoder = new TextDecoder("gb2312");
  let found = "";
  for (let row = 1; row <= 87; row++)
    for (let cell = 1; cell <= 94; cell++) found += decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell));
  return found.replace(/[\ufffd\p{Co}]/gu, "");
}

function between(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

async function main(): Promise<void> {
  // ASCII, Latin-1, dashes and quotes, arrows, CJK punctuation, full-width forms
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x2010, 0x2040],
    [0x2190, 0x2193],
    [0x3000, 0x301f],
    [0xff01, 0xff5e],
  ];
  const text = gb2312() + ranges.map(([from, to]) => between(from, to)).join("");
  const whole = readFileSync(join(source, "400Regular", "NotoSerifSC_400Regular.ttf"));
  const subset = await subsetFont(whole, text, { targetFormat: "truetype", noLayoutClosure: true });
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, "NotoSerifSC-Regular-GB2312.ttf"), subset);
  copyFileSync(join(source, "LICENSE_FONT"), join(target, "NotoSerifSC-OFL.txt"));
  process.stdout.write(`${subset.length} bytes, ${new Set(text).size} characters\n`);
}

void main();
