/** The sheet's own page set-up (ECMA-376 Part 1 §18.3.1.62–64, §18.3.1.46), on A4. */
import { isTrue, xml } from "../../hosts/file";
import type { SheetPart } from "../../hosts/file";

/** ISO 216 A4 in points. */
export const a4 = { short: 595.28, long: 841.89 } as const;

export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  /** Percent as whoever made the sheet set it, 100 where it is fitted. */
  readonly scale: number;
  readonly centred: { readonly across: boolean; readonly down: boolean };
  /** With their codes (`&P`, `&L`). */
  readonly header: string;
  readonly footer: string;
}

/** What Excel sets by itself, in inches. */
const usual = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

export function readPage(part: SheetPart): PageSetup {
  const setup = part.child("pageSetup");
  const margins = part.child("pageMargins");
  const options = part.child("printOptions");
  const fitted = isTrue(xml.descendantsOf(part.root(), "pageSetUpPr")[0]?.getAttribute("fitToPage"));
  const landscape = setup?.getAttribute("orientation") === "landscape";
  const margin = (side: keyof typeof usual): number =>
    72 * Number(margins?.getAttribute(side) ?? usual[side]);
  const all = part.child("headerFooter");
  const text = (name: string): string => {
    const element = all && xml.childOf(all, name);
    return element ? xml.textOf(element) : "";
  };
  return {
    width: landscape ? a4.long : a4.short,
    height: landscape ? a4.short : a4.long,
    margins: {
      left: margin("left"),
      right: margin("right"),
      top: margin("top"),
      bottom: margin("bottom"),
      header: margin("header"),
      footer: margin("footer"),
    },
    scale: fitted ? 100 : Number(setup?.getAttribute("scale") ?? 100),
    centred: {
      across: isTrue(options?.getAttribute("horizontalCentered")),
      down: isTrue(options?.getAttribute("verticalCentered")),
    },
    header: text("oddHeader"),
    footer: text("oddFooter"),
  };
}
