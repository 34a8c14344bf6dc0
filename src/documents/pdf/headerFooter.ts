/** Headers and footers (ECMA-376 Part 1 §18.3.1.46): the sheet's own, and the page number where it is switched on. */
import type { PDFPage } from "@cantoo/pdf-lib";
import type { PageFont } from "./pageFont";
import { linePitch } from "./pageFont";
import type { PageSetup } from "./page";

interface Section {
  readonly size: number;
  readonly lines: readonly string[];
}

const usualSize = 10;

/** What the codes stand for. Date, time and file name are left blank: the same export gives the same page. */
export interface PageNumbers {
  readonly page: number;
  readonly pages: number;
  readonly sheet: string;
}

/** Draws both; texts that are wider than the page are set smaller. */
export function drawHeaderFooter(
  page: PDFPage,
  setup: PageSetup,
  font: PageFont,
  numbers: PageNumbers,
  withPageNumber: boolean,
): void {
  const { width, height, margins } = setup;
  const footer = sectionsOf(setup.footer, numbers);
  const header = sectionsOf(setup.header, numbers);
  const draw = ({ lines, size: asked }: Section, side: "L" | "C" | "R", fromTop: boolean): void => {
    const shown = lines.map((line) => font.printable(line, numbers.sheet));
    const widest = Math.max(0, ...shown.map((line) => font.width(line, asked)));
    const room = width - margins.left - margins.right;
    const size = widest > room ? (asked * room) / widest : asked;
    shown.forEach((line, i) => {
      const lineWidth = font.width(line, size);
      const x =
        side === "L"
          ? margins.left
          : side === "R"
            ? width - margins.right - lineWidth
            : (width - lineWidth) / 2;
      const y = fromTop
        ? height - margins.header - size * (1 + i * linePitch)
        : margins.footer + size * (shown.length - 1 - i) * linePitch + size * 0.2;
      if (line) page.drawText(line, { x, y, size, font: font.font });
    });
  };
  for (const side of ["L", "C", "R"] as const) {
    draw(header[side], side, true);
    draw(footer[side], side, false);
  }
  if (!withPageNumber || /&P/.test(setup.footer + setup.header)) return;
  // above whatever the footer says, which may reach across the page
  const highest = Math.max(
    ...Object.values(footer).map(({ lines, size }) => lines.length * size * linePitch),
  );
  const line = `第 ${numbers.page} 页\u3000共 ${numbers.pages} 页`;
  const x = (width - font.width(line, usualSize)) / 2;
  page.drawText(line, { x, y: margins.footer + highest + 2, size: usualSize, font: font.font });
}

/** The three sections of a header or footer; text before any code stands in the middle. */
function sectionsOf(text: string, numbers: PageNumbers): Record<"L" | "C" | "R", Section> {
  const found = { L: "", C: "", R: "" };
  const sizes = { L: usualSize, C: usualSize, R: usualSize };
  let side: "L" | "C" | "R" = "C";
  const code = /&(?:"[^"]*"|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|(\d{1,3})|([\s\S]))|([^&]+)|&$/g;
  for (const [, size, letter, plain] of text.matchAll(code)) {
    if (plain !== undefined) found[side] += plain;
    else if (size !== undefined) sizes[side] = Number(size);
    else if (letter === "L" || letter === "C" || letter === "R") side = letter;
    else if (letter === "&") found[side] += "&";
    else if (letter === "P") found[side] += String(numbers.page);
    else if (letter === "N") found[side] += String(numbers.pages);
    else if (letter === "A") found[side] += numbers.sheet;
  }
  const section = (name: "L" | "C" | "R"): Section => ({
    size: sizes[name] || usualSize,
    lines: found[name] ? found[name].split(/\r\n|\r|\n/).map((line) => line.trim()) : [],
  });
  return { L: section("L"), C: section("C"), R: section("R") };
}
