/**
 * The sum of squared loads against HiGHS, an independent solver: piecewise linear costs 1, 3, 5 … for an
 * officer's first, second, third seat make the square, and the linear relaxation is integral (a flow).
 */
import loadHighs from "highs";
import { assignTeams } from "../../../src/core/teams";
import { randomInstance } from "./instances";
import { linearModel } from "./linearModel";

test.each([1, 2, 3, 4, 5, 6])("loads are as even as any assignment can make them (%i)", async (n) => {
  const instance = randomInstance(`highs-${n}`, { objects: 24, officers: 12, departments: 2, slack: 2 });
  const result = assignTeams(instance.candidates, instance.visits, instance.rule, { seedText: `s${n}` });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const squares = [...result.value.loads.values()].reduce((sum, load) => sum + load * load, 0);
  const highs = await loadHighs();
  const solution = highs.solve(linearModel(instance));
  expect(solution.Status).toBe("Optimal");
  expect(squares).toBe(Math.round(solution.ObjectiveValue));
});

test.each([1, 2, 4, 5])("so they are together with what officers carry already (%i)", async (n) => {
  const instance = randomInstance(`carried-${n}`, { objects: 24, officers: 12, departments: 2, slack: 2 });
  const carried = instance.candidates.map((_, i) => (i * n) % 7);
  const loadsBefore = new Map(instance.candidates.map(({ key }, i) => [key, carried[i]]));
  const options = { seedText: `s${n}`, loadsBefore };
  const result = assignTeams(instance.candidates, instance.visits, instance.rule, options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { loads } = result.value;
  const squares = instance.candidates.reduce(
    (sum, { key }, i) => sum + ((loads.get(key) ?? 0) + carried[i]) ** 2,
    0,
  );
  const highs = await loadHighs();
  const solution = highs.solve(linearModel(instance, carried));
  expect(solution.Status).toBe("Optimal");
  expect(squares).toBe(
    Math.round(solution.ObjectiveValue) + carried.reduce((sum, load) => sum + load * load, 0),
  );
});
