/** The printed page of the form: one A4 page, and the digests in its footer where that is switched on. */
import { xml } from "../hosts/file";
import type { SheetPart } from "../hosts/file";
import { isTrue } from "../hosts/file";

const a4 = "9";

/**
 * Makes the sheet print as one A4 page where its own set-up does not say so already. A set-up that is A4 and fitted
 * or scaled by whoever made the form is left alone.
 */
export function ensureOnePage(part: SheetPart): void {
  const page = part.child("pageSetup");
  const fitted = isTrue(xml.descendantsOf(part.root(), "pageSetUpPr")[0]?.getAttribute("fitToPage"));
  const scaled = page?.hasAttribute("scale") ?? false;
  const pages = (name: string): string => page?.getAttribute(name) ?? "1";
  const onePage = fitted ? pages("fitToWidth") === "1" && pages("fitToHeight") === "1" : scaled;
  if (page?.getAttribute("paperSize") === a4 && onePage) return;
  const setup = part.ensure("pageSetup");
  xml.setAttributes(setup, { paperSize: a4, fitToWidth: 1, fitToHeight: 1, scale: null });
  const order = ["tabColor", "outlinePr", "pageSetUpPr"];
  xml.ensureChild(part.ensure("sheetPr"), "pageSetUpPr", order).setAttribute("fitToPage", "1");
}

/** Adds lines to the page's footer: in the first of its sections (left, right, middle) that is free, else on the left. */
export function addFooter(part: SheetPart, lines: readonly string[]): void {
  const all = part.ensure("headerFooter");
  const order = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
  const footer = xml.ensureChild(all, "oddFooter", order);
  const sections = sectionsOf(xml.textOf(footer));
  const place = (["L", "R", "C"] as const).find((name) => !sections[name]) ?? "L";
  // size 6, and & is a code of its own
  const text = `&6${lines.map((line) => ` ${line.replace(/&/g, "&&")}`).join("\n")}`;
  sections[place] = sections[place] ? `${sections[place]}\n${text}` : text;
  footer.textContent = (["L", "C", "R"] as const)
    .filter((name) => sections[name])
    .map((name) => `&${name}${sections[name]}`)
    .join("");
}

/** The three sections of a footer (ECMA-376 Part 1 §18.3.1.46); text before any code stands in the middle. */
function sectionsOf(text: string): Record<"L" | "C" | "R", string> {
  const sections = { L: "", C: "", R: "" };
  let current: "L" | "C" | "R" = "C";
  for (let i = 0; i < text.length; i++) {
    const next = text[i + 1];
    if (text[i] === "&" && (next === "L" || next === "C" || next === "R")) {
      current = next;
      i++;
    } else if (text[i] === "&" && next !== undefined) {
      sections[current] += text[i] + next;
      i++;
    } else sections[current] += text[i];
  }
  return sections;
}
