/** Experts and specialists in teams, loads carried over, and teams on record that anyone with the lists recomputes. */
import {
  addExperts,
  assignFixedTeams,
  assignTeams,
  changeOfficer,
  checkTeams,
  publicTeams,
  recordOfTeams,
} from "../../../src/core/teams";
import type { AssignmentOptions, ExpertCandidate } from "../../../src/core/teams";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { digestOf } from "../../../src/core/evidence";
import { candidate, on, plantedInstance, randomInstance, rule, visit } from "./instances";
import type { Instance } from "./instances";

const seedText = "01382438112797316654#QHD-2024-001";
const salt = "ab".repeat(32);

function assigned({ candidates, visits, rule: r }: Instance, options: Partial<AssignmentOptions> = {}) {
  const result = assignTeams(candidates, visits, r, { seedText, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.error.slice(0, 3)));
  return result.value;
}

const staff = (count: number, more = {}) =>
  Array.from({ length: count }, (_, i) => candidate(`${i}`, "局", more));
const firms = (count: number, more = {}) =>
  Array.from({ length: count }, (_, i) => visit(`${i}`, ["局"], more));
const expert = (key: string, more: Partial<ExpertCandidate> = {}): ExpertCandidate => ({
  key,
  name: `专家${key}`,
  specialities: ["食品"],
  until: null,
  recusals: [],
  at: `专家库!A${key}`,
  ...more,
});

describe("loads carried from other tasks", () => {
  test("are made even with the task's own, and reported apart from them", () => {
    const loadsBefore = new Map([
      ["0", 6],
      ["1", 3],
      ["9", 4],
    ]);
    const { loads, before } = assigned(
      { candidates: staff(5), visits: firms(10), rule: rule() },
      { loadsBefore },
    );
    expect(before).toEqual(
      new Map([
        ["0", 6],
        ["1", 3],
      ]),
    );
    // 9 carried and 20 new seats over five officers: 6, 6, 6, 6, 5.
    const sums = [...loads].map(([key, load]) => load + (before.get(key) ?? 0));
    expect(sums.sort()).toEqual([5, 6, 6, 6, 6]);
    expect([...loads.values()].reduce((sum, load) => sum + load, 0)).toBe(20);
  });

  test("count against 最大任务数 only where the unit says so", () => {
    const instance = { candidates: staff(2, { maximumLoad: 3 }), visits: firms(2), rule: rule() };
    const loadsBefore = new Map([["0", 2]]);
    expect(assigned(instance, { loadsBefore }).loads.get("0")).toBe(2);
    const overall = assignTeams(instance.candidates, instance.visits, instance.rule, {
      seedText,
      loadsBefore,
      maximumOverall: true,
    });
    expect(overall.ok).toBe(false);
  });

  test("nothing carried changes nothing", () => {
    const instance = randomInstance("carried");
    expect(assigned(instance, { loadsBefore: new Map() })).toEqual(assigned(instance));
  });
});

