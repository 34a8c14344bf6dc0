/** Own forms are counted by the rules of the official ones: the same filter gives the same figure. */
import fc from "fast-check";
import {
  countFigures,
  countOwnForm,
  defaultRules,
  figureKeys,
  formDefinitions,
} from "../../../src/core/forms";
import type { OwnFilter, OwnForm } from "../../../src/core/forms";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import type { Inspection } from "../../../src/core/ledger/inspection";

const day = (text: string) => text as LocalDate;

const row = (part: Partial<Inspection>): Inspection => ({
  at: "台账!A2",
  row: 1,
  task: "T1",
  taskName: "",
  platform: "provincial",
  kind: "internal",
  level: "county",
  county: "",
  lead: "",
  partners: [],
  inspectors: ["区住建局"],
  marketSystem: null,
  id: "A1",
  name: "",
  entityType: "企业",
  creditClass: "",
  byCredit: null,
  item: "消防检查",
  inspectedOn: day("2024-05-06"),
  taskDoneOn: null,
  result: "未发现问题",
  problem: null,
  officers: [],
  enteredOn: null,
  reviewed: "",
  publishedOn: null,
  replaced: false,
  ...part,
});

const input = (ledger: readonly Inspection[]) => ({
  ledger,
  departments: [],
  rules: defaultRules,
  until: day("2024-06-20"),
  unit: "",
});
const form = (...filters: readonly OwnFilter[]): OwnForm => ({
  name: "表",
  rows: "annex1",
  cells: filters.map((filter) => ({ row: "", column: "", taught: "A1", shows: "households", filter })),
});

const inspections = fc.array(
  fc
    .record({
      task: fc.constantFrom("T1", "T2", "T3"),
      id: fc.constantFrom("A1", "A2", "A3"),
      platform: fc.constantFrom("provincial" as const, "other" as const),
      kind: fc.constantFrom("internal" as const, "joint" as const),
      entityType: fc.constantFrom("企业", "个体工商户"),
      byCredit: fc.constantFrom(true, false),
      marketSystem: fc.constantFrom(true, false),
      result: fc.constantFrom("未发现问题", "发现问题已责令改正"),
    })
    .map(row),
  { maxLength: 25 },
);

const filters: Readonly<Record<string, OwnFilter>> = {
  "provincial.total": { platform: "provincial" },
  "provincial.internal": { platform: "provincial", kind: "internal" },
  "provincial.joint": { platform: "provincial", kind: "joint" },
  "provincial.market.internal": { platform: "provincial", market: true, kind: "internal" },
  "provincial.market.joint": { platform: "provincial", market: true, kind: "joint" },
  "provincial.enterprise": { platform: "provincial", enterprise: true },
  "provincial.credit": { platform: "provincial", credit: true },
  "other.total": { platform: "other" },
  "other.enterprise": { platform: "other", enterprise: true },
  "other.credit": { platform: "other", credit: true },
};

test("every row of Annex 1 can be asked for as a filter, with the very same figure", () => {
  const keys = figureKeys(formDefinitions.annex1);
  expect(Object.keys(filters).sort()).toEqual([...keys].sort());
  fc.assert(
    fc.property(inspections, (ledger) => {
      const official = countFigures({ ...input(ledger), form: "annex1" }).figures;
      const own = countOwnForm(form(...keys.map((key) => filters[key])), input(ledger));
      expect(own).toEqual(keys.map((key) => official.get(key)));
    }),
  );
});

test("both platforms together: as if no row said which", () => {
  fc.assert(
    fc.property(inspections, (ledger) => {
      const one = ledger.map((each) => ({ ...each, platform: "provincial" as const }));
      const [any] = countOwnForm(form({}), input(ledger));
      const [same] = countOwnForm(form({ platform: "provincial" }), input(one));
      expect([any?.tasks, any?.households, any?.problems]).toEqual([
        same?.tasks,
        same?.households,
        same?.problems,
      ]);
    }),
  );
});

test("counts only the rows that are asked for: department, item, type, result, month, quarter", () => {
  const ledger = [
    row({ id: "A1" }),
    row({ id: "A2", inspectors: ["海港区市场监督管理局"], item: "食品（餐饮）检查" }),
    row({ id: "A3", inspectedOn: day("2024-06-03"), result: "发现问题已责令改正" }),
    row({ id: "A4", inspectedOn: day("2024-02-03"), entityType: "个体工商户" }),
  ];
  const households = (filter: OwnFilter) => countOwnForm(form(filter), input(ledger))[0]?.households;
  expect(
    [
      {},
      { department: "区市场监管局" },
      { item: "烟花爆竹" },
      { item: "食品(餐饮)" },
      { entityType: "个体" },
      { result: "发现问题已责令改正" },
      { period: "month" as const },
      { period: "quarter" as const },
      { level: "city" as const },
    ].map(households),
  ).toEqual([4, 1, 0, 1, 1, 1, 1, 3, 0]);
});

test("what a task is stays decided from all of its rows", () => {
  const ledger = [
    row({ id: "A1", lead: "区住建局", partners: ["区消防救援大队"], item: "燃气" }),
    row({ id: "A2", lead: "", partners: [], kind: null, item: "电梯" }),
  ];
  expect(countOwnForm(form({ kind: "joint", item: "电梯" }), input(ledger))[0]?.households).toBe(1);
});
