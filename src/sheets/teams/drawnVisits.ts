/** The drawn objects as the matching sees them: what a recusal may name, and what each department must bring. */
import { normaliseId } from "../../core/draw/identity";
import type { InspectedObject } from "../../core/registry/inspectedObject";
import type { Visit } from "../../core/teams";
import type { TeamRequestFault } from "./fault";

/** A drawn object: its id, and where it stands (a row of 抽取结果), for messages. */
export interface DrawnObject {
  readonly id: string;
  readonly at?: string;
}

export interface DrawnVisits {
  readonly visits: readonly Visit[];
  readonly faults: readonly TeamRequestFault[];
}

/**
 * One visit per drawn id, in the order given. Rows of one id (one entity with several licences) are one
 * visit, with everything that a recusal may name of any of them. An id that is no longer in the pool is an
 * error: without its row no recusal can be kept.
 */
export function drawnVisits(
  drawn: readonly (string | DrawnObject)[],
  objects: readonly InspectedObject[],
  departments: readonly string[],
  tagsOf: (department: string, object: InspectedObject) => readonly string[],
): DrawnVisits {
  const wanted = drawn.map((each) => (typeof each === "string" ? { id: each } : each));
  const byId = new Map<string, InspectedObject[]>(wanted.map(({ id }) => [idOf(id), []]));
  for (const object of objects) byId.get(object.id)?.push(object);
  const faults: TeamRequestFault[] = [];
  const visits: Visit[] = [];
  const seen = new Set<string>();
  for (const { id: written, at } of wanted) {
    const id = idOf(written);
    if (seen.has(id)) continue;
    seen.add(id);
    const [object, ...more] = byId.get(id) ?? [];
    if (!object) {
      faults.push({ code: "teams.objectMissing", severity: "error", at: at ?? id, id });
      continue;
    }
    const traits = more.flatMap(({ name, legalRepresentative, address }) => [
      name,
      legalRepresentative,
      address,
    ]);
    visits.push({
      id,
      name: object.name,
      legalRepresentative: object.legalRepresentative,
      address: object.address,
      district: object.district,
      departments,
      tags: new Map(departments.map((department) => [department, tagsOf(department, object)])),
      ...(traits.length > 0 ? { traits } : {}),
      at: at ?? object.at,
    });
  }
  return { visits, faults };
}

function idOf(text: string): string {
  const id = normaliseId(text);
  return id.ok ? id.value : text;
}