describe("experts", () => {
  const instance = { candidates: staff(6), visits: firms(12), rule: rule() };
  const pool = [
    expert("1"),
    expert("2"),
    expert("3", { specialities: ["消防"] }),
    expert("4", { until: "2024-06-19" as LocalDate }),
  ];
  const expertRule = { on, count: 1, specialitiesOf: () => ["食品"] };

  test("join without counting: every team still has its two officers, and only those with the speciality come", () => {
    const plain = assigned(instance);
    const joined = addExperts(plain, pool, instance.visits, expertRule, seedText);
    if (!joined.ok) throw new Error(JSON.stringify(joined.error));
    expect(joined.value.teams.map(({ members }) => members)).toEqual(
      plain.teams.map(({ members }) => members),
    );
    const coming = joined.value.teams.map(({ companions }) => companions?.map(({ name }) => name).join());
    expect([...new Set(coming)].sort()).toEqual(["专家1", "专家2"]);
    expect(coming.filter((name) => name === "专家1")).toHaveLength(6);
  });

  test("join the leading department's team of a joint inspection", () => {
    const candidates = [...staff(3), ...staff(3).map((c) => ({ ...c, key: `x${c.key}`, department: "队" }))];
    const visits = [visit("1", ["局", "队"])];
    const joined = addExperts(
      assigned({ candidates, visits, rule: rule() }),
      pool,
      visits,
      expertRule,
      seedText,
    );
    expect(
      joined.ok &&
        joined.value.teams.map(({ department, companions }) => [department, companions?.length ?? 0]),
    ).toEqual([
      ["局", 1],
      ["队", 0],
    ]);
  });

  test("too few of them, doubled ones, or a number that is none: said, and nobody joins", () => {
    const plain = assigned(instance);
    const refuse = (experts: readonly ExpertCandidate[], count = 1) => {
      const result = addExperts(plain, experts, instance.visits, { ...expertRule, count }, seedText);
      return result.ok ? [] : result.error.map(({ code }) => code);
    };
    expect(refuse([expert("3", { specialities: ["消防"] })])[0]).toBe("teams.tagNobodyHolds");
    expect(refuse([])[0]).toBe("teams.departmentTooSmall");
    expect(refuse([expert("1"), expert("1", { at: "专家库!A9" })])).toEqual(["teams.expertTwice"]);
    expect(refuse(pool, 0)).toEqual(["teams.expertCount"]);
  });
});

test("an appointed specialist brings what nobody holds, is on record with the reason, and counts for nobody", () => {
  const tags = new Map([["局", ["特种设备", "食品"]]]);
  const instance = { candidates: staff(3, { tags: ["食品"] }), visits: firms(2, { tags }), rule: rule() };
  const without = assignTeams(instance.candidates, instance.visits, instance.rule, { seedText });
  expect(without.ok ? [] : without.error[0].code).toBe("teams.tagNobodyHolds");
  const specialists = [{ name: "钱工", department: "局", tags: ["特种设备"], reason: "本局无特种设备人员" }];
  for (const team of assigned(instance, { specialists }).teams) {
    expect(team.members).toHaveLength(2);
    expect(team.companions).toEqual([
      { name: "钱工", role: "appointed", holds: ["特种设备"], reason: "本局无特种设备人员" },
    ]);
  }
});

