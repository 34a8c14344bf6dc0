/** 监测预警: snapshots that keep only what changed, the migration matrix, and what worsened. */
import fc from "fast-check";
import {
  changesTo,
  generalClass,
  migration,
  snapshotMonths,
  stateAt,
  worsened,
} from "../../../src/core/registry/risk";
import type { RiskState, SnapshotEntry } from "../../../src/core/registry/risk";

const state = (rows: Readonly<Record<string, Readonly<Record<string, string>>>>): RiskState =>
  new Map(Object.entries(rows).map(([id, values]) => [id, new Map(Object.entries(values))]));
const plain = (given: RiskState) =>
  Object.fromEntries([...given].sort().map(([id, values]) => [id, Object.fromEntries([...values].sort())]));

const states = fc
  .dictionary(
    fc.constantFrom("Q1", "Q2", "Q3", "Q4"),
    fc.dictionary(fc.constantFrom(generalClass, "投诉举报"), fc.constantFrom("A", "B", "C", "D", "1", "2"), {
      minKeys: 1,
      noNullPrototype: true,
    }),
    { noNullPrototype: true },
  )
  .map(state);

test("recorded month by month, every month's state can be had again", () => {
  fc.assert(
    fc.property(fc.array(states, { minLength: 1, maxLength: 6 }), (months) => {
      let entries: readonly SnapshotEntry[] = [];
      const names = months.map((_, i) => `2024-0${i + 1}`);
      months.forEach((now, i) => {
        entries = [...entries, ...changesTo(stateAt(entries, names[i]), now, names[i])];
      });
      months.forEach((now, i) => expect(plain(stateAt(entries, names[i]))).toEqual(plain(now)));
    }),
  );
});

test("what did not change is not recorded again", () => {
  fc.assert(
    fc.property(states, (now) => {
      const entries = changesTo(new Map(), now, "2024-01");
      expect(changesTo(stateAt(entries, "2024-01"), now, "2024-02")).toEqual([]);
    }),
  );
});

test("the matrix counts every object once: its margins are the classes of both months", () => {
  fc.assert(
    fc.property(states, states, (before, now) => {
      const { classes, counts } = migration(before, now);
      const held = (given: RiskState, name: string) =>
        [...given.values()].filter((values) => values.get(generalClass) === name).length;
      classes.forEach((name, i) => {
        if (name === "") return;
        expect(counts[i].reduce((sum, n) => sum + n, 0)).toBe(held(before, name));
        expect(counts.reduce((sum, row) => sum + row[i], 0)).toBe(held(now, name));
      });
    }),
  );
});

test("A → C is in its cell; new objects come from the blank", () => {
  const before = state({ Q1: { [generalClass]: "A" }, Q2: { [generalClass]: "A" } });
  const now = state({
    Q1: { [generalClass]: "C" },
    Q2: { [generalClass]: "A" },
    Q3: { [generalClass]: "D" },
  });
  expect(migration(before, now)).toEqual({
    classes: ["A", "C", "D", ""],
    counts: [
      [1, 1, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 1, 0],
    ],
  });
});

test("what worsened, with the figure that moved; better and new ones are not named", () => {
  const before = state({
    Q1: { [generalClass]: "B", 投诉举报: "2" },
    Q2: { [generalClass]: "D" },
    Q3: { 投诉举报: "1" },
    Q4: { 专业风险等级: "低风险", 列入异常名录: "否" },
    Q5: { 专业风险等级: "甲" },
    Q6: { [generalClass]: "C" },
  });
  const now = state({
    Q1: { [generalClass]: "D", 投诉举报: "7次" },
    Q2: { [generalClass]: "A" },
    Q3: { 投诉举报: "1", 行政处罚: "1", [generalClass]: "D" },
    Q4: { 专业风险等级: "高风险", 列入异常名录: "是" },
    Q5: { 专业风险等级: "乙" },
    Q6: { [generalClass]: "C" },
    Q7: { [generalClass]: "D" },
  });
  const found = worsened(before, now);
  expect(found.map(({ id }) => id)).toEqual(["Q1", "Q4", "Q3"]);
  expect(found[0].movements).toEqual([
    { indicator: generalClass, before: "B", after: "D", kind: "worse" },
    { indicator: "投诉举报", before: "2", after: "7次", kind: "worse" },
  ]);
  expect(found[2].movements).toEqual([{ indicator: "行政处罚", before: "", after: "1", kind: "worse" }]);
});

test("a month recorded late counts before the later ones", () => {
  const entries: SnapshotEntry[] = [
    { month: "2024-06", id: "Q1", indicator: generalClass, value: "C" },
    { month: "2024-05", id: "Q1", indicator: generalClass, value: "A" },
  ];
  expect(plain(stateAt(entries, "2024-06"))).toEqual({ Q1: { [generalClass]: "C" } });
  expect(plain(stateAt(entries, "2024-05"))).toEqual({ Q1: { [generalClass]: "A" } });
  expect(snapshotMonths(entries)).toEqual(["2024-05", "2024-06"]);
});
