/**
 * 信息联络员: whom to call in a unit, as 部门名录 says (联络员, 电话, 手机). For the office's own use: the numbers go
 * into no public list and not into the text that is sent to a work group.
 */
import type { Department } from "../registry/department";
import { unitMatcher } from "./unitMatch";

/** Makes the function from a unit, as written anywhere, to its row in the directory; null where none or several fit. */
export function directoryEntry(directory: readonly Department[]): (unit: string) => Department | null {
  const matcher = unitMatcher(
    directory.map(({ name }) => name),
    directory,
  );
  return (unit) => {
    const found = matcher.candidates(unit);
    return found.length === 1 ? directory[found[0]] : null;
  };
}

/** What a unit's row lacks so that somebody can be called: a name, a number, both; null where nothing. */
export function lackOf({ liaison, phone, mobile }: Department): "name" | "number" | "both" | null {
  const numbered = phone !== "" || mobile !== "";
  if (liaison === "") return numbered ? "name" : "both";
  return numbered ? null : "number";
}

/** `张三，电话 0335-3030000，手机 13800000000`; what is blank is left out. */
export function contactText({ liaison, phone, mobile }: Department): string {
  return [liaison, phone && `电话 ${phone}`, mobile && `手机 ${mobile}`].filter(Boolean).join("，");
}
