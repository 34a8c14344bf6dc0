/**
 * Instances of the matching of officers, made from a seed. A planted one is built from a hidden matching in
 * which every officer carries the same load, so that it is known to have a full, perfectly even solution.
 */
import { seededRandom } from "../../../src/core/draw/seededRandom";
import type { Candidate, Conflict, TeamRule, Visit } from "../../../src/core/teams";
import type { LocalDate } from "../../../src/core/calendar/localDate";

export interface Instance {
  readonly candidates: readonly Candidate[];
  readonly visits: readonly Visit[];
  readonly rule: TeamRule;
}

const tagShares = [0.4, 0.25, 0.15, 0.12, 0.08];
export const on = "2024-06-20" as LocalDate;

export function candidate(key: string, department: string, more: Partial<Candidate> = {}): Candidate {
  return {
    key,
    name: `人员${key}`,
    department,
    tags: [],
    district: "",
    certificateUntil: "2030-12-31" as LocalDate,
    active: true,
    recusals: [],
    maximumLoad: null,
    mayLead: false,
    at: `人员库!B${key}`,
    ...more,
  };
}

export function visit(id: string, departments: readonly string[], more: Partial<Visit> = {}): Visit {
  return {
    id,
    name: `企业${id}`,
    legalRepresentative: "",
    address: "",
    district: "",
    departments,
    tags: new Map(),
    at: `抽取结果!D${id}`,
    ...more,
  };
}

export const rule = (more: Partial<TeamRule> = {}): TeamRule => ({
  size: 2,
  on,
  conflicts: [],
  sameDistrict: false,
  ...more,
});

/** Random officers and visits; loads are capped so that it may or may not be feasible. */
export function randomInstance(
  seed: string,
  { objects = 200, officers = 40, departments = 4, slack = 1.15, joint = 0.15, recused = 0.3 } = {},
): Instance {
  const random = seededRandom(seed, "instance");
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const tagOf = () => `标签${pickShare(random)}`;
  const names = Array.from({ length: departments }, (_, d) => `部门${d}`);
  const tags = Array.from({ length: officers }, () => {
    const own = new Set([tagOf()]);
    while (random() < 0.35 && own.size < 3) own.add(tagOf());
    return [...own];
  });
  // A visit asks for what somebody of the department holds.
  const held = names.map((_, d) => tags.flatMap((own, i) => (i % departments === d ? own : [])));
  const visits = Array.from({ length: objects }, (_, i) => {
    const own = new Set([pick(names)]);
    if (departments > 1 && random() < joint) while (own.size < 2) own.add(pick(names));
    return visit(`${i}`, [...own], {
      tags: new Map([...own].map((d) => [d, [pick(held[names.indexOf(d)])]])),
    });
  });
  const seats = new Map<string, number>();
  for (const v of visits) for (const d of v.departments) seats.set(d, (seats.get(d) ?? 0) + 2);
  const staff = Math.max(1, Math.floor(officers / departments));
  const candidates = Array.from({ length: officers }, (_, i) => {
    const department = names[i % departments];
    return candidate(`${i}`, department, {
      tags: tags[i],
      maximumLoad: Math.ceil((slack * (seats.get(department) ?? 0)) / staff),
      recusals: random() < recused ? [pick(visits).id] : [],
    });
  });
  return { candidates, visits, rule: rule() };
}

/** A full matching with every officer at `load` exists, by construction. */
export function plantedInstance(
  seed: string,
  { officers = 300, departments = 6, load = 16, recusals = 200, conflicts = 20 } = {},
): Instance {
  const random = seededRandom(seed, "planted");
  const tags = Array.from({ length: officers }, () => {
    const own = new Set([pickShare(random)]);
    while (random() < 0.35 && own.size < 3) own.add(pickShare(random));
    return [...own];
  });
  const visits: Visit[] = [];
  const hidden: (readonly [number, number])[] = [];
  for (let d = 0; d < departments; d++) {
    const staff = tags.flatMap((_, i) => (i % departments === d ? [i] : []));
    for (let turn = 0; turn < load; turn++) {
      // Each turn pairs everybody once: a random order, neighbours together.
      for (let i = staff.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [staff[i], staff[j]] = [staff[j], staff[i]];
      }
      for (let i = 0; i + 1 < staff.length; i += 2) {
        const tag = `标签${Math.max(...tags[staff[i]])}`;
        visits.push(visit(`${visits.length}`, [`部门${d}`], { tags: new Map([[`部门${d}`, [tag]]]) }));
        hidden.push([staff[i], staff[i + 1]]);
      }
    }
  }
  const recusedBy = tags.map(() => [] as string[]);
  for (let n = 0; n < recusals; n++) {
    const v = Math.floor(random() * visits.length);
    const officer = Math.floor(random() * officers);
    if (!hidden[v].includes(officer)) recusedBy[officer].push(visits[v].id);
  }
  const together = new Set(hidden.map(([a, b]) => `${Math.min(a, b)},${Math.max(a, b)}`));
  const apart: Conflict[] = [];
  for (let tries = 0; tries < conflicts * 100 && apart.length < conflicts; tries++) {
    const a = Math.floor(random() * officers);
    const b = Math.floor(random() * officers);
    if (a % departments === b % departments && a < b && !together.has(`${a},${b}`))
      apart.push([`${a}`, `${b}`]);
  }
  const candidates = tags.map((own, i) =>
    candidate(`${i}`, `部门${i % departments}`, {
      tags: own.map((t) => `标签${t}`),
      maximumLoad: load,
      recusals: recusedBy[i],
    }),
  );
  return { candidates, visits, rule: rule({ conflicts: apart }) };
}

function pickShare(random: () => number): number {
  const u = random();
  let sum = 0;
  for (let t = 0; t < tagShares.length; t++) if (u < (sum += tagShares[t])) return t;
  return tagShares.length - 1;
}
