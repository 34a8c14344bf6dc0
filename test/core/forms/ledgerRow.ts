import type { LocalDate } from "../../../src/core/calendar/localDate";
import type { Inspection } from "../../../src/core/ledger/inspection";
import type { Department } from "../../../src/core/registry/department";

/** A day, as the tests write it. */
export const day = (text: string) => text as LocalDate;

/** A ledger row that counts, with what a test wants otherwise. */
export function ledgerRow(row: number, other: Partial<Inspection> = {}): Inspection {
  return {
    at: `台账!A${row + 2}`,
    row: row + 1,
    task: "T1",
    taskName: "任务一",
    platform: "provincial",
    kind: "internal",
    level: "county",
    county: "海港区",
    lead: "海港区市场监督管理局",
    partners: [],
    inspectors: [],
    marketSystem: null,
    id: `91130302000000${String(1000 + row)}`,
    name: `单位${row}`,
    entityType: "",
    creditClass: "",
    byCredit: null,
    item: "登记事项",
    inspectedOn: day("2024-03-05"),
    taskDoneOn: null,
    result: "未发现问题",
    problem: null,
    officers: [],
    enteredOn: null,
    reviewed: "",
    publishedOn: null,
    replaced: false,
    ...other,
  };
}

/** A row of the directory. */
export function department(name: string, other: Partial<Department> = {}): Department {
  return {
    at: "部门名录!A2",
    name,
    aliases: [],
    system: "",
    market: false,
    level: "",
    liaison: "",
    phone: "",
    mobile: "",
    ...other,
  };
}

/** The directory of the tests: five departments of the county, two of the city, one street. */
export const directory: readonly Department[] = [
  department("海港区市场监督管理局", {
    aliases: ["海港市监"],
    system: "市场监管",
    market: true,
    level: "县级",
  }),
  department("海港区应急管理局", { system: "应急管理", level: "县级" }),
  department("海港区卫生健康局", { system: "卫生健康", level: "县级" }),
  department("秦皇岛市生态环境局海港区分局", { system: "生态环境", level: "县级" }),
  department("海港区公安局", { system: "公安", level: "县级" }),
  department("秦皇岛市市场监督管理局", { system: "市场监管", market: true, level: "市级" }),
  department("秦皇岛市应急管理局", { system: "应急管理", level: "市级" }),
  department("东环路街道办事处综合行政执法队", { level: "乡镇" }),
];
