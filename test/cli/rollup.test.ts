/** `sr rollup`: 200 files of mixed layouts and kinds, ten of them broken; every total against a sum made here. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { convertByLibreOffice } from "../libreOffice";
import { formDefinitions } from "../../src/core/forms/formDefinitions";
import type { Figure, Figures } from "../../src/core/forms/figures";
import { figureKeys } from "../../src/core/forms/definition";
import { parseIsoDate } from "../../src/core/calendar/localDate";
import { readFile } from "../../src/hosts/file";
import type { Edit } from "../../src/sheets";
import { findForms, planFill, readReport } from "../../src/sheets";
import { layForm } from "../corpus/formLayout";
import { figuresOf, formFile, unitOf, workbookOf } from "../corpus/sentForms";
import { gridOf } from "../sheets/gridOf";
import { scratch, sr } from "./sr";

jest.setTimeout(180_000);

const file = scratch();
const measuresOf = ["tasks", "households", "problems"] as const;

test("200 files, ten broken, within a minute; the totals are the sums", async () => {
  const folder = file("sent");
  mkdirSync(folder);
  const broken = new Set([3, 17, 38, 59, 71, 94, 118, 133, 160, 199]);
  const legacy: string[] = [];
  for (let n = 0; n < 200; n++) {
    const path = join(folder, `${String(n).padStart(3, "0")} ${unitOf(n)}.xlsx`);
    const bytes = formFile(n, unitOf(n));
    const content = !broken.has(n)
      ? bytes
      : [
          bytes.slice(0, bytes.length >> 1),
          new Uint8Array(),
          new TextEncoder().encode("不是表格"),
          workbookOf({ ...layForm({ definition: formDefinitions.annex2, style: "oneCell", platform: "merged" }).grid }, []),
        ][n % 4];
    writeTo(path, content);
    if (!broken.has(n) && n % 20 === 0) legacy.push(path);
  }
  convertByLibreOffice("xls:MS Excel 97", folder, legacy);
  legacy.forEach((path, index) => {
    renameSync(path, file(`as-xlsx-${index}.xlsx`));
    if (index % 2 === 1) renameSync(path.replace(/xlsx$/, "xls"), path.replace(/xlsx$/, "et"));
  });
  const expected = [...Array.from({ length: 200 }, (_, n) => unitOf(n)), "第200处事务管理局"].join("\n");
  const out = file("rolled.xlsx");
  const start = performance.now();
  const ran = await sr(["rollup", folder, "--form", "annex2", "--expected", file("units.txt", expected), "--until", "2024-06-20", "--out", out]); // prettier-ignore
  const seconds = (performance.now() - start) / 1000;
  expect(ran.code).toBe(0);
  expect(seconds).toBeLessThan(60);
  if (process.env.SHEETS_TIMING) process.stdout.write(`200 files in ${seconds.toFixed(1)} s\n`);
  for (const n of broken) expect(ran.err).toContain(unitOf(n));
  expect(ran.err).toContain("200/200");
  expect(ran.out).toMatch(/汇总 190 个单位，未报 11 个，未采用的文件 10 个/);

  const grids = readFile("rolled.xlsx", new Uint8Array(readFileSync(out)));
  if (!grids.ok) throw new Error(grids.error.code);
  const sheets = new Map(grids.value.map((grid) => [grid.sheet, grid]));
  expect([...sheets.keys()]).toEqual(["附件2", "报送情况", "各单位数据", "差异", "催报"]);
  const { figures } = readReport(findForms(sheets.get("附件2")!)[0]);
  const good = Array.from({ length: 200 }, (_, n) => n).filter((n) => !broken.has(n));
  for (const key of figureKeys(formDefinitions.annex2))
    for (const measure of measuresOf) {
      const sum = good.reduce((total, n) => total + (figuresOf("annex2", n).get(key)?.[measure] ?? 0), 0);
      expect([key, measure, figures.get(key)?.[measure]]).toEqual([key, measure, sum]);
    }
  const reminders = sheets.get("催报")!.values.map((row) => row.join(" "));
  expect(reminders.filter((row) => row.includes("尚未收到"))).toHaveLength(11);
}); // prettier-ignore

function writeTo(path: string, bytes: Uint8Array): void {
  file(path.split("/").slice(-2).join("/"), bytes);
}

test("text, negative and approximate figures are said with their cells, and the others are counted", async () => {
  const folder = file("odd");
  mkdirSync(folder);
  const { grid, places } = layForm({
    definition: formDefinitions.annex2,
    style: "columns",
    platform: "merged",
  });
  const values = grid.values.map((row) => [...row]);
  for (const { key, measure, row, column } of places) {
    const figure = figuresOf("annex2", 12).get(key)!;
    values[row][column] = figure[measure!];
  }
  const at = (key: string, measure: string) =>
    places.find((each) => each.key === key && each.measure === measure)!;
  const set = (key: string, measure: string, value: string | number | null) => {
    const { row, column } = at(key, measure);
    values[row][column] = value;
    return `${String.fromCharCode(65 + column)}${row + 1}`;
  };
  const cells = [
    set("provincial.total", "households", "约30户"),
    set("provincial.internal", "tasks", -3),
    set("provincial.joint", "problems", "见附件"),
    set("other.credit", "tasks", null),
  ];
  values[2][0] = "单位名称 (盖章)：市公安局";
  writeTo(join(folder, "a.xlsx"), workbookOf({ ...grid, values }, []));
  const out = file("odd.xlsx");
  const ran = await sr(["rollup", join(folder, "a.xlsx"), "--form", "annex2", "--until", "2024-06-20", "--out", out, "--expected", "市公安局、市教育局"]); // prettier-ignore
  expect(ran.code).toBe(0);
  for (const cell of cells) expect(ran.err).toContain(`!${cell}：`);
  expect(ran.err).toContain("约30户");
  const grids = readFile("odd.xlsx", new Uint8Array(readFileSync(out)));
  if (!grids.ok) throw new Error(grids.error.code);
  const { figures } = readReport(findForms(grids.value[0])[0]);
  expect(figures.get("provincial.enterprise")).toEqual({ tasks: 2, households: 12, problems: 0 });
  expect(ran.out).toContain("汇总 1 个单位，未报 1 个");
});

test("two departments send their ledgers: the joint task that both did is one", async () => {
  const headers = [
    "任务编号",
    "任务名称",
    "平台",
    "抽查类型",
    "牵头部门",
    "配合部门",
    "检查部门",
    "统一社会信用代码",
    "名称",
    "检查日期",
    "检查结果",
  ];
  const [one, other] = ["海港区应急管理局", "海港区卫生健康局"];
  const rows = (inspector: string) =>
    [1, 2, 3].map((n) => [
      "LH-1",
      "餐饮联合抽查",
      "河北双随机执法监管平台",
      "部门联合",
      one,
      other,
      inspector,
      `91130302000000100${n}`,
      `饭店${n}`,
      "2024-05-08",
      n === 1 && inspector === one ? "发现问题已责令改正" : "未发现问题",
    ]);
  const measure = (problems: number): Figure => ({ tasks: 1, households: 3, problems, rows: [] });
  const send = (unit: string, problems: number) => {
    const figures: Figures = new Map(
      figureKeys(formDefinitions.annex2).map((key) => {
        const joint =
          key === "provincial.joint" || key === "provincial.total" || key === "provincial.enterprise";
        return [key, joint ? measure(problems) : { tasks: 0, households: 0, problems: 0, rows: [] }];
      }),
    );
    const heading = { unit, date: parseIsoDate("2024-05-20"), contact: "", phone: "", mobile: "" };
    const { grid } = layForm({
      definition: formDefinitions.annex2,
      style: "columns",
      platform: "merged",
      sheet: "附件2",
    });
    const ledger: readonly Edit[] = [
      { kind: "addSheet", sheet: "抽查台账" },
      { kind: "setValues", sheet: "抽查台账", row: 0, column: 0, values: [headers, ...rows(unit)] },
    ];
    return file(
      `${unit}.xlsx`,
      workbookOf(grid, [...planFill(findForms(grid)[0], figures, heading).edits, ...ledger]),
    );
  };
  const out = file("joint.xlsx");
  const ran = await sr([
    "rollup",
    send(one, 1),
    send(other, 0),
    "--form",
    "annex1",
    "--until",
    "2024-05-31",
    "--out",
    out,
  ]);
  expect(ran.code).toBe(0);
  const grids = readFile("joint.xlsx", new Uint8Array(readFileSync(out)));
  if (!grids.ok) throw new Error(grids.error.code);
  const { figures } = readReport(findForms(grids.value[0])[0]);
  for (const key of ["provincial.joint", "provincial.total"])
    expect([key, figures.get(key)]).toEqual([key, { tasks: 1, households: 3, problems: 1 }]);
  expect(ran.err).toContain("联合任务（LH-1）按任务编号只计一次后为 1");
  expect(ran.err).not.toContain("可能重复计算");
  expect(ran.err).not.toContain("表中为");
});

test("the level's own workbook gives the rules, the list with its writings, and the unit", async () => {
  const total = { tasks: 6, households: 30, problems: 0, rows: [] };
  const sent = (name: string, unit: string) =>
    file(
      name,
      formFile(8, unit, "annex2", (figures) => new Map([...figures, ["provincial.total", total]])),
    );
  const paths = [sent("一.xlsx", "双随机专班"), sent("海港区.xlsx", "山海关区")];
  const level = (rule: string) =>
    file(
      `本级${rule}.xlsx`,
      workbookOf(
        gridOf("口径与设置", [
          ["项", "值"],
          ["单位名称", "秦皇岛市双随机办"],
          ["户数的计算", rule],
        ]),
        [
          { kind: "addSheet", sheet: "应报单位" },
          {
            kind: "setValues",
            sheet: "应报单位",
            row: 0,
            column: 0,
            values: [
              ["应报单位", "识别写法"],
              ["市公安局", "双随机专班"],
              ["海港区", null],
              ["山海关区", null],
            ],
          },
        ],
      ),
    );
  const run = (rule: string, out: string) =>
    sr([
      "rollup",
      ...paths,
      "--form",
      "annex2",
      "--workbook",
      level(rule),
      "--until",
      "2024-06-20",
      "--out",
      out,
    ]);
  const out = file("level.xlsx");
  const perYear = await run("全年去重计户", out);
  expect(perYear.code).toBe(0);
  expect(perYear.out).toContain("汇总 1 个单位，未报 2 个，未采用的文件 1 个");
  expect(perYear.err).toContain("海港区.xlsx：“山海关区”是哪个单位尚未确认，未计入汇总");
  const grids = readFile("level.xlsx", new Uint8Array(readFileSync(out)));
  if (!grids.ok) throw new Error(grids.error.code);
  const { unit, figures } = readReport(findForms(grids.value[0])[0]);
  expect([unit, figures.get("provincial.total")?.households]).toEqual(["秦皇岛市双随机办", 30]);
  // 30 of 30 and 30: what fails is the level's to say.
  const perTask = await run("按任务累计", file("task.xlsx"));
  const checks = (err: string) => err.split("\n").filter((line) => line.startsWith("市公安局  ")).length;
  expect(checks(perTask.err)).toBeGreaterThan(checks(perYear.err));
});

test("nothing usable: exit code 1, no file; the output is never an input", async () => {
  const out = file("none.xlsx");
  const ran = await sr(["rollup", file("junk.xlsx", "junk"), "--form", "annex1", "--out", out]);
  expect([ran.code, existsSync(out)]).toEqual([1, false]);
  const missing = await sr(["rollup", file("absent.xlsx"), "--form", "annex1", "--out", out]);
  expect([missing.code, missing.err.includes("absent.xlsx")]).toEqual([1, true]);
  const wrong = await sr(["rollup", file("junk.xlsx"), "--form", "annex9", "--out", out]);
  expect(wrong.code).toBe(2);
});

test("a folder with a folder a unit: forms of one name are told apart, and last year's is left out and named", async () => {
  const folder = file("units");
  const sent = (unit: string, n: number, date?: string) => {
    mkdirSync(join(folder, unit), { recursive: true });
    writeFileSync(join(folder, unit, "月报表.xlsx"), formFile(n, unit, "annex2", undefined, date));
  };
  sent("市公安局", 3);
  sent("市教育局", 4);
  sent("市水务局", 5, "2023-12-20");
  const out = file("units.xlsx");
  const ran = await sr(["rollup", folder, "--form", "annex2", "--expected", "市公安局、市教育局、市水务局", "--until", "2024-06-20", "--out", out]); // prettier-ignore
  expect(ran.code).toBe(0);
  expect(ran.out).toMatch(/汇总 2 个单位，未报 1 个，未采用的文件 1 个/);
  expect(ran.err).toContain(
    `${join(folder, "市水务局", "月报表.xlsx")}：填表时间为 2023-12-20，不是 2024 年的报表`,
  );
  const grids = readFile("units.xlsx", new Uint8Array(readFileSync(out)));
  const standing = grids.ok ? grids.value.find(({ sheet }) => sheet === "报送情况") : undefined;
  expect(standing?.values.flat()).toContain(join(folder, "市公安局", "月报表.xlsx"));
});
