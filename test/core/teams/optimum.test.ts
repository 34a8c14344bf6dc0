/**
 * The sum of squared loads against HiGHS, an independent solver: piecewise linear costs 1, 3, 5 … for an
 * officer's first, second, third seat make the square, and the linear relaxation is integral (a flow).
 */
import loadHighs from "highs";
import { assignTeams } from "../../../src/core/teams";
import { randomInstance } from "./instances";
import type { Instance } from "./instances";

test.each([1, 2, 3, 4, 5, 6])("loads are as even as any assignment can make them (%i)", async (n) => {
  const instance = randomInstance(`highs-${n}`, { objects: 24, officers: 12, departments: 2, slack: 2 });
  const result = assignTeams(instance.candidates, instance.visits, instance.rule, { seedText: `s${n}` });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const squares = [...result.value.loads.values()].reduce((sum, load) => sum + load * load, 0);
  const highs = await loadHighs();
  const solution = highs.solve(model(instance));
  expect(solution.Status).toBe("Optimal");
  expect(squares).toBe(Math.round(solution.ObjectiveValue));
});

/** In CPLEX LP format; x_v_d_s_o: officer o takes seat s of the team of department d at visit v. */
function model({ candidates, visits, rule }: Instance): string {
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
    loads.forEach((y, k) => costs.push(`${2 * k + 1} ${y}`));
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
