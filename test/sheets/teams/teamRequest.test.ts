import { assignTeams } from "../../../src/core/teams";
import { readWorkbook } from "../../../src/sheets";
import { teamRequest } from "../../../src/sheets/teams";
import type { TeamAsk } from "../../../src/sheets/teams";
import type { Cell } from "../../../src/sheets/grid";
import { ids, officeGrids, officer, on, usualOfficers } from "./office";
import type { Office } from "./office";

const market = "海港区市场监督管理局";
const fire = "海港区消防救援大队";

function request(office: Office = {}, more: Partial<TeamAsk> = {}) {
  const contents = readWorkbook(officeGrids(office));
  return teamRequest({ contents, drawn: [...ids], task: contents.plan[0], on, ...more });
}

/** The faults of the officers' pool with these rows beside the usual ones. */
const withOfficers = (...rows: readonly Cell[][]) => request({ officers: [...usualOfficers, ...rows] });
const brief = ({ code, at }: { code: string; at?: string }) => `${code} ${at ?? ""}`;

test("the plan's departments by their canonical names, each with its own items and tags", () => {
  const asked = request();
  expect(asked.faults).toEqual([]);
  expect(asked.obstacles).toEqual([]);
  expect(asked.departments).toEqual([market, fire]);
  expect([...asked.items].map(([name, items]) => [name, items.map(({ id }) => id)])).toEqual([
    [market, ["S1", "S2"]],
    [fire, ["S3"]],
  ]);
  expect(asked.visits.map(({ id, departments }) => [id, departments.length])).toEqual(
    ids.map((id) => [id, 2]),
  );
  expect(asked.visits[0].tags).toEqual(
    new Map([
      [market, ["食品安全"]],
      [fire, ["消防"]],
    ]),
  );
});

test("officers under any name of their bureau; nobody of the coordinating office", () => {
  const { candidates } = request();
  expect(candidates.map(({ name, department }) => [name, department])).toEqual([
    ["王一", market],
    ["王二", market],
    ["王三", market],
    ["李一", fire],
    ["李二", fire],
  ]);
  expect(candidates.map(({ mayLead }) => mayLead)).toEqual([true, false, false, false, false]);
});

test("the request can be assigned", () => {
  const { candidates, visits, rule } = request();
  const made = assignTeams(candidates, visits, rule, { seedText: "1" });
  expect(made.ok && made.value.teams.map(({ members }) => members.length)).toEqual([2, 2, 2, 2, 2, 2]);
});

test.each<[string, string, Readonly<Record<string, Cell>>]>([
  ["an expired certificate", "teams.certificateExpired 人员库!C8", { 执法证有效期: "2024-06-19" }],
  ["no date of expiry", "teams.certificateUndated 人员库!C8", { 执法证有效期: " " }],
  ["an unreadable date of expiry", "teams.certificateDateUnclear 人员库!C8", { 执法证有效期: "2025-13-01" }],
  ["no certificate", "teams.certificateMissing 人员库!B8", { 执法证号: " " }],
  ["an unknown status", "teams.dutyUnclear 人员库!H8", { 在岗状态: "外星" }],
  ["no department", "teams.departmentBlank 人员库!D8", { 部门: " " }],
  ["two departments in one cell", "teams.departmentsSeveral 人员库!D8", { 部门: "区市场监管局、区消防大队" }],
  ["a maximum that is no number", "teams.maximumUnclear 人员库!J8", { 最大任务数: "若干" }],
])("%s is said with its cell, and the officer is never seated", (_, expected, more) => {
  const asked = withOfficers(officer("钱某", "HB9001", more));
  expect(asked.faults.map(brief)).toEqual([expected]);
  if (expected.includes("maximum")) return;
  const made = assignTeams(asked.candidates, asked.visits, asked.rule, { seedText: "1" });
  const seated = made.ok ? made.value.teams.flatMap(({ members }) => members.map(({ name }) => name)) : null;
  expect(seated).not.toBeNull();
  expect(seated).not.toContain("钱某");
});

