/** listValidation: a drop-down list of choices (ECMA-376 Part 1 §18.3.1.32). */
import type { Edit } from "../../../sheets/edit";
import { areaAddress } from "../../../sheets/grid";
import type { HostFault } from "../../fault";
import { parseAreas, rangeText, without } from "../areas";
import type { EditSession } from "../editSession";
import { append, childrenOf } from "../xmlTree";

/** The longest list that a validation can carry in itself. */
const listLimit = 255;

export function listValidation(
  session: EditSession,
  edit: Extract<Edit, { kind: "listValidation" }>,
): HostFault | null {
  const opened = session.unlocked(edit.sheet, edit.area);
  if (!opened.ok) return opened.error;
  const joined = edit.choices.join(",");
  if (!edit.choices.length || joined.length > listLimit || edit.choices.some((c) => c.includes(",")))
    return { code: "host.choicesTooLong", at: areaAddress(edit.sheet, edit.area), found: joined };
  const list = opened.value.part.ensure("dataValidations");
  for (const present of childrenOf(list, "dataValidation")) {
    // a cell has one validation: the new one takes it over
    const areas = parseAreas(present.getAttribute("sqref") ?? "");
    const left = areas.flatMap((area) => without(area, edit.area));
    if (!left.length) list.removeChild(present);
    else present.setAttribute("sqref", left.map(rangeText).join(" "));
  }
  const validation = append(list, "dataValidation", {
    type: "list",
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    sqref: rangeText(edit.area),
  });
  append(validation, "formula1").textContent = `"${joined.replace(/"/g, '""')}"`;
  list.setAttribute("count", String(childrenOf(list, "dataValidation").length));
  return null;
}
