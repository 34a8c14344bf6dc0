/** Sheets as a whole: addSheet, deleteSheet, activate. */
import type { Edit } from "../../../sheets/edit";
import type { HostFault } from "../../fault";
import { rangeText } from "../areas";
import { blankSheetXml, initialSheetXml } from "../blankSheet";
import { forgetMissingParts } from "../contentTypes";
import type { EditSession } from "../editSession";
import { reachableFrom, relsPart } from "../relationships";
import type { SheetEntry } from "../workbookPart";
import { append, childOf, childrenOf, setAttributes } from "../xmlTree";
import { isTrue } from "../styleSheet";

type EditOf<K extends Edit["kind"]> = Extract<Edit, { kind: K }>;

/** Excel's rule for a sheet's name. */
const nameRule = /^(?!')[^[\]:*?/\\\p{Cc}]{1,31}(?<!')$/u;

export function addSheet(session: EditSession, edit: EditOf<"addSheet">): HostFault | null {
  const { workbook, parts } = session;
  if (!nameRule.test(edit.sheet) || !edit.sheet.trim()) return { code: "host.sheetName", at: edit.sheet };
  if (workbook.structureLocked) return { code: "host.structureProtected", at: edit.sheet };
  const blank = untouchedBlankSheet(session);
  if (!blank && workbook.sheet(edit.sheet)) return { code: "host.sheetExists", at: edit.sheet };
  workbook.addSheet(edit.sheet, blankSheetXml);
  if (blank) {
    removeSheet(session, blank);
    parts.remove(blank.part);
    forgetMissingParts(parts);
  }
  return null;
}

/** The one sheet of a workbook that `blankWorkbook` made and nobody has written into. */
function untouchedBlankSheet(session: EditSession): SheetEntry | null {
  const { workbook, parts } = session;
  const [only, another] = workbook.sheets();
  if (only && session.isOpen(only.part)) return null;
  return only && !another && only.hasCells && parts.text(only.part) === initialSheetXml ? only : null;
}

export function deleteSheet(session: EditSession, edit: EditOf<"deleteSheet">): HostFault | null {
  const { workbook } = session;
  const entry = workbook.sheet(edit.sheet);
  if (!entry) return { code: "host.sheetMissing", at: edit.sheet };
  if (workbook.structureLocked) return { code: "host.structureProtected", at: edit.sheet };
  const others = workbook.sheets().filter((s) => s.index !== entry.index && s.visibility === "visible");
  if (!others.length) return { code: "host.lastSheet", at: edit.sheet };
  removeSheet(session, entry);
  workbook.requireCalculation();
  return null;
}

function removeSheet(session: EditSession, entry: SheetEntry): void {
  const { workbook, parts } = session;
  const before = reachableFrom(parts, "");
  workbook.removeSheet(entry);
  session.close(entry.part);
  const after = reachableFrom(parts, "");
  for (const part of before)
    if (part && !after.has(part)) {
      parts.remove(part);
      parts.remove(relsPart(part));
    }
  forgetMissingParts(parts);
}

/** Shows a sheet when the file is opened. Only one may be selected: what is typed goes into all selected ones. */
export function activate(session: EditSession, edit: EditOf<"activate">): HostFault | null {
  const opened = session.sheet(edit.sheet);
  if (!opened.ok) return opened.error;
  const { entry, part } = opened.value;
  const { workbook } = session;
  for (const other of workbook.sheets()) {
    if (other.index === entry.index || !other.hasCells || other.visibility === "veryHidden") continue;
    const sheet = session.sheet(other.name);
    const views = sheet.ok ? sheet.value.part.child("sheetViews") : null;
    for (const view of views ? childrenOf(views, "sheetView") : [])
      if (sheet.ok && isTrue(view.getAttribute("tabSelected"))) {
        sheet.value.part.edit();
        view.removeAttribute("tabSelected");
      }
  }
  if (workbook.activeIndex !== entry.index) workbook.activate(entry.index);
  const views = part.ensure("sheetViews");
  const view = childOf(views, "sheetView") ?? append(views, "sheetView", { workbookViewId: 0 });
  view.setAttribute("tabSelected", "1");
  if (!edit.area) return null;
  const pane = childOf(view, "pane")?.getAttribute("activePane") ?? null;
  const selection =
    childrenOf(view, "selection").find((s) => s.getAttribute("pane") === pane) ?? append(view, "selection");
  const first = { ...edit.area, rows: 1, columns: 1 };
  setAttributes(selection, { pane, activeCell: rangeText(first), sqref: rangeText(edit.area) });
  return null;
}