test("a doubled certificate, and one officer in two departments, even where one of them does not take part", () => {
  expect(withOfficers(officer("王一", "HB1001")).obstacles.map(brief)).toEqual([
    "teams.officerTwice 人员库!B8",
  ]);
  expect(withOfficers(officer("王一", "hb 1001", { 部门: "海港区公安局" })).obstacles).toMatchObject([
    { code: "teams.officerInTwoDepartments", at: "人员库!B8", first: "人员库!B2" },
  ]);
});

test("a department with one officer, and a tag that nobody holds", () => {
  const one = request({ officers: usualOfficers.filter(([name]) => name !== "李二") });
  expect(one.obstacles).toMatchObject([
    { code: "teams.departmentTooSmall", department: fire, found: 1, expected: 2 },
  ]);
  const untagged = request({
    officers: usualOfficers.map((row) => row.map((c) => (c === "消防" ? null : c))),
  });
  expect(untagged.obstacles).toMatchObject([
    { code: "teams.tagNobodyHolds", department: fire, tag: "消防", at: "检查对象!A2" },
  ]);
});

test.each(["双随办", "海港区双随机、一公开监管工作联席会议办公室", "市双随机办公室"])(
  "a coordinating office never inspects: %s",
  (name) => {
    const { faults, departments } = request({}, { departments: [market, name] });
    expect(faults.map(brief)).toEqual(["teams.coordinatingOffice 计划!A2"]);
    expect(departments).toEqual([market]);
  },
);

test("nor does a third party", () => {
  const { faults } = request({}, { departments: [market, "某检测公司"] });
  expect(faults.map(brief)).toEqual(["teams.thirdPartyInspects 计划!A2"]);
});

test("an id that is no longer in the pool, and an item that is not on the list", () => {
  const contents = readWorkbook(officeGrids());
  const task = { ...contents.plan[0], items: ["S1", "S9"] };
  const { faults } = teamRequest({ contents, drawn: ["91130302MA00000D4X"], task, on });
  expect(faults.map(({ code }) => code)).toEqual(["teams.itemUnknown", "teams.objectMissing"]);
});

test("a 回避对象 that names a colleague keeps the two apart; so does a pair by name", () => {
  const rows = usualOfficers.map((row) =>
    row[0] === "王一" ? officer("王一", "HB1001", { 回避对象: "王三" }) : row,
  );
  expect(request({ officers: rows }).rule.conflicts).toEqual([["HB1001", "HB1003"]]);
  const named = request(
    {},
    {
      conflicts: [
        ["王二", "HB1003"],
        ["王二", "无此人"],
      ],
    },
  );
  expect(named.rule.conflicts).toEqual([["HB1002", "HB1003"]]);
  expect(named.faults.map(({ code }) => code)).toEqual(["teams.conflictUnknown"]);
});

test("experts: those still valid, the others said", () => {
  const { experts, faults } = request({
    experts: [
      ["周教授", "专家", "食品安全", "教授", "2027-12-31", "3900001"],
      ["旧专家", "专家", "食品安全", "教授", "2023-12-31", "3900003"],
      ["某检测公司", "第三方机构", "消防、特种设备", "CMA", null, "3900002"],
    ],
  });
  expect(experts.map(({ name, specialities }) => [name, specialities])).toEqual([
    ["周教授", ["食品安全"]],
    ["某检测公司", ["消防", "特种设备"]],
  ]);
  expect(faults.map(brief)).toEqual(["teams.expertExpired 专家库!E3"]);
});

test("wordings under 专业标签 that ask for nobody in particular ask for no tag", () => {
  const contents = readWorkbook(officeGrids());
  const items = contents.items.map((item, i) => ({
    ...item,
    tags: [["通用"], ["食品安全", "2名以上执法人员"], ["不限"]][i],
  }));
  const { visits } = teamRequest({ contents, drawn: [ids[0]], task: contents.plan[0], items, on });
  expect(visits[0].tags).toEqual(
    new Map([
      [market, ["食品安全"]],
      [fire, []],
    ]),
  );
});

test("the order of rows and of the draw changes nothing", () => {
  const turned = request({ officers: [...usualOfficers].reverse() }, { drawn: [...ids].reverse() });
  const keys = ({ candidates, visits }: typeof turned) => [
    candidates.map(({ key }) => key),
    visits.map(({ id }) => id),
  ];
  expect(keys(turned)).toEqual(keys(request()));
});
