/** Nothing that is internal gets into a public file: secrets planted everywhere, searched for in every part. */
import { mkdtempSync, writeFileSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { convertByLibreOffice } from "../../libreOffice";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { columnOrder, publicKinds, publicLists } from "../../../src/core/publicity";
import type { PublicKind } from "../../../src/core/publicity";
import { outsideCopy } from "../../../src/documents/outside";
import { publicHtml, publicWorkbook } from "../../../src/documents/publicity";
import { readFile } from "../../../src/hosts/file";
import { readWorkbook } from "../../../src/sheets";
import { publicTable, publicTasks, secretsOf } from "../../../src/sheets/publicity";
import { plantedWorkbook, secrets } from "./plantedWorkbook";

const day = "2024-06-20" as LocalDate;
const bytes = plantedWorkbook();
const read = readFile("样本.xlsx", bytes);
if (!read.ok) throw new Error(read.error.code);
const grids = read.value;
const contents = readWorkbook(grids);
const tasks = publicTasks(grids, contents);

function table(kind: PublicKind, task: string | null, order = "") {
  const columns = columnOrder(kind, order);
  if (!columns.ok) throw new Error(columns.error.code);
  return publicTable(contents, {
    kind,
    task: tasks.find((each) => each.task === task) ?? null,
    columns: columns.value,
    today: day,
    toldBeforehand: false,
    secrets: secretsOf(contents),
  });
}

/** Every column that may be asked for: the widest list there can be. */
const widest = (kind: PublicKind) => publicLists[kind].columns.map(({ header }) => header).join("、");

function everyPart(name: string, file: Uint8Array): readonly (readonly [string, string])[] {
  if (name.endsWith(".html")) return [[name, strFromU8(file)]];
  return Object.entries(unzipSync(file)).map(([part, data]) => [`${name}/${part}`, strFromU8(data)] as const);
}

function planted(parts: readonly (readonly [string, string])[]): readonly string[] {
  return parts.flatMap(([part, text]) => [
    ...Object.entries(secrets).flatMap(([what, secret]) =>
      text.includes(secret) || part.includes(secret) ? [`${what} in ${part}`] : [],
    ),
    // A telephone does not become public by a blank in it.
    ...(text.replace(/[\s-]/g, "").includes(secrets.phone) ? [`phone in ${part}`] : []),
  ]);
}

const files = publicKinds.flatMap((kind) => {
  const made = table(kind, kind === "plan" ? null : "RW1", widest(kind));
  if (!made.ok) throw new Error(`${kind}: ${made.error.code}`);
  return [
    { kind, name: `${kind}.xlsx`, bytes: publicWorkbook(made.value, day).bytes, table: made.value },
    { kind, name: `${kind}.html`, bytes: publicHtml(made.value, day).bytes, table: made.value },
  ];
});

test("the planted workbook holds every secret: the search below can fail", () => {
  const all = everyPart("样本.xlsx", bytes)
    .map(([, text]) => text)
    .join("\n");
  const found = (secret: string) => all.includes(secret);
  expect(Object.values(secrets).filter((secret) => !found(secret))).toEqual([]);
});

test.each(files)("$name holds none of the planted secrets in any part", ({ name, bytes: file }) => {
  expect(planted(everyPart(name, file))).toEqual([]);
});

test("no public column has a class, a person or a number of one", () => {
  const headers = publicKinds.flatMap((kind) => publicLists[kind].columns.map(({ header }) => header));
  expect(
    headers.filter((header) => /等级|分类|风险|电话|手机|证号|法定|负责人|人员|名次|抽签/.test(header)),
  ).toEqual([]);
});

test("what looks like a formula leaves as text", () => {
  const results = files.find(({ name }) => name === "results.xlsx");
  const again = readFile("results.xlsx", results?.bytes ?? new Uint8Array());
  if (!again.ok) throw new Error(again.error.code);
  expect(again.value[0].values.flat()).toContain("=1+1商行");
  expect([...(again.value[0].formulas?.keys() ?? [])]).toEqual([]);
  const html = strFromU8(files.find(({ name }) => name === "results.html")?.bytes ?? new Uint8Array());
  expect(html).toContain(">=1+1商行</td>");
  expect(html).not.toMatch(/<script|href=|src=|url\(/);
});

test("masked cells are named, and nothing is masked in silence", () => {
  const results = table("results", "RW1");
  if (!results.ok) throw new Error(results.error.code);
  const masked = results.value.notes.filter(({ code }) => code === "publicity.masked");
  expect(masked.map((note) => ("header" in note ? `${note.at} ${note.header}` : ""))).toEqual([
    "抽查台账!A3 统一社会信用代码",
    "抽查台账!A3 抽查检查结果",
    "抽查台账!A4 名称",
    "抽查台账!A4 抽查检查结果",
  ]);
  expect(results.value.rows.map((row) => row.join("|")).join("\n")).toContain("91350100M000100Y43");
});

test("a task whose inspection runs has no list of the drawn and no results, with the day from which it may", () => {
  for (const kind of ["drawn", "results"] as const)
    expect(table(kind, "RW2")).toEqual({
      ok: false,
      error: {
        code: "publicity.notEndedUntil",
        what: publicLists[kind].subject,
        task: "RW2",
        until: "2025-01-01",
      },
    });
});

test("移送司法机关 is not on the list of outcomes and is named", () => {
  const made = table("followUps", "RW1");
  if (!made.ok) throw new Error(made.error.code);
  expect(made.value.rows).toHaveLength(1);
  expect(made.value.notes).toContainEqual({ code: "publicity.judicial", at: "后续处置!A3" });
});

describe("另存对外版", () => {
  const copy = outsideCopy({ grids, contents, today: day }, bytes);
  if (!copy.ok) throw new Error(copy.error.code);
  const { left, sheets, bytes: file } = copy.value;

  test("holds none of the planted secrets in any part", () => {
    // Names of officers are in a list for colleagues; their certificates and telephones are not.
    expect(planted(everyPart("对外版.xlsx", file))).toEqual([]);
  });

  test("says what stayed behind", () => {
    const said = new Set(left.map(({ sheet, reason }) => `${sheet} ${reason}`));
    for (const line of [
      "等级快照 internalTable",
      "回访记录 internalTable",
      "随手记 unknownSheet",
      "隐藏的表 hiddenSheet",
      "深藏的表 hiddenSheet",
      "口径与设置 contacts",
      "抽查台账 notEnded",
      "后续处置 notEnded",
      "后续处置 judicial",
      "抽查台账 unknownColumn",
      "抽查台账 internalColumn",
      " comments",
      " names",
      " customXml",
      " pivots",
      " externalLinks",
      " properties",
    ])
      expect(said).toContain(line);
  });

  test("keeps what may leave, and not the firm that waits for its inspection", () => {
    expect(sheets).toEqual([
      "年度抽查计划",
      "抽查台账",
      "检查对象名录库",
      "执法检查人员名录库",
      "部门名录",
      "后续处置",
      "口径与设置",
      "操作记录",
      "抽取结果",
    ]);
    const text = everyPart("对外版.xlsx", file)
      .map(([, each]) => each)
      .join("\n");
    expect(text).toContain("=1+1商行");
    expect(text).not.toContain("尚未检查的饭店");
    expect(text).toContain("海港区市场监管局");
  });

  test("has no formula, no name that it did not make, no property", () => {
    const parts = Object.keys(unzipSync(file));
    expect(parts.filter((part) => /comment|docProps|customXml|external|pivot|media|vba/i.test(part))).toEqual(
      [],
    );
    const text = everyPart("对外版.xlsx", file)
      .map(([, each]) => each)
      .join("\n");
    expect(text).not.toMatch(/<f[\s>/]/);
  });

  test("LibreOffice opens it and finds the same cells", () => {
    const folder = mkdtempSync(join(tmpdir(), "outside-"));
    writeFileSync(join(folder, "copy.xlsx"), file);
    convertByLibreOffice(
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2",
      folder,
      [join(folder, "copy.xlsx")],
    );
    const csv = readFileSync(join(folder, "copy-抽查台账.csv"), "utf8");
    expect(csv).toContain("91350100M000100Y43");
    expect(csv).toContain("=1+1商行");
  });
});
