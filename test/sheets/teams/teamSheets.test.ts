/** Teams on sheets: read back as they were drawn, a change of officer that keeps the old row, nothing else touched. */
import { assignTeams, changeOfficer } from "../../../src/core/teams";
import { readWorkbook, drawResultSpec, tableSheet } from "../../../src/sheets";
import {
  changeRows,
  loadsOnRecord,
  officerSheets,
  readSeats,
  resultTeams,
  writeResultTeams,
} from "../../../src/sheets/teams";
import type { Edit } from "../../../src/sheets/edit";
import { cellAt } from "../../../src/sheets/grid";
import { applyToGrids } from "../memoryWorkbook";
import { assigned, seedText } from "./assigned";
import { ids, officer, usualOfficers } from "./office";

const office = assigned();
const withTeams = applyToGrids(office.grids, office.sheetOfTeams);
const teamTable = (grids = withTeams) => readWorkbook(grids).tables.filter(({ kind }) => kind === "teams");

test("the sheet of teams is found again, every seat as it was drawn", () => {
  const [table, ...more] = teamTable();
  expect(more).toEqual([]);
  const seats = readSeats(table);
  const officers = seats.filter(({ certificate }) => certificate !== "");
  const drawn = office.assignment.teams.flatMap(({ id, department, members }) =>
    members.map(({ key, name, leader }) => [id, department, key, name, leader ? "组长" : "组员"].join()),
  );
  expect(
    officers
      .map(({ id, department, certificate, member, role }) =>
        [id, department, certificate, member, role].join(),
      )
      .sort(),
  ).toEqual(drawn.sort());
  expect(seats.filter(({ role }) => role === "专家")).toHaveLength(ids.length);
});

test("what officers carry by the record is what the assignment gave them; the task itself can be left out", () => {
  const { tables } = readWorkbook(withTeams);
  expect(loadsOnRecord(tables)).toEqual(new Map([...office.assignment.loads].filter(([, load]) => load > 0)));
  expect(loadsOnRecord(tables, "QHD-2024-001")).toEqual(new Map());
});

test("none of our sheets is taken for a pool, a ledger or a list of items", () => {
  const edits = [
    ...office.sheetOfTeams,
    ...office.sheetOfLoads,
    ...office.enterprises.flatMap((each) => each.edits),
    ...office.officers.flatMap((each) => each.edits),
  ];
  const kinds = readWorkbook(applyToGrids(office.grids, edits)).tables.map(({ kind }) => kind);
  const before = office.contents.tables.map(({ kind }) => kind);
  expect(kinds.sort()).toEqual([...before, "teams", "teamLoads"].sort());
});

test("many officers share one table, sorted by department and officer, and it is no pool either", () => {
  const officers = Array.from({ length: 40 }, (_, i) =>
    officer(`人${i}`, `HB7${100 + i}`, { 专业标签: "食品安全" }),
  );
  const crowd = assigned({ officers: [...usualOfficers, ...officers] }, ids);
  expect(crowd.officers.length).toBeLessThan(30);
  const visits = Array.from({ length: 40 }, (_, i) => ({ ...crowd.asked.visits[0], id: `${ids[0]}-${i}` }));
  const made = assignTeams(crowd.asked.candidates, visits, crowd.asked.rule, { seedText });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const sheets = officerSheets({
    task: { task: "QHD-2024-001", name: "任务" },
    period: "6月",
    assignment: made.value,
    candidates: crowd.asked.candidates,
    visits,
    items: crowd.asked.items,
  });
  expect(sheets.map(({ name }) => name)).toEqual(["检查任务单_QHD-2024-001"]);
  const [grid] = applyToGrids([], sheets[0].edits);
  const people = grid.values.slice(3).map((row) => `${row[0]} ${row[1]}`);
  expect(people).toHaveLength(made.value.teams.length * 2);
  expect(people.filter((each, i) => i > 0 && each !== people[i - 1])).toHaveLength(new Set(people).size - 1);
  expect(readWorkbook([grid]).tables).toEqual([]);
});

