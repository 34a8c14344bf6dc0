/** Which of the expected units a form comes from: counties by their 县区, departments through the 部门名录. */
import { countyOf } from "../forms/scope";
import type { Department } from "../registry/department";
import { foldName } from "../registry/departmentName";
import { resolveDepartments, sameDepartment } from "../registry/departments";

export interface UnitMatcher {
  /** The index of the expected unit; -1 where it is none of them. */
  indexOf(name: string): number;
  /** Every expected unit that the name may mean; one where it is certain. */
  candidates(name: string): readonly number[];
  /** The same unit, written in two ways. */
  same(one: string, other: string): boolean;
  /** 市场监管系统, as the directory or the name says. */
  isMarket(name: string): boolean;
}

/** 海港区, 海港区双随机办, 海港区联席会议办公室: the county itself and none of its departments. */
function countyItself(name: string): string {
  const folded = foldName(name);
  const county = countyOf(name);
  if (county === "") return "";
  const rest = folded.slice(folded.indexOf(county) + county.length);
  return rest === "" || /^(人民政府|政府)?(双随机|联席会议|一公开)/.test(rest)
    ? county.replace(/[区县]$/, "")
    : "";
}

export function unitMatcher(expected: readonly string[], directory: readonly Department[]): UnitMatcher {
  const identify = resolveDepartments(directory);
  const folded = expected.map(foldName);
  const counties = expected.map(countyItself);
  const same = (one: string, other: string): boolean => {
    if (foldName(one) === foldName(other)) return true;
    const [a, b] = [countyItself(one), countyItself(other)];
    if (a !== "" || b !== "") return a !== "" && b !== "" && (a.endsWith(b) || b.endsWith(a));
    return sameDepartment(identify(one), identify(other));
  };
  const candidates = (name: string): readonly number[] => {
    const exact = folded.indexOf(foldName(name));
    if (exact >= 0) return [exact];
    const county = countyItself(name);
    const fits = (index: number) =>
      county !== "" ? counties[index] !== "" && counties[index] === county : same(expected[index], name);
    return expected.flatMap((_, index) => (fits(index) ? [index] : []));
  };
  return {
    indexOf: (name) => candidates(name)[0] ?? -1,
    candidates,
    same,
    isMarket: (name) => identify(name).market === true,
  };
}
