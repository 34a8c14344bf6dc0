/** The health check of 检查对象名录库: codes, status, classes and their months, tags. One pass over the rows. */
import type { LocalDate } from "../../calendar/localDate";
import type { Slices } from "../../slices";
import { rowsInSlice, whole } from "../../slices";
import { checkCode } from "../codes";
import { creditClass, unclassified } from "../creditClass";
import { enterpriseTest } from "../entityType";
import type { InspectedObject } from "../inspectedObject";
import { classMonthOf, monthBefore } from "./classMonth";
import type { ObjectFinding, Place } from "./finding";
import { ownPlace } from "./finding";
import type { Tally } from "./score";

export interface ObjectRules {
  readonly on: LocalDate;
  /** How many months old a class may be; 1 where left out: last month's is still good. */
  readonly classMonthsOld?: number;
  readonly cooperativesAreEnterprises: boolean;
  /** Objects without any code (products, projects, sites) are allowed: 市场监管总局, 2019. */
  readonly codesOptional?: boolean;
}

/**
 * Checks every object, in the order of the rows. Classes are asked of active enterprises only, tags and class
 * months of whatever is not known to be cancelled.
 */
export function checkObjects(
  objects: readonly InspectedObject[],
  rules: ObjectRules,
  tally: Tally,
  place: Place<InspectedObject> = ownPlace,
): readonly ObjectFinding[] {
  return whole(objectChecksInSlices(objects, rules, tally, place));
}

/** The same, a slice at a time. */
export function* objectChecksInSlices(
  objects: readonly InspectedObject[],
  rules: ObjectRules,
  tally: Tally,
  place: Place<InspectedObject> = ownPlace,
): Slices<readonly ObjectFinding[]> {
  const findings: ObjectFinding[] = [];
  const isEnterprise = enterpriseTest(rules);
  const first = new Map<string, InspectedObject>();
  const oldest = monthBefore(rules.on, rules.classMonthsOld ?? 1);
  const present = rules.on.slice(0, 7);
  const months = new Map<string, string | null>();
  const monthOf = (text: string): string | null => {
    let month = months.get(text);
    if (month === undefined) months.set(text, (month = classMonthOf(text)));
    return month;
  };

  const codeOf = (object: InspectedObject): ObjectFinding | null => {
    const { id, name } = object;
    const at = () => place(object, "id");
    const base = { aspect: "objectCodes", severity: "error" } as const;
    if (id === "") return rules.codesOptional ? null : { ...base, code: "pools.codeMissing", at: at(), name };
    const before = first.get(id);
    if (before) return { ...base, code: "pools.codeTwice", at: at(), found: id, first: place(before, "id") };
    first.set(id, object);
    if (checkCode(id).valid) return null;
    return { ...base, severity: "warning", code: "pools.codeCheckDigit", at: at(), found: id };
  };

  const statusOf = (object: InspectedObject): ObjectFinding | null => {
    const { name, status, active } = object;
    if (active === true) return null;
    const at = place(object, "status");
    const base = { aspect: "objectStatus", at, name } as const;
    if (active === false) return { ...base, severity: "error", code: "pools.cancelled", found: status };
    return status === ""
      ? { ...base, severity: "warning", code: "pools.statusMissing" }
      : { ...base, severity: "warning", code: "pools.statusUnclear", found: status };
  };

  const classOf = (object: InspectedObject): ObjectFinding | null => {
    const { name, creditClass: found } = object;
    const read = creditClass(found);
    if (read !== null && read !== "") return null;
    const base = { aspect: "objectClasses", severity: "warning", at: place(object, "creditClass") } as const;
    return found === ""
      ? { ...base, code: "pools.classMissing", name }
      : { ...base, code: "pools.classUnclear", name, found };
  };

  const classMonthFinding = (object: InspectedObject): ObjectFinding | null => {
    const found = object.classMonth;
    const month = found === "" ? null : monthOf(found);
    if (month !== null && month >= oldest && month <= present) return null;
    const at = place(object, "classMonth");
    const base = { aspect: "classMonths", severity: "warning", at } as const;
    if (found === "") return { ...base, code: "pools.classMonthMissing", name: object.name };
    if (month === null) return { ...base, code: "pools.classMonthUnclear", found };
    return month < oldest
      ? { ...base, code: "pools.classMonthStale", found: month, expected: oldest }
      : { ...base, code: "pools.classMonthAhead", found: month, expected: present };
  };

  const note = (aspect: ObjectFinding["aspect"], finding: ObjectFinding | null) => {
    tally.count(aspect, finding === null);
    if (finding) findings.push(finding);
  };

  let looked = 0;
  for (const object of objects) {
    if (++looked % rowsInSlice === 0) yield looked / objects.length;
    note("objectCodes", codeOf(object));
    note("objectStatus", statusOf(object));
    if (object.active === false) continue;
    if (isEnterprise(object.entityType, object.id)) note("objectClasses", classOf(object));
    const known = creditClass(object.creditClass);
    if (known !== null && known !== "" && known !== unclassified)
      note("classMonths", classMonthFinding(object));
    const untagged = object.tags.length === 0;
    note(
      "objectTags",
      untagged
        ? {
            code: "pools.tagMissing",
            aspect: "objectTags",
            severity: "warning",
            at: place(object, "tags"),
            name: object.name,
          }
        : null,
    );
  }
  return findings;
}
