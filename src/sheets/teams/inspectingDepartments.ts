/**
 * Who inspects: the departments that a task names, by their canonical names. Neither a coordinating office
 * (双随办) nor a third party may be the inspecting body (国办发〔2024〕54号).
 */
import type { Department } from "../../core/registry/department";
import type { DepartmentIdentity } from "../../core/registry/departments";
import { resolveDepartments, sameDepartment } from "../../core/registry/departments";
import { foldName } from "../../core/registry/departmentName";
import type { Expert } from "../../core/registry/expert";
import type { TeamRequestFault } from "./fault";

/** 双随办 by any of its names: 双随办, 双随机办公室, 双随机、一公开监管工作联席会议办公室. */
const coordinating = /双随.*办(?:公室)?$|联席会议办公室$/;

/** A department named in a cell, or by the user. */
export interface NamedDepartment {
  readonly name: string;
  readonly at: string;
}

export interface InspectingDepartments {
  /** Canonical names, each once, in the order given: the first leads. */
  readonly names: readonly string[];
  /** The canonical name of the inspecting department that a text means; null for any other. */
  readonly of: (text: string) => string | null;
  /** Canonical names that a text could mean where it could mean several of them. */
  readonly unclear: (text: string) => readonly string[];
  readonly faults: readonly TeamRequestFault[];
}

export function isCoordinatingOffice(name: string): boolean {
  return coordinating.test(foldName(name));
}

export function inspectingDepartments(
  named: readonly NamedDepartment[],
  directory: readonly Department[],
  experts: readonly Expert[],
): InspectingDepartments {
  const resolve = resolveDepartments(directory);
  const thirdParties = new Set(experts.map(({ name }) => foldName(name)).filter(Boolean));
  const chosen: DepartmentIdentity[] = [];
  const faults: TeamRequestFault[] = [];
  for (const { name, at } of named) {
    if (name.trim() === "") continue;
    const identity = resolve(name);
    if (isCoordinatingOffice(name) || isCoordinatingOffice(identity.name))
      faults.push({ code: "teams.coordinatingOffice", severity: "error", at, found: name });
    else if (identity.entry < 0 && thirdParties.has(foldName(name)))
      faults.push({ code: "teams.thirdPartyInspects", severity: "error", at, found: name });
    else if (!chosen.some((other) => sameDepartment(other, identity))) {
      if (identity.alsoCalled.length > 0)
        faults.push({
          code: "teams.departmentUnclear",
          severity: "error",
          at,
          found: name,
          departments: [identity.name, ...identity.alsoCalled].join("、"),
        });
      chosen.push(identity);
    }
  }
  const memory = new Map<string, readonly string[]>();
  const meant = (text: string): readonly string[] => {
    const known = memory.get(text);
    if (known) return known;
    const identity = resolve(text);
    const found = text === "" ? [] : chosen.filter((each) => sameDepartment(each, identity));
    // Listed under that very name: no doubt, whatever else it resembles.
    const exact = found.filter((each) => each.name === identity.name);
    const names = (exact.length > 0 ? exact : found).map((each) => each.name);
    memory.set(text, names);
    return names;
  };
  return {
    names: chosen.map(({ name }) => name),
    of: (text) => meant(text)[0] ?? null,
    unclear: (text) => (meant(text).length > 1 ? meant(text) : []),
    faults,
  };
}