describe("teams on record", () => {
  const {
    candidates,
    visits,
    rule: r,
  } = randomInstance("record", { objects: 60, officers: 24, departments: 3, slack: 2 });
  const options = { seedText };
  const assignment = assigned({ candidates, visits, rule: r });
  const records = recordOfTeams(assignment, salt);
  const asked = { candidates, visits, rule: r, options };

  test("have a canonical form, and say who, with which number, and why", () => {
    expect(digestOf(records)).toMatch(/^[0-9a-f]{64}$/);
    expect(records).toHaveLength(assignment.teams.length);
    expect(records[0].members[0]).toEqual({
      name: assignment.teams[0].members[0].name,
      certificate: assignment.teams[0].members[0].key,
      holds: assignment.teams[0].members[0].holds,
      leader: assignment.teams[0].members[0].leader,
    });
  });

  test("in public hold no name, no number and no salt", () => {
    const named = candidates.map((c, i) => ({ ...c, key: `机密证号${i}`, name: `机密姓名${i}` }));
    const made = assigned({ candidates: named, visits, rule: r });
    const text = JSON.stringify(publicTeams(recordOfTeams(made, salt)));
    expect(text).not.toMatch(/机密/);
    expect(text).not.toContain(salt);
    expect(JSON.parse(text)[0]).toMatchObject({ members: 2, companions: 0 });
  });

  test("follow from the seed and the lists", () => {
    expect(checkTeams(asked, records)).toEqual([]);
  });

  const withTeam = (change: (team: (typeof records)[number]) => object) =>
    records.map((team, i) => (i === 7 ? { ...team, ...change(team) } : team));
  const stranger = { name: "外人", certificate: "X", holds: [], leader: false };
  test.each<[string, () => readonly (typeof records)[number][], string]>([
    [
      "an officer exchanged",
      () => withTeam((t) => ({ members: [stranger, ...t.members.slice(1)] })),
      "recordDiffers",
    ],
    [
      "the leader changed",
      () => withTeam((t) => ({ members: t.members.map((m) => ({ ...m, leader: !m.leader })) })),
      "recordDiffers",
    ],
    [
      "an expert added",
      () => withTeam(() => ({ companions: [{ name: "甲", role: "expert", holds: [], reason: "" }] })),
      "recordDiffers",
    ],
    ["an open seat hidden", () => withTeam(() => ({ open: 1 })), "recordDiffers"],
    ["a team removed", () => records.slice(1), "recordMissing"],
    ["a team added", () => [...records, { ...records[0], id: "Z" }], "recordExtra"],
  ])("%s is found", (_, tampered, code) => {
    expect(checkTeams(asked, tampered()).map((fault) => fault.code)).toEqual([`teams.${code}`]);
  });

  test("another seed is found", () => {
    const faults = checkTeams({ ...asked, options: { seedText: "other" } }, records);
    expect(faults.length).toBeGreaterThan(records.length / 2);
  });

  test("changes of officer are recomputed in their turns; one that the lot did not give is found", () => {
    const of = (id: string) => visits.find((each) => each.id === id)!;
    const change = (made: typeof assignment, team: number, turn: number) => {
      const { id, department, members } = made.teams[team];
      const asks = { id, department, leaves: members[0].key, reason: "因病" };
      const next = changeOfficer(made, candidates, of(id), r, asks, seedText, turn);
      if (!next.ok) throw new Error(JSON.stringify(next.error));
      return next.value.assignment;
    };
    const twice = change(change(assignment, 3, 2), 5, 3);
    const recorded = recordOfTeams(twice, salt);
    expect(recorded[3].changes).toMatchObject([{ turn: 2, reason: "因病" }]);
    expect(checkTeams(asked, recorded)).toEqual([]);
    const chosen = recorded.map((team, i) =>
      i === 3
        ? {
            ...team,
            members: team.members.map((m) => (m.certificate === team.changes[0].joins ? stranger : m)),
          }
        : team,
    );
    expect(checkTeams(asked, chosen).map(({ code }) => code)).toEqual(["teams.recordDiffers"]);
  });

  test("fixed teams and experts are recomputed as well", () => {
    const fixed = assignFixedTeams(staff(6), firms(9), rule(), options);
    if (!fixed.ok) throw new Error(JSON.stringify(fixed.error));
    const pool = [expert("1"), expert("2")];
    const expertRule = { on, count: 1 };
    const joined = addExperts(fixed.value.assignment, pool, firms(9), expertRule, seedText);
    if (!joined.ok) throw new Error(JSON.stringify(joined.error));
    const request = { candidates: staff(6), visits: firms(9), rule: rule(), options, fixed: true };
    const made = recordOfTeams(joined.value, salt);
    expect(new Set(made.map(({ name }) => name)).size).toBe(3);
    expect(checkTeams({ ...request, experts: { pool, rule: expertRule } }, made)).toEqual([]);
    expect(checkTeams(request, made)).toHaveLength(9);
  });
});

test("a change without a reason, or of somebody who does not sit there, changes nothing", () => {
  const {
    candidates,
    visits,
    rule: r,
  } = plantedInstance("change", { officers: 24, departments: 2, load: 3 });
  const loose = candidates.map((c) => ({ ...c, maximumLoad: null }));
  const assignment = assigned({ candidates: loose, visits, rule: r });
  const { id, department, members } = assignment.teams[0];
  const ask = (leaves: string, reason: string) => {
    const change = { id, department, leaves, reason };
    const result = changeOfficer(assignment, loose, visits[0], r, change, seedText, 2);
    return result.ok ? "" : result.error[0].code;
  };
  expect(ask("nobody", "因病")).toBe("teams.notInTeam");
  expect(ask(members[0].key, " ")).toBe("teams.changeWithoutReason");
  expect(ask(members[0].key, "因病")).toBe("");
});
