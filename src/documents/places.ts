/** Lists of areas as messages name them: `月报!C4、月报!D7:D9`, and how many more. */
import { parseAreas } from "../hosts/file";
import { areaAddress } from "../sheets/grid";

const shown = 3;

/** Addresses of a part's list of areas (`sqref`); the sheet's name where the list cannot be read. */
export function placesOf(sheet: string, areas: string): string {
  const found = parseAreas(areas);
  if (!found.length) return sheet;
  const first = found.slice(0, shown).map((area) => areaAddress(sheet, area));
  return first.join("、") + (found.length > shown ? ` … (${found.length})` : "");
}
