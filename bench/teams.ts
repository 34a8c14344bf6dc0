/**
 * The matching of officers: 2,000 × 300 and 20,000 × 2,000, random and planted, and the sum of squared loads
 * beside HiGHS's optimum.
 */
import loadHighs from "highs";
import { assignTeams } from "../src/core/teams";
import { linearModel } from "../test/core/teams/linearModel";
import { plantedInstance, randomInstance } from "../test/core/teams/instances";
import type { Instance } from "../test/core/teams/instances";
import type { Row } from "./row";

const cases: readonly (readonly [name: string, instance: Instance, budget: number])[] = [
  ["2,000 × 300, random", randomInstance("bench", { objects: 2000, officers: 300, departments: 6 }), 60],
  ["2,400 × 300, planted", plantedInstance("bench", { officers: 300, load: 16 }), 60],
  [
    "20,000 × 2,000, random",
    randomInstance("bench", { objects: 20000, officers: 2000, departments: 6 }),
    400,
  ],
  ["24,000 × 2,000, planted", plantedInstance("bench", { officers: 2000, load: 24 }), 400],
];

export async function bench(): Promise<Row[]> {
  const timings = cases.map(([name, { candidates, visits, rule }, budget]): Row => {
    let open = 0;
    const times = Array.from({ length: 5 }, (_, i) => {
      const from = performance.now();
      const made = assignTeams(candidates, visits, rule, { seedText: `bench-${i}`, acceptGaps: true });
      const time = performance.now() - from;
      if (made.ok) open = made.value.teams.reduce((sum, team) => sum + team.open, 0);
      return time;
    }).sort((a, b) => a - b);
    return {
      name: `teams ${name}`,
      milliseconds: times[2],
      against: `${budget} ms, ${open} seats open`,
      ratio: times[2] / budget,
      limit: 1,
    };
  });
  return [...timings, await besideHighs()];
}

/** One instance that HiGHS solves in a moment. */
async function besideHighs(): Promise<Row> {
  const instance = randomInstance("highs-bench", { objects: 60, officers: 24, departments: 2, slack: 2 });
  const from = performance.now();
  const made = assignTeams(instance.candidates, instance.visits, instance.rule, { seedText: "bench" });
  const milliseconds = performance.now() - from;
  const highs = await loadHighs();
  const solving = performance.now();
  const optimum = Math.round(highs.solve(linearModel(instance)).ObjectiveValue);
  const solved = performance.now() - solving;
  const squares = made.ok ? [...made.value.loads.values()].reduce((sum, load) => sum + load * load, 0) : NaN;
  return {
    name: "teams 60 × 24, sum of squares",
    milliseconds,
    note: `${squares}, HiGHS ${optimum} in ${solved.toFixed(0)} ms`,
  };
}
