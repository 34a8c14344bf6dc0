/** 应纳尽纳: the pool of objects beside a reference list (all that should be in it). */
import type { InspectedObject } from "../inspectedObject";
import type { CompletenessFinding, Place } from "./finding";
import { ownPlace } from "./finding";
import type { Tally } from "./score";

/** Whoever of the reference list is not known to be cancelled should be in the pool. */
export function checkCompleteness(
  objects: readonly InspectedObject[],
  reference: readonly InspectedObject[],
  tally: Tally,
  place: Place<InspectedObject> = ownPlace,
  referencePlace: Place<InspectedObject> = ownPlace,
): readonly CompletenessFinding[] {
  const findings: CompletenessFinding[] = [];
  const listed = new Map<string, InspectedObject>();
  const held = new Set(objects.map(({ id }) => id));
  for (const each of reference) {
    const { id, name } = each;
    const base = { aspect: "completeness", at: referencePlace(each, "id") } as const;
    if (id === "") {
      findings.push({ ...base, severity: "warning", code: "pools.referenceCodeMissing", name });
      continue;
    }
    if (listed.has(id)) continue;
    listed.set(id, each);
    if (each.active === false) continue;
    tally.count("completeness", held.has(id));
    if (!held.has(id)) findings.push({ ...base, severity: "error", code: "pools.notInPool", name, id });
  }
  for (const object of objects) {
    const { id, name } = object;
    if (id === "") continue;
    const other = listed.get(id);
    if (!other) {
      const at = place(object, "id");
      findings.push({
        code: "pools.notInReference",
        aspect: "completeness",
        severity: "warning",
        at,
        name,
        id,
      });
    } else if (other.active === false && object.active !== false)
      findings.push({
        code: "pools.cancelledInReference",
        aspect: "objectStatus",
        severity: "error",
        at: place(object, "status"),
        name,
        found: other.status,
        reference: referencePlace(other, "status"),
      });
  }
  return findings;
}
