/** Cells as people write them: dates, choices, lists, numbers, codes. */
import fc from "fast-check";
import { addDays, daysBetween, parseIsoDate } from "../../src/core/calendar/localDate";
import type { LocalDate } from "../../src/core/calendar/localDate";
import type { Cell } from "../../src/sheets";
import {
  codeOf,
  level,
  parseChoice,
  parseDate,
  parseInteger,
  parseList,
  parsePercent,
  platform,
  problemFound,
  taskKind,
  textOf,
  yesNo,
} from "../../src/sheets";

const day = (text: string): LocalDate => {
  const date = parseIsoDate(text);
  if (!date) throw new Error(text);
  return date;
};

describe("text", () => {
  test.each<[Cell, string]>([
    [null, ""],
    ["  全角ＡＢＣ１２　", "全角ABC12"],
    [12, "12"],
    [911303063110843, "911303063110843"],
    [0.1 + 0.2, "0.3"],
    [1e20, "100000000000000000000"],
    [true, "TRUE"],
    [{ error: "#N/A" }, "#N/A"],
  ])("%p shows %p", (cell, text) => expect(textOf(cell)).toBe(text));

  test("agrees with NFKC and trim on any string", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (s) => textOf(s) === s.normalize("NFKC").trim()));
  });
});

describe("codes", () => {
  test.each<Cell>([911303063110843, 9.11303e17, 1.5, "9.11303E+17", "9.11303e17"])("%p lost digits", (cell) =>
    expect(codeOf(cell).ok).toBe(false),
  );
  test.each<[Cell, string]>([
    ["130302081286464", "130302081286464"],
    [20240001, "20240001"],
    ["91350100M000100Y43", "91350100M000100Y43"],
  ])("%p is kept", (cell, code) => expect(codeOf(cell)).toEqual({ ok: true, value: code }));
});

describe("dates", () => {
  test.each<[Cell, string]>([
    ["2024.3.5", "2024-03-05"],
    ["2024-3-5", "2024-03-05"],
    ["2024/03/05", "2024-03-05"],
    ["2024年3月5日", "2024-03-05"],
    ["2024 年 3 月 5 日", "2024-03-05"],
    ["２０２４．３．５", "2024-03-05"],
    ["２０２４年３月５日", "2024-03-05"],
    ["20240305", "2024-03-05"],
    [20240305, "2024-03-05"],
    ["2024-03-05 10:30", "2024-03-05"],
    ["2024–3–5", "2024-03-05"],
    // Serials as Excel itself shows them: 45356 is 5 March 2024, 45351 is 29 February.
    [45356, "2024-03-05"],
    [45356.4375, "2024-03-05"],
    [45351, "2024-02-29"],
  ])("%p is %s", (cell, expected) => expect(parseDate(cell)).toEqual({ ok: true, value: expected }));

  test("a serial of the 1904 system is 1462 days later", () =>
    expect(parseDate(43894, true)).toEqual({ ok: true, value: "2024-03-05" }));

  test.each<Cell>([
    "2024.13.5",
    "2024-02-30",
    "2023-02-29",
    "2024年3月",
    "24.3.5",
    "三月五日",
    20241305,
    2024,
    2024.3,
    -1,
    true,
    "2024-3-5至2024-3-8",
  ])("%p is no day", (cell) => expect(parseDate(cell)).toEqual({ ok: false, error: textOf(cell) }));

  test("blanks are no error", () => {
    expect(parseDate(null)).toEqual({ ok: true, value: null });
    expect(parseDate("  ")).toEqual({ ok: true, value: null });
  });

  test("every serial is one day after the one before, and every spelling of a day is that day", () => {
    const anchor = day("2024-03-05");
    fc.assert(
      fc.property(
        fc.integer({ min: 20_000, max: 100_000 }),
        fc.constantFrom(".", "-", "/", "年"),
        (n, mark) => {
          const date = addDays(anchor, n - 45356);
          expect(parseDate(n)).toEqual({ ok: true, value: date });
          expect(daysBetween(anchor, date)).toBe(n - 45356);
          const [y, m, d] = date.split("-").map(Number);
          const written = mark === "年" ? `${y}年${m}月${d}日` : [y, m, d].join(mark);
          expect(parseDate(written)).toEqual({ ok: true, value: date });
        },
      ),
    );
  });
});

describe("choices", () => {
  const value = (cell: Cell, among: Parameters<typeof parseChoice>[1]) => {
    const read = parseChoice(cell, among);
    return read.ok ? read.value : "?";
  };
  test.each<[Cell, unknown]>([
    ["是", true],
    ["√", true],
    ["✓", true],
    ["有", true],
    ["否", false],
    ["×", false],
    ["无", false],
    [true, true],
    [1, true],
    [0, false],
    [null, null],
    ["大概", "?"],
  ])("是否 %p", (cell, expected) => expect(value(cell, yesNo)).toBe(expected));

  test.each<[string, unknown]>([
    ["部门内部", "internal"],
    ["内部", "internal"],
    ["部门内部联合", "internal"],
    ["部门内部（科室联合）", "internal"],
    ["部门联合", "joint"],
    ["跨部门联合抽查", "joint"],
    ["跨部门联合双随机", "joint"],
    ["定向", "?"],
  ])("抽查类型 %p", (cell, expected) => expect(value(cell, taskKind)).toBe(expected));

  test.each<[string, unknown]>([
    ["河北双随机执法监管平台", "provincial"],
    ["省平台", "provincial"],
    ["省 平台", "provincial"],
    ["其他", "other"],
    ["其它平台", "other"],
    ["其他平台（部委系统）", "other"],
    ["微信", "?"],
  ])("平台 %p", (cell, expected) => expect(value(cell, platform)).toBe(expected));

  test.each<[string, unknown]>([
    ["省", "province"],
    ["市级", "city"],
    ["市本级", "city"],
    ["区级", "county"],
    ["县（区）", "county"],
  ])("发起层级 %p", (cell, expected) => expect(value(cell, level)).toBe(expected));

  test("未发现 is no problem", () => expect(value("未发现问题", problemFound)).toBe(false));
});

describe("lists", () => {
  test.each<[Cell, readonly string[]]>([
    ["公安局、住建局", ["公安局", "住建局"]],
    ["公安局，住建局;教育局；\n卫健局", ["公安局", "住建局", "教育局", "卫健局"]],
    ["市场监管局（含分局、所）、公安局", ["市场监管局(含分局、所)", "公安局"]],
    ["甲、甲、 ", ["甲"]],
    [null, []],
  ])("%p", (cell, values) => expect(parseList(cell)).toEqual(values));
});

describe("numbers", () => {
  test.each<[Cell, number | null | "?"]>([
    [3, 3],
    ["3次", 3],
    ["1,200户", 1200],
    ["１２", 12],
    [null, null],
    [1.5, "?"],
    [-1, "?"],
    ["三", "?"],
    [true, "?"],
  ])("integer %p", (cell, expected) => {
    const read = parseInteger(cell);
    expect(read.ok ? read.value : "?").toBe(expected);
  });
  test.each<[Cell, number | null | "?"]>([
    ["5%", 50_000],
    ["不超过2.5%", 25_000],
    ["≤5％", 50_000],
    [0.05, 50_000],
    [1, 1_000_000],
    [7, "?"],
    ["7", "?"],
    ["120%", "?"],
    [null, null],
  ])("percent %p", (cell, expected) => {
    const read = parsePercent(cell);
    expect(read.ok ? read.value : "?").toBe(expected);
  });
});
