/** printSetup: the page as it is printed (ECMA-376 Part 1 §18.3.1.62–63, §18.3.1.70, §18.3.1.46). */
import type { Edit } from "../../../sheets/edit";
import type { HostFault } from "../../fault";
import type { EditSession } from "../editSession";
import { absoluteArea, quotedSheet } from "../formulaText";
import { ensureChild, setAttributes } from "../xmlTree";

/** Paper sizes by number (ibid., `paperSize`). */
export const paperSizes = { A4: 9 } as const;
const pointsPerInch = 72;

export function printSetup(
  session: EditSession,
  edit: Extract<Edit, { kind: "printSetup" }>,
): HostFault | null {
  const { setup } = edit;
  const opened = session.unlocked(edit.sheet, setup.area);
  if (!opened.ok) return opened.error;
  const { part, entry } = opened.value;
  const { workbook } = session;
  if (setup.area) workbook.setName("_xlnm.Print_Area", entry.index, absoluteArea(entry.name, setup.area));
  if (setup.titleRows) {
    const { from, to } = setup.titleRows;
    const rows = `${quotedSheet(entry.name)}!$${from + 1}:$${to + 1}`;
    workbook.setName("_xlnm.Print_Titles", entry.index, rows);
  }
  const page = part.ensure("pageSetup");
  setAttributes(page, { paperSize: paperSizes[setup.paper], orientation: setup.orientation });
  if (setup.fit) {
    const properties = ensureChild(part.ensure("sheetPr"), "pageSetUpPr", [
      "tabColor",
      "outlinePr",
      "pageSetUpPr",
    ]);
    properties.setAttribute("fitToPage", "1");
    // a height of 0 means as many pages as it takes
    setAttributes(page, { fitToWidth: setup.fit.wide, fitToHeight: setup.fit.tall ?? 0, scale: null });
  }
  if (setup.centered !== undefined)
    part.ensure("printOptions").setAttribute("horizontalCentered", setup.centered ? "1" : "0");
  if (setup.margins) {
    const margins = part.ensure("pageMargins");
    for (const side of ["left", "right", "top", "bottom"] as const)
      margins.setAttribute(side, String(setup.margins[side] / pointsPerInch));
    for (const side of ["header", "footer"])
      if (!margins.hasAttribute(side)) margins.setAttribute(side, "0.3");
  }
  if (setup.footer !== undefined) {
    const all = part.ensure("headerFooter");
    const footer = ensureChild(all, "oddFooter", headerFooterOrder);
    footer.textContent = centred(setup.footer);
  }
  return null;
}

/** A footer that names no section (`&L`, `&C`, `&R`) stands in the middle. "&C12" would be read as a size of 12 points. */
function centred(footer: string): string {
  if (!footer || /&[LCR]/.test(footer)) return footer;
  return `&C${/^\d/.test(footer) ? " " : ""}${footer}`;
}

/** CT_HeaderFooter. */
export const headerFooterOrder = [
  "oddHeader",
  "oddFooter",
  "evenHeader",
  "evenFooter",
  "firstHeader",
  "firstFooter",
];
