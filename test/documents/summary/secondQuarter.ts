/** A ledger of two quarters that can be counted by hand, with what was sent the year before. */
import { defaultRules } from "../../../src/core/forms/defaultRules";
import { defaultTargets } from "../../../src/core/targets/target";
import type { SummaryRequest } from "../../../src/documents/summary";
import { day, directory, ledgerRow } from "../../core/forms/ledgerRow";

const joint = { kind: "joint", partners: ["海港区应急管理局"] } as const;
/** First quarter: one task, three households. Second: two tasks, one of them joint, four households, one problem. */
const ledger = [
  ...[0, 1, 2].map((row) => ledgerRow(row, { task: "T1", inspectedOn: day("2024-02-01") })),
  ...[3, 4, 5].map((row) => ledgerRow(row, { task: "T2", inspectedOn: day("2024-05-06"), ...joint })),
  ledgerRow(6, { task: "T3", inspectedOn: day("2024-06-03"), result: "发现问题已责令改正" }),
];
const sentRow = {
  at: "月报存档!A2",
  edition: 1,
  form: "县（区）月报表",
  row: "provincial.total",
  problems: 0,
};
export const request: SummaryRequest = {
  ...{ year: 2024, quarter: 2, until: day("2024-06-30"), unit: "海港区", form: "annex1" },
  settings: { rules: defaultRules, targets: defaultTargets },
  ...{ ledger, departments: directory, plan: [] },
  archive: [
    { ...sentRow, period: "2023年3月", tasks: 1, households: 10 },
    { ...sentRow, period: "2023年6月", tasks: 5, households: 12 },
    { ...sentRow, period: "2024年5月", tasks: 2, households: 5 },
  ],
};
