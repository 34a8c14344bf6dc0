/** The matching of officers: 2,000 × 300 and 20,000 × 2,000, random and planted. */
import { assignTeams } from "../src/core/teams";
import { plantedInstance, randomInstance } from "../test/core/teams/instances";

export async function bench(): Promise<{ name: string; milliseconds: number; note?: string }[]> {
  const cases = [
    [
      "teams 2,000 × 300, random",
      randomInstance("bench", { objects: 2000, officers: 300, departments: 6 }),
      60,
    ],
    ["teams 2,400 × 300, planted", plantedInstance("bench", { officers: 300, load: 16 }), 60],
    [
      "teams 20,000 × 2,000, random",
      randomInstance("bench", { objects: 20000, officers: 2000, departments: 6 }),
      400,
    ],
    ["teams 24,000 × 2,000, planted", plantedInstance("bench", { officers: 2000, load: 24 }), 400],
  ] as const;
  return cases.map(([name, { candidates, visits, rule }, budget]) => {
    const times = Array.from({ length: 5 }, (_, i) => {
      const from = performance.now();
      assignTeams(candidates, visits, rule, { seedText: `bench-${i}` });
      return performance.now() - from;
    }).sort((a, b) => a - b);
    return { name, milliseconds: times[2], note: `budget ${budget} ms` };
  });
}
