import { assignFixedTeams, assignTeams, changeOfficer } from "../../../src/core/teams";
import { candidate, rule, visit } from "./instances";

const seedText = "2893.25#QHD-2024-002";
const staff = Array.from({ length: 9 }, (_, i) =>
  candidate(`${i}`, "市场监管局", { tags: i % 3 === 0 ? ["食品"] : [], district: i < 4 ? "东港" : "西港" }),
);
const visits = Array.from({ length: 40 }, (_, i) =>
  visit(`${i}`, ["市场监管局"], {
    tags: new Map([["市场监管局", i % 8 === 0 ? ["食品"] : []]]),
    district: i % 2 ? "东港" : "西港",
  }),
);

test("fixed teams: everybody in one team, nobody alone, objects dealt evenly, tags held", () => {
  const result = assignFixedTeams(staff, visits, rule({ conflicts: [["1", "2"]] }), { seedText });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { fixed, assignment } = result.value;
  expect(fixed.flatMap((t) => t.members.map((m) => m.key)).sort()).toEqual(staff.map((c) => c.key).sort());
  expect(fixed.map((t) => t.members.length).sort()).toEqual([2, 2, 2, 3]);
  const dealt = fixed.map((t) => assignment.loads.get(t.members[0].key) ?? 0);
  expect(dealt.reduce((a, b) => a + b, 0)).toBe(40);
  expect(Math.max(...dealt) - Math.min(...dealt)).toBeLessThanOrEqual(1);
  const tagged = new Set(staff.filter((c) => c.tags.includes("食品")).map((c) => c.key));
  for (const team of assignment.teams) {
    expect(team.members.filter((m) => m.leader)).toHaveLength(1);
    if (Number(team.id) % 8 === 0) expect(team.members.some((m) => tagged.has(m.key))).toBe(true);
  }
});

test("asking for the object's own district raises how often officers stay at home", () => {
  const atHome = (sameDistrict: boolean) => {
    const result = assignTeams(staff, visits, rule({ sameDistrict }), { seedText });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const districts = new Map(staff.map((c) => [c.key, c.district]));
    return result.value.teams.reduce(
      (n, t) => n + t.members.filter((m) => districts.get(m.key) === visits[Number(t.id)].district).length,
      0,
    );
  };
  expect(atHome(true)).toBeGreaterThan(atHome(false) + 10);
});

test("pairings are as a lot would have them (χ² over all pairs)", () => {
  const people = Array.from({ length: 6 }, (_, i) => candidate(`${i}`, "局"));
  const firms = Array.from({ length: 6 }, (_, i) => visit(`${i}`, ["局"]));
  const met = new Map<string, number>();
  const runs = 600;
  for (let run = 0; run < runs; run++) {
    const result = assignTeams(people, firms, rule(), { seedText: `run ${run}` });
    if (!result.ok) throw new Error("infeasible");
    const pair = result.value.teams[0].members
      .map((m) => m.key)
      .sort()
      .join();
    met.set(pair, (met.get(pair) ?? 0) + 1);
  }
  const expected = runs / 15;
  const chi2 = Array.from({ length: 15 }, (_, i) => [...met.values()][i] ?? 0).reduce(
    (sum, n) => sum + (n - expected) ** 2 / expected,
    0,
  );
  // 14 degrees of freedom: 36.1 is the 0.1 % point; the seeds are fixed, so this never flickers.
  expect(chi2).toBeLessThan(36.1);
});

describe("a change of officer", () => {
  const first = assignTeams(staff, visits, rule(), { seedText });
  if (!first.ok) throw new Error("infeasible");
  const team = first.value.teams[8];
  const leaves = team.members[0].key;
  const change = { id: team.id, department: team.department, leaves, reason: "生病" };

  test("fills the one seat, keeps the tag, leaves every other team alone", () => {
    const result = changeOfficer(first.value, staff, visits[8], rule(), change, seedText, 2);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { assignment, joins } = result.value;
    const after = assignment.teams[8];
    expect(after.members.map((m) => m.key)).toContain(joins);
    expect(after.members.map((m) => m.key)).not.toContain(leaves);
    expect(after.members.filter((m) => m.leader)).toHaveLength(1);
    expect(after.members.some((m) => staff.find((c) => c.key === m.key)?.tags.includes("食品"))).toBe(true);
    expect(assignment.teams.filter((_, i) => i !== 8)).toEqual(first.value.teams.filter((_, i) => i !== 8));
    expect(assignment.loads.get(leaves)).toBe((first.value.loads.get(leaves) ?? 0) - 1);
  });

  test("is refused where nobody else may sit there", () => {
    const alone = staff.filter((c) => team.members.some((m) => m.key === c.key));
    expect(changeOfficer(first.value, alone, visits[8], rule(), change, seedText, 2)).toMatchObject({
      ok: false,
      error: [{ code: "teams.demandExceedsStaff", demand: 1, supply: 0 }],
    });
  });
});
