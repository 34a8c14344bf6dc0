/** What a person sees of a sheet: freeze, filter. */
import type { Edit } from "../../../sheets/edit";
import { a1 } from "../../../sheets/grid";
import type { HostFault } from "../../fault";
import { rangeText } from "../areas";
import type { EditSession } from "../editSession";
import { absoluteArea } from "../formulaText";
import { append, childOf, childrenOf, elementLike, insertInOrder } from "../xmlTree";

type EditOf<K extends Edit["kind"]> = Extract<Edit, { kind: K }>;

/** Keeps the first rows and columns in sight (ECMA-376 Part 1 §18.3.1.66 pane); 0 and 0 lets go of them. */
export function freeze(session: EditSession, edit: EditOf<"freeze">): HostFault | null {
  const opened = session.unlocked(edit.sheet);
  if (!opened.ok) return opened.error;
  const { part } = opened.value;
  const views = part.ensure("sheetViews");
  const view = childOf(views, "sheetView") ?? append(views, "sheetView", { workbookViewId: 0 });
  for (const name of ["pane", "selection"]) for (const old of childrenOf(view, name)) view.removeChild(old);
  view.removeAttribute("topLeftCell");
  const { rows, columns } = edit;
  if (rows <= 0 && columns <= 0) return null;
  const activePane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const order = ["pane", "selection", "pivotSelection", "extLst"];
  const corner = a1(Math.max(0, rows), Math.max(0, columns));
  insertInOrder(
    view,
    elementLike(view, "pane", {
      ...(columns > 0 ? { xSplit: columns } : {}),
      ...(rows > 0 ? { ySplit: rows } : {}),
      topLeftCell: corner,
      activePane,
      state: "frozen",
    }),
    order,
  );
  const selection = { pane: activePane, activeCell: corner, sqref: corner };
  insertInOrder(view, elementLike(view, "selection", selection), order);
  return null;
}

/** Filter buttons over an area; the hidden name is how Excel remembers it. */
export function filter(session: EditSession, edit: EditOf<"filter">): HostFault | null {
  const opened = session.unlocked(edit.sheet, edit.area);
  if (!opened.ok) return opened.error;
  const { part, entry } = opened.value;
  part.remove("sortState");
  part.remove("autoFilter");
  part.ensure("autoFilter").setAttribute("ref", rangeText(edit.area));
  session.workbook.setName("_xlnm._FilterDatabase", entry.index, absoluteArea(entry.name, edit.area), true);
  return null;
}
