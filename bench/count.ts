/** Counting: 100,000 ledger rows to every figure of both forms; wanted within 250 ms. */
import type { LocalDate } from "../src/core/calendar/localDate";
import { addDays } from "../src/core/calendar/localDate";
import { countFigures } from "../src/core/forms/countFigures";
import { defaultRules } from "../src/core/forms/defaultRules";
import { formIds } from "../src/core/forms/formDefinitions";
import type { Inspection } from "../src/core/ledger/inspection";
import type { Department } from "../src/core/registry/department";
import { best } from "./row";
import type { Row } from "./row";

const rows = 100_000;
const wanted = 250;
const bureaus = ["市场监督管理局", "应急管理局", "卫生健康局", "公安局", "生态环境局", "住房和城乡建设局"];

const departments: readonly Department[] = bureaus.map((bureau, i) => ({
  at: `部门名录!A${i + 2}`,
  name: `海港区${bureau}`,
  aliases: [`区${bureau}`],
  system: bureau.slice(0, 4),
  market: i === 0,
  level: "县级",
  liaison: "",
  phone: "",
  mobile: "",
}));

/** A ledger as it comes from cells: every text of every row is a string of its own. */
function ledgerOf(size: number): readonly Inspection[] {
  const start = "2024-01-08" as LocalDate;
  const own = (text: string) => JSON.parse(JSON.stringify(text)) as string;
  return Array.from({ length: size }, (_, i) => {
    const task = Math.floor(i / 250);
    const object = Math.floor(i / 3) % 9000;
    const date = addDays(start, task % 150);
    return {
      at: `抽查台账!A${i + 2}`,
      row: i + 1,
      task: own(`HGQ-2024-${String(task).padStart(4, "0")}`),
      taskName: own(`抽查任务${task}`),
      platform: task % 7 === 0 ? "other" : "provincial",
      kind: task % 3 === 0 ? "joint" : "internal",
      level: "county",
      county: own("海港区"),
      lead: own(`海港区${bureaus[task % 6]}`),
      partners: task % 3 === 0 ? [own(`区${bureaus[(task + 1) % 6]}`)] : [],
      inspectors: [own(`区${bureaus[(task + (i % 2)) % 6]}`)],
      marketSystem: null,
      id: own(`9${object % 4 === 0 ? 2 : 1}130302MA${String(object).padStart(8, "0")}`),
      name: own(`海港区某单位${object}`),
      entityType: own(object % 4 === 0 ? "个体工商户" : "有限责任公司"),
      creditClass: "A",
      byCredit: task % 2 === 0,
      item: own(`事项${i % 3}`),
      inspectedOn: date,
      taskDoneOn: null,
      result: own(i % 19 === 0 ? "发现问题已责令改正" : "未发现问题"),
      problem: i % 19 === 0,
      officers: [],
      enteredOn: null,
      reviewed: "",
      publishedOn: null,
      replaced: false,
    };
  });
}

export async function bench(): Promise<Row[]> {
  const ledger = ledgerOf(rows);
  const until = "2024-06-20" as LocalDate;
  const count = () =>
    formIds.map((form) =>
      countFigures({
        ledger,
        departments,
        rules: defaultRules,
        until,
        form,
        unit: form === "annex1" ? "海港区" : "",
      }),
    );
  const milliseconds = best(5, count);
  const row = { name: `count, ${rows.toLocaleString("en-US")} rows to both forms`, milliseconds };
  return [{ ...row, ratio: milliseconds / wanted, against: `${wanted} ms`, limit: 1 }];
}
