/**
 * What stands out and is worth a look, never a verdict: a task, or a department, that finds fewer problems than
 * chance explains, by the exact binomial tail against all the others; officers' loads far apart.
 */
import { lowerTail } from "./binomial";
import type { DepartmentWork, Supervision, TaskProblems } from "./departmentWork";

export type Outlier =
  /** `found` of `n` households with a problem, where the others have `rate`; `chance` that it is so by chance. */
  | {
      readonly kind: "taskFindsLittle";
      readonly task: TaskProblems;
      readonly rate: number;
      readonly chance: number;
    }
  | {
      readonly kind: "departmentFindsLittle";
      readonly department: DepartmentWork;
      readonly rate: number;
      readonly chance: number;
    }
  /** Seats an officer, against the mean of all. */
  | {
      readonly kind: "heavyLoad";
      readonly department: DepartmentWork;
      readonly each: number;
      readonly mean: number;
    };

/** Of all that is compared, about one in a hundred such lists would name anything by chance alone. */
export const familyChance = 0.01;
/** An officer's mean load of more than so many times everybody's is named. */
const heavy = 2;

export function outliers({ departments, total, tasks }: Supervision): readonly Outlier[] {
  const households = sum(tasks.map((task) => task.households));
  const found = sum(tasks.map((task) => task.found));
  const byTask = tasks.flatMap((task): Outlier[] => {
    const odd = findsLittle(task.found, task.households, { part: found, whole: households }, tasks.length);
    return odd ? [{ kind: "taskFindsLittle", task, ...odd }] : [];
  });
  const inspecting = departments.filter(({ problems }) => problems.whole > 0);
  const byDepartment = inspecting.flatMap((department): Outlier[] => {
    const { part, whole } = department.problems;
    const odd = findsLittle(part, whole, total.problems, inspecting.length);
    return odd ? [{ kind: "departmentFindsLittle", department, ...odd }] : [];
  });
  const mean = total.officers === 0 ? 0 : total.seats / total.officers;
  const loads = departments.flatMap((department): Outlier[] => {
    const each = department.officers === 0 ? 0 : department.seats / department.officers;
    return mean > 0 && each > heavy * mean ? [{ kind: "heavyLoad", department, each, mean }] : [];
  });
  return [...byTask, ...byDepartment, ...loads];
}

/** Against all the others; `compared` divides the chance (Bonferroni), so that a long list names no more by chance. */
function findsLittle(
  found: number,
  n: number,
  all: { readonly part: number; readonly whole: number },
  compared: number,
): { readonly rate: number; readonly chance: number } | null {
  const others = all.whole - n;
  if (n === 0 || others <= 0) return null;
  const rate = (all.part - found) / others;
  const chance = lowerTail(found, n, rate);
  return chance < familyChance / compared ? { rate, chance } : null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
