/** The matching as a linear programme: what an independent solver (HiGHS) minimises. */
import type { Instance } from "./instances";

/** In CPLEX LP format; x_v_d_s_o: officer o takes seat s of the team of department d at visit v. */
export function linearModel({ candidates, visits, rule }: Instance, carried: readonly number[] = []): string {
  const rows: string[] = [];
  const byOfficer = candidates.map(() => [] as string[]);
  const binaries: string[] = [];
  visits.forEach((v, i) =>
    v.departments.forEach((department, d) => {
      const tag = v.tags.get(department)?.[0];
      const inTeam = new Map<number, string[]>();
      for (let seat = 0; seat < rule.size; seat++) {
        const able = candidates.flatMap((c, o) =>
          c.department === department &&
          !c.recusals.includes(v.id) &&
          (seat > 0 || !tag || c.tags.includes(tag))
            ? [o]
            : [],
        );
        const names = able.map((o) => `x${i}_${d}_${seat}_${o}`);
        able.forEach((o, k) => {
          byOfficer[o].push(names[k]);
          inTeam.set(o, [...(inTeam.get(o) ?? []), names[k]]);
        });
        binaries.push(...names);
        rows.push(`${names.join(" + ")} = 1`);
      }
      for (const names of inTeam.values()) if (names.length > 1) rows.push(`${names.join(" + ")} <= 1`);
    }),
  );
  const costs: string[] = [];
  const steps: string[] = [];
  byOfficer.forEach((names, o) => {
    const loads = Array.from({ length: candidates[o].maximumLoad ?? names.length }, (_, k) => `y${o}_${k}`);
    loads.forEach((y, k) => costs.push(`${2 * (k + (carried[o] ?? 0)) + 1} ${y}`));
    steps.push(...loads);
    if (names.length > 0) rows.push(`${names.join(" + ")} - ${loads.join(" - ")} = 0`);
  });
  return [
    "Minimize",
    ` obj: ${costs.join(" + ")}`,
    "Subject To",
    ...rows.map((row, i) => ` r${i}: ${row}`),
    "Bounds",
    ...[...binaries, ...steps].map((name) => ` 0 <= ${name} <= 1`),
    "End",
  ].join("\n");
}