describe("检查组 and 组长 in 抽取结果", () => {
  const fields = ["task", "rank", "id", "name", "ticket", "status", "team", "leader", "record"] as const;
  const rows = ids.map((id, i) => [
    "QHD-2024-001",
    i + 1,
    id,
    null,
    "ab",
    i === 1 ? "替换" : "抽中",
    null,
    null,
    "r",
  ]);
  const sheet = tableSheet({
    sheet: "抽取结果",
    headers: fields.map((field) => drawResultSpec.fields[field].header),
    rows: [...rows, ["QHD-2024-001", 4, "91130302MA00000Z9X", null, "cd", "递补", null, null, "r"]],
  });
  const protect: Edit = { kind: "protect", sheet: "抽取结果", allow: { filter: true, sort: true } };
  const before = applyToGrids([], [...sheet, protect]);
  const [table] = readWorkbook(before).tables;

  test("are written for the drawn, and nothing else changes", () => {
    const edits = writeResultTeams(table, resultTeams(office.assignment));
    if (!edits.ok) throw new Error(edits.error.code);
    const after = applyToGrids(before, edits.value);
    expect(after[0].protected).toBe(true);
    const column = (index: number) => [1, 2, 3, 4].map((row) => cellAt(after[0], row, index));
    expect(column(6)).toEqual(["第1组", null, "第3组", null]);
    for (const leader of [column(7)[0], column(7)[2]])
      expect(leader).toMatch(/^王[一二三]（海港区市场监督管理局）、李[一二]（海港区消防救援大队）$/);
    for (const other of [0, 1, 2, 3, 4, 5, 8])
      expect(column(other)).toEqual([1, 2, 3, 4].map((row) => cellAt(before[0], row, other)));
  });

  test("a sheet without the column is refused by its place", () => {
    const fieldsLeft = new Map([...table.fields].filter(([field]) => field !== "leader"));
    expect(writeResultTeams({ ...table, fields: fieldsLeft }, new Map())).toEqual({
      ok: false,
      error: { code: "teams.columnMissing", at: "抽取结果!A1", found: "组长" },
    });
  });
});

describe("a change of officer", () => {
  const { candidates, visits, rule } = office.asked;
  const team = office.assignment.teams.find(({ department }) => department.includes("市场"))!;
  const leaves = team.members.find(({ leader }) => leader)!;
  const visit = visits.find(({ id }) => id === team.id)!;
  const change = { id: team.id, department: team.department, leaves: leaves.key, reason: "因病请假" };
  const changed = changeOfficer(office.assignment, candidates, visit, rule, change, seedText, 2);
  if (!changed.ok) throw new Error(JSON.stringify(changed.error));
  const [table] = teamTable();
  const recorded = { change, changed: changed.value, candidates, visit, rule, time: "2024-06-18 09:30" };
  const edits = changeRows(table, recorded);
  if (!edits.ok) throw new Error(edits.error.code);
  const after = applyToGrids(withTeams, edits.value);
  const [tableAfter] = teamTable(after);

  test("keeps the old row with its reason, and adds the successor's", () => {
    const seats = readSeats(tableAfter);
    expect(seats).toHaveLength(readSeats(table).length + 1);
    const old = seats.find(({ seated }) => !seated)!;
    expect([old.certificate, old.id]).toEqual([leaves.key, team.id]);
    const line = tableAfter.grid.values[old.row - tableAfter.grid.row];
    expect(line.slice(-3)).toEqual(["已更换", "更换：因病请假", "2024-06-18 09:30"]);
    const last = seats[seats.length - 1];
    expect([last.certificate, last.id, last.task]).toEqual([changed.value.joins, team.id, "QHD-2024-001"]);
  });

  test("leaves on the sheet the team that was drawn, with one leader", () => {
    const seated = readSeats(tableAfter).filter(
      (seat) => seat.seated && seat.id === team.id && seat.department === team.department && seat.certificate,
    );
    const drawn = changed.value.assignment.teams.find(
      (t) => t.id === team.id && t.department === team.department,
    )!;
    expect(seated.map(({ certificate, role }) => `${certificate} ${role}`).sort()).toEqual(
      drawn.members.map(({ key, leader }) => `${key} ${leader ? "组长" : "组员"}`).sort(),
    );
  });

  test("carries over into the loads on record", () => {
    const expected = [...changed.value.assignment.loads].filter(([, load]) => load > 0);
    expect(loadsOnRecord(readWorkbook(after).tables)).toEqual(new Map(expected));
  });

  test("whose officer does not sit there is refused, with the place", () => {
    expect(changeRows(tableAfter, recorded)).toMatchObject({
      ok: false,
      error: { code: "teams.seatNotOnSheet", found: leaves.key },
    });
  });
});

test("检查任务单 carries the 工作指引 of the officer's own items, and of no other department's", () => {
  const office = assigned();
  const visits = office.asked.visits;
  const items = new Map(
    [...office.asked.items].map(([name, own]) => [
      name,
      own.map((item) => ({ ...item, guidance: `看${item.id}` })),
    ]),
  );
  const sheets = officerSheets({
    task: { task: "QHD-2024-001", name: "餐饮抽查" },
    period: "6月",
    assignment: office.assignment,
    candidates: office.asked.candidates,
    visits,
    items,
  });
  const textOfSheet = (name: string) => {
    const edits = sheets.find((each) => each.name === `任务单_${name}`)?.edits ?? [];
    return applyToGrids([], edits)[0].values.flat().join("\n");
  };
  expect(textOfSheet("王一")).toMatch(/工作指引\n.*：看S1[\s\S]*：看S2/);
  expect(textOfSheet("王一")).not.toContain("看S3");
  expect(textOfSheet("李一")).toContain("看S3");
});
