import { assignTeams } from "../../../src/core/teams";
import type { Assignment } from "../../../src/core/teams";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { candidate, plantedInstance, randomInstance, rule, visit } from "./instances";
import type { Instance } from "./instances";

const seedText = "01382438112797316654#QHD-2024-001";

function assigned({ candidates, visits, rule: r }: Instance, seed = seedText): Assignment {
  const result = assignTeams(candidates, visits, r, { seedText: seed });
  if (!result.ok) throw new Error(JSON.stringify(result.error.slice(0, 3)));
  return result.value;
}

/** Every hard rule of SR-1 teams, checked from the request alone. */
function broken(instance: Instance, assignment: Assignment): string[] {
  const people = new Map(instance.candidates.map((c) => [c.key, c]));
  const visits = new Map(instance.visits.map((v) => [v.id, v]));
  const load = new Map<string, number>();
  const found: string[] = [];
  for (const team of assignment.teams) {
    const v = visits.get(team.id);
    const members = team.members.map((m) => people.get(m.key));
    if (!v) found.push(`${team.id}: unknown visit`);
    if (team.members.length !== instance.rule.size) found.push(`${team.id}: ${team.members.length} members`);
    if (new Set(team.members.map((m) => m.key)).size !== team.members.length) found.push(`${team.id}: twice`);
    if (team.members.filter((m) => m.leader).length !== 1) found.push(`${team.id}: leaders`);
    for (const m of members) {
      if (!m || !v) continue;
      load.set(m.key, (load.get(m.key) ?? 0) + 1);
      if (m.department !== team.department) found.push(`${team.id}: stranger`);
      if (!m.active || !m.certificateUntil || m.certificateUntil < instance.rule.on)
        found.push(`${team.id}: not entitled`);
      if (m.recusals.includes(v.id)) found.push(`${team.id}: recused`);
    }
    for (const tag of v?.tags.get(team.department) ?? [])
      if (!members.some((m) => m?.tags.includes(tag))) found.push(`${team.id}: nobody holds ${tag}`);
    for (const [a, b] of instance.rule.conflicts)
      if ([a, b].every((key) => team.members.some((m) => m.key === key))) found.push(`${team.id}: ${a}+${b}`);
  }
  for (const [key, n] of load)
    if (n > (people.get(key)?.maximumLoad ?? Infinity)) found.push(`${key}: overloaded`);
  return found;
}

test.each(["a", "c", "d", "e", "f"])("no hard rule is broken on a random instance (%s)", (seed) => {
  const instance = randomInstance(seed);
  const assignment = assigned(instance);
  expect(assignment.accepted).toEqual([]);
  expect(broken(instance, assignment)).toEqual([]);
});

test.each(["p", "q", "r"])("a planted full matching is found, every load even (%s)", (seed) => {
  const instance = plantedInstance(seed);
  const assignment = assigned(instance);
  expect(broken(instance, assignment)).toEqual([]);
  expect(new Set(assignment.loads.values())).toEqual(new Set([16]));
});

test("the same seed gives the same teams, another seed gives others", () => {
  const instance = randomInstance("same");
  expect(assigned(instance)).toEqual(assigned(instance));
  expect(assigned(instance, "other").teams).not.toEqual(assigned(instance).teams);
});

test("loads within a department differ by one at most where all are alike", () => {
  const candidates = Array.from({ length: 7 }, (_, i) => candidate(`${i}`, "市场监管局"));
  const visits = Array.from({ length: 33 }, (_, i) => visit(`${i}`, ["市场监管局"]));
  const loads = [...assigned({ candidates, visits, rule: rule() }).loads.values()];
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
});

