/**
 * Which department a name means, through the directory (部门名录: 规范名称, 别名, 系统, 是否市场监管系统,
 * 层级). Divisions of a bureau are the bureau; a place in front is an alias even where it is not listed;
 * city and county bureaus of one 系统 together are not joint ◇ (forms.md, "Counts": 部门联合).
 */
import type { Department } from "./department";
import type { DepartmentLevel, DepartmentName } from "./departmentName";
import { endsLikeDivision, foldName, parseDepartmentName, stemOf } from "./departmentName";

/** What is known of a department that a cell names. */
export interface DepartmentIdentity extends DepartmentName {
  /** 规范名称 where it is listed, else the name as written. */
  readonly name: string;
  /** Index in the directory, or -1. */
  readonly entry: number;
  /** 系统, folded; "" where unknown. */
  readonly system: string;
  /** 市场监管系统: as listed, or true where the name alone says it; null where nothing does. */
  readonly market: boolean | null;
  /** The names of the directory's entries that it could mean as well. */
  readonly alsoCalled: readonly string[];
}

/** Reads 层级; null where it is blank or says nothing of a level. */
export function parseLevel(text: string): DepartmentLevel | null {
  const folded = foldName(text);
  if (/省/.test(folded)) return "province";
  if (/乡|镇|街道/.test(folded)) return "town";
  if (/县|区/.test(folded)) return "county";
  return /市/.test(folded) ? "city" : null;
}

/** Makes the function from a department's name, as written anywhere, to its identity. It remembers names. */
export function resolveDepartments(directory: readonly Department[]): (name: string) => DepartmentIdentity {
  const entries = directory.map((department, entry) => {
    const own = parseDepartmentName(department.name);
    const names = [department.name, ...department.aliases].map(parseDepartmentName);
    const system = foldName(department.system).replace(/系统$/, "");
    const identity: DepartmentIdentity = {
      ...own,
      name: department.name,
      level: parseLevel(department.level) ?? own.level,
      division: false,
      entry,
      system,
      market: department.market || system === "市场监管" || system === "市场监督管理",
      alsoCalled: [],
    };
    return { identity, cores: new Set(names.map((name) => name.core)) };
  });
  const exact = new Map<string, DepartmentIdentity>();
  directory.forEach((department, i) => {
    for (const name of [department.name, ...department.aliases]) {
      const key = foldName(name);
      if (key !== "" && !exact.has(key)) exact.set(key, entries[i].identity);
    }
  });

  /** The longest listed name that another begins with: 区环卫中心第二中队 is 区环卫中心's. */
  const listedBefore = (folded: string): DepartmentIdentity | undefined => {
    for (let length = folded.length - 1; length >= 3; length--) {
      const identity = exact.get(folded.slice(0, length));
      if (identity) return identity;
    }
    return undefined;
  };

  const fits = (identity: DepartmentIdentity, name: DepartmentName) =>
    compatible(identity.place, name.place) &&
    (identity.level === null || name.level === null || identity.level === name.level);

  const resolve = (text: string): DepartmentIdentity => {
    const folded = foldName(text);
    const listed = exact.get(folded);
    if (listed) return listed;
    const parsed = parseDepartmentName(text);
    let candidates = entries.filter((e) => e.cores.has(parsed.core) && fits(e.identity, parsed));
    if (candidates.length === 0 && parsed.level !== "town" && endsLikeDivision(folded))
      candidates = entries.filter((e) => {
        const stem = stemOf(e.identity.core);
        return stem !== null && folded.includes(stem) && fits(e.identity, parsed);
      });
    if (candidates.length > 0) {
      const [first, ...others] = candidates.map((e) => e.identity);
      return { ...first, alsoCalled: others.map((other) => other.name) };
    }
    const bureau = endsLikeDivision(folded) && !/分局$/.test(folded) ? listedBefore(folded) : undefined;
    if (bureau) return bureau;
    const market = parsed.core === "市场监督管理局" ? true : null;
    return { ...parsed, name: text, entry: -1, system: "", market, alsoCalled: [] };
  };

  const seen = new Map<string, DepartmentIdentity>();
  return (name) => {
    let identity = seen.get(name);
    if (!identity) seen.set(name, (identity = resolve(name)));
    return identity;
  };
}

/** Whether two identities are one department. */
export function sameDepartment(a: DepartmentIdentity, b: DepartmentIdentity): boolean {
  if (a.entry >= 0 && b.entry >= 0) return a.entry === b.entry;
  const levels = a.level === null || b.level === null || a.level === b.level;
  return a.core === b.core && levels && compatible(a.place, b.place);
}

/** Whether two or more of them are different departments, so that their inspection is joint (部门联合). */
export function areJoint(departments: readonly DepartmentIdentity[], levelsAreJoint: boolean): boolean {
  return departments.some((a, i) =>
    departments.slice(i + 1).some((b) => !sameDepartment(a, b) && (levelsAreJoint || !oneSystem(a, b))),
  );
}

/** City and county bureaus of one 系统 (or, where none is listed, of one name). */
function oneSystem(a: DepartmentIdentity, b: DepartmentIdentity): boolean {
  if (a.level === "town" || b.level === "town") return false;
  if (a.core === b.core) return true;
  const levelsDiffer = a.level !== null && b.level !== null && a.level !== b.level;
  return a.system !== "" && a.system === b.system && levelsDiffer;
}

/** One place, or one of the two unsaid: 海港区 and 海港, 经济技术开发区 and 开发区. */
function compatible(a: string, b: string): boolean {
  const [one, other] = [a, b].map((place) => place.replace(/[市区县]$/, ""));
  return a === "" || b === "" || one.endsWith(other) || other.endsWith(one);
}
