/** Laws of the health check: scores and findings say one thing, and order of rows is no matter. */
import fc from "fast-check";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { usccCheckCharacter } from "../../../src/core/registry/codes";
import {
  Tally,
  checkObjects,
  checkOfficers,
  claimState,
  classMonthOf,
  itemKey,
  monthBefore,
} from "../../../src/core/registry/health";
import type { InspectedObject } from "../../../src/core/registry/inspectedObject";
import type { Officer } from "../../../src/core/registry/officer";

const on = "2024-06-20" as LocalDate;
const rules = { on, cooperativesAreEnterprises: false };

const code = fc.integer({ min: 0, max: 5 }).map((n) => {
  const first = `9113030${n}MA00000${n}0`.padEnd(17, "0");
  return `${first}${usccCheckCharacter(first)}`;
});
const record = fc.record({
  id: fc.oneof(code, fc.constantFrom("", "U1", "911303000000000001")),
  active: fc.constantFrom<boolean | null>(true, false, null),
  entityType: fc.constantFrom("有限责任公司", "个体工商户", ""),
  creditClass: fc.constantFrom("A", "未分类", "", "高风险"),
  classMonth: fc.constantFrom("", "2024-06", "2024-05", "2024-04", "2024-07", "昨天"),
  tags: fc.constantFrom<readonly string[]>([], ["食品"]),
});
const objects = fc.array(record, { maxLength: 12 }).map((rows) =>
  rows.map((row, index): InspectedObject => ({
    at: `对象库!A${index + 2}`,
    row: index + 1,
    name: `企业${index}`,
    legalRepresentative: "",
    address: "",
    district: "",
    industry: "",
    status: row.active === null ? "" : "写着",
    sectorClass: "",
    lastInspectedOn: null,
    inspectionsThisYear: null,
    ...row,
  })),
);

test("law: of what is checked, what is not clean has exactly one finding", () => {
  fc.assert(
    fc.property(objects, (rows) => {
      const tally = new Tally();
      const findings = checkObjects(rows, rules, tally);
      for (const { aspect, checked, clean, points } of tally.scores()) {
        expect([aspect, findings.filter((each) => each.aspect === aspect).length]).toEqual([
          aspect,
          checked - clean,
        ]);
        expect(points === 100).toBe(checked > 0 && clean === checked);
      }
    }),
  );
});

test("law: the order of the rows changes which of two doubles is named, never how many findings there are", () => {
  fc.assert(
    fc.property(objects, (rows) => {
      const codes = (list: readonly InspectedObject[]) =>
        checkObjects(list, rules, new Tally())
          .map((finding) => finding.code)
          .filter((each) => each !== "pools.codeCheckDigit" && each !== "pools.codeTwice")
          .sort();
      expect(codes([...rows].reverse())).toEqual(codes(rows));
      const ids = rows.map(({ id }) => id).filter((id) => id !== "");
      const doubles = checkObjects(rows, rules, new Tally()).filter(
        ({ code: each }) => each === "pools.codeTwice",
      );
      expect(doubles.length).toBe(ids.length - new Set(ids).size);
    }),
  );
});

test("100 means all: 999 of 1,000 is 99", () => {
  const tally = new Tally();
  for (let i = 0; i < 1000; i++) tally.count("itemTags", i > 0);
  expect(tally.scores().find(({ aspect }) => aspect === "itemTags")).toMatchObject({
    clean: 999,
    points: 99,
  });
});

test.each([
  ["2024-05", "2024-05"],
  ["2024年5月", "2024-05"],
  ["２０２４．５", "2024-05"],
  ["202412", "2024-12"],
  ["2024/5/31", "2024-05"],
  ["2024-13", null],
  ["5月", null],
  ["", null],
])("等级月份 %j", (text, month) => expect(classMonthOf(text)).toBe(month));

test("months back over the turn of the year", () => {
  expect([0, 1, 12].map((months) => monthBefore("2024-01-31" as LocalDate, months))).toEqual([
    "2024-01",
    "2023-12",
    "2023-01",
  ]);
});

test("认领状态 as it is written", () => {
  expect(["已认领", "√", "", "未认领", "×", "无需认领", "待定"].map(claimState)).toEqual([
    "claimed",
    "claimed",
    "unclaimed",
    "unclaimed",
    "unclaimed",
    "notOurs",
    "unclear",
  ]);
});

test("items are one by number, else by category and name", () => {
  const item = { id: "", category: "登记 事项", name: "年报（公示）" };
  expect(itemKey(item)).toBe(itemKey({ id: "", category: "登记事项", name: "年报(公示)" }));
  expect(itemKey({ ...item, id: "ａ1" })).toBe(itemKey({ ...item, id: "A1", name: "别的" }));
});

test("a department can send two only if two different certificates are good on the day", () => {
  const officer = (certificate: string, until: string, active: boolean | null = true): Officer => ({
    at: `人员库!A${certificate}`,
    row: 1,
    name: certificate,
    certificate,
    certificateUntil: until as LocalDate,
    department: "甲局",
    office: "",
    district: "",
    tags: [],
    position: "",
    active,
    recusals: [],
    maximumLoad: null,
  });
  const small = (...officers: Officer[]) =>
    checkOfficers(officers, [], on, new Tally()).some(
      ({ code: each }) => each === "pools.departmentTooSmall",
    );
  expect(small(officer("1", "2024-06-20"), officer("2", "2025-01-01"))).toBe(false);
  expect(small(officer("1", "2024-06-19"), officer("2", "2025-01-01"))).toBe(true);
  expect(small(officer("1", "2025-01-01"), officer("1", "2025-01-01"))).toBe(true);
  expect(small(officer("1", "2025-01-01"), officer("2", "2025-01-01", null))).toBe(true);
});