describe("what cannot be is said, and nothing is assigned", () => {
  const two = [candidate("1", "市场监管局"), candidate("2", "市场监管局")];
  const refuse = (candidates: Instance["candidates"], visits: Instance["visits"], r = rule()) => {
    const result = assignTeams(candidates, visits, r, { seedText });
    return result.ok ? [] : result.error;
  };

  test("a team of one", () => {
    expect(refuse(two, [visit("1", ["市场监管局"])], rule({ size: 1 }))).toEqual([
      { code: "teams.tooSmall", found: 1 },
    ]);
  });

  test("a doubled certificate, and an officer in two departments", () => {
    const again = candidate("1", "市场监管局", { at: "人员库!B9" });
    const elsewhere = candidate("2", "消防救援局", { at: "人员库!B10" });
    expect(refuse([...two, again, elsewhere], [])).toMatchObject([
      { code: "teams.officerTwice", at: "人员库!B9", first: "人员库!B1" },
      { code: "teams.officerInTwoDepartments", at: "人员库!B10", departments: "市场监管局、消防救援局" },
    ]);
  });

  test("an expired certificate leaves a department with one officer", () => {
    const expired = candidate("2", "市场监管局", { certificateUntil: "2024-06-19" as LocalDate });
    expect(refuse([two[0], expired], [visit("1", ["市场监管局"])])).toEqual([
      { code: "teams.departmentTooSmall", department: "市场监管局", found: 1, expected: 2 },
    ]);
  });

  test("a certificate that expires on the day is still valid", () => {
    const lastDay = candidate("2", "市场监管局", { certificateUntil: "2024-06-20" as LocalDate });
    expect(refuse([two[0], lastDay], [visit("1", ["市场监管局"])])).toEqual([]);
  });

  test("a tag that nobody holds", () => {
    const needs = visit("1", ["市场监管局"], { tags: new Map([["市场监管局", ["特种设备"]]]) });
    expect(refuse(two, [needs])).toMatchObject([{ code: "teams.tagNobodyHolds", tag: "特种设备" }]);
  });

  test("a recusal that empties a team, by name, legal representative or address", () => {
    const firm = visit("1", ["市场监管局"], {
      name: "某某商行",
      legalRepresentative: "张三",
      address: "某街 1 号",
    });
    for (const interest of ["某某商行", "张三", "某街1号", "1"])
      expect(refuse([two[0], candidate("2", "市场监管局", { recusals: [interest] })], [firm])).toMatchObject([
        { code: "teams.recusalsEmptyTeam", found: 1, expected: 2 },
      ]);
  });

  test("demand over supply, with the numbers", () => {
    const staff = Array.from({ length: 6 }, (_, i) =>
      candidate(`${i}`, "市场监管局", { tags: i < 2 ? ["特种设备"] : [], maximumLoad: 5 }),
    );
    const tags = new Map([["市场监管局", ["特种设备"]]]);
    const visits = Array.from({ length: 14 }, (_, i) => visit(`${i}`, ["市场监管局"], { tags }));
    expect(refuse(staff, visits)).toEqual([
      {
        code: "teams.demandExceedsSupply",
        department: "市场监管局",
        tag: "特种设备",
        demand: 14,
        supply: 10,
        officers: 2,
      },
    ]);
    const partly = assignTeams(staff, visits, rule(), { seedText, acceptGaps: true });
    if (!partly.ok) throw new Error("gaps were accepted");
    expect(partly.value.teams.reduce((n, t) => n + t.open, 0)).toBe(4);
    expect(partly.value.accepted).toHaveLength(1);
  });
});

test("one officer who holds both tags serves where two seats could not", () => {
  const staff = [candidate("1", "局", { tags: ["食品", "计量"] }), candidate("2", "局")];
  const needs = visit("1", ["局"], { tags: new Map([["局", ["食品", "计量"]]]) });
  const instance = { candidates: staff, visits: [needs], rule: rule() };
  expect(broken(instance, assigned(instance))).toEqual([]);
});

test("several tags fall short: the scarce one is named once, with the numbers, and not what nobody holds together", () => {
  const staff = [
    candidate("1", "局", { tags: ["食品"], maximumLoad: 5 }),
    candidate("2", "局", { tags: ["计量"] }),
    candidate("3", "局", { tags: ["计量"] }),
  ];
  const tags = new Map([["局", ["食品", "计量"]]]);
  const visits = Array.from({ length: 8 }, (_, i) => visit(`${i}`, ["局"], { tags }));
  const result = assignTeams(staff, visits, rule(), { seedText });
  expect(result.ok ? [] : result.error).toEqual([
    { code: "teams.demandExceedsSupply", department: "局", tag: "食品", demand: 8, supply: 5, officers: 1 },
  ]);
});

test("too few officers, whatever they hold, are said without a tag", () => {
  const staff = [candidate("1", "局", { maximumLoad: 2 }), candidate("2", "局", { maximumLoad: 2 })];
  const visits = Array.from({ length: 3 }, (_, i) => visit(`${i}`, ["局"]));
  const result = assignTeams(staff, visits, rule(), { seedText });
  expect(result.ok ? [] : result.error).toEqual([
    { code: "teams.demandExceedsStaff", department: "局", demand: 6, supply: 4, officers: 2 },
  ]);
});
