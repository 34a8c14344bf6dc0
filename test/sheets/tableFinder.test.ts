/** Tables are found by their headers wherever they stand, and what is odd about them is said by address. */
import fc from "fast-check";
import type { Cell, Grid } from "../../src/sheets";
import { readWorkbook, recogniseTables } from "../../src/sheets";
import { specOf, tableSpecs } from "../../src/sheets/headers";
import { area, gridOf } from "./gridOf";

const ledgerHeaders = ["任务编号", "平台", "抽查类型", "统一社会信用代码", "名称", "检查日期", "检查结果"];
const ledgerRow = (n: number): Cell[] => [
  `RW${n}`,
  "省平台",
  "部门联合",
  `A${n}`,
  `企业${n}`,
  "2024.3.5",
  "未发现问题",
];
const kinds = (grids: readonly Grid[]) => recogniseTables(grids).map(({ kind }) => kind);

test.each(tableSpecs.map((spec) => [spec.title, spec] as const))(
  "%s is recognised by its own headers",
  (_, spec) => {
    const headers = Object.values(spec.fields).map(({ header }) => header);
    const [table, ...others] = recogniseTables([gridOf("Sheet1", [headers, headers.map(() => "x")])]);
    expect(table.kind).toBe(spec.kind);
    expect(others).toEqual([]);
    expect([...table.fields.keys()].sort()).toEqual(Object.keys(spec.fields).sort());
    expect(table.issues).toEqual([]);
  },
);

test("a ledger is found wherever it is shifted, with any columns around it", () => {
  fc.assert(
    fc.property(
      fc.nat(30),
      fc.nat(20),
      fc.array(fc.constantFrom("", "海港区抽查台账", "单位：户", "2024年度"), { maxLength: 3 }),
      fc.shuffledSubarray([...ledgerHeaders.keys()], { minLength: 7 }),
      (down, right, titles, order) => {
        const rows = [1, 2, 3].map((n) => order.map((i) => ledgerRow(n)[i]));
        const grid = gridOf("表", [...titles.map((t) => [t]), order.map((i) => ledgerHeaders[i]), ...rows], {
          row: down,
          column: right,
        });
        const { ledger, issues } = readWorkbook([grid]);
        expect(issues).toEqual([]);
        expect(ledger.map(({ task, id, name, inspectedOn }) => [task, id, name, inspectedOn])).toEqual(
          [1, 2, 3].map((n) => [`RW${n}`, `A${n}`, `企业${n}`, "2024-03-05"]),
        );
        expect(ledger.map(({ row }) => row)).toEqual([1, 2, 3].map((n) => down + titles.length + n));
      },
    ),
    { numRuns: 60 },
  );
});

test("headers with blanks, line breaks, brackets, asterisks and full-width letters", () => {
  const headers = [
    "*任务\n编号",
    "平 台",
    "抽查类型（部门内部/部门联合）",
    "统一信用代码",
    "【企业名称】",
    "检查日期（必填）",
    "检查结果状态",
  ];
  const { ledger, issues } = readWorkbook([gridOf("Sheet1", [headers, ledgerRow(1)])]);
  expect(issues).toEqual([]);
  expect(ledger).toMatchObject([
    { task: "RW1", platform: "provincial", kind: "joint", id: "A1", name: "企业1" },
  ]);
});

test("a header of two rows, merged across and down", () => {
  const rows: Cell[][] = [
    ["序号", "任务编号", "检查对象", null, "检查日期", "检查结果"],
    [null, null, "统一社会信用代码", "名称", null, null],
    [1, "RW1", "A1", "企业1", "2024-3-5", "未发现问题"],
  ];
  const merges = [area(0, 0, 2), area(0, 1, 2), area(0, 2, 1, 2), area(0, 4, 2), area(0, 5, 2)];
  for (const grid of [gridOf("台账", rows, { merges }), gridOf("台账", rows)]) {
    const { ledger, tables, issues } = readWorkbook([grid]);
    expect(tables.map(({ kind, header }) => [kind, header.rows])).toEqual([["ledger", 2]]);
    expect(issues).toEqual([]);
    expect(ledger).toMatchObject([
      { at: "台账!B3", task: "RW1", id: "A1", name: "企业1", inspectedOn: "2024-03-05" },
    ]);
  }
});

test("several tables one below another, with titles and blank rows between them", () => {
  const grid = gridOf("全部", [
    ["一、抽查台账"],
    ledgerHeaders,
    ledgerRow(1),
    [],
    ledgerRow(2),
    [],
    ["二、部门名录"],
    ["规范名称", "别名", "系统"],
    ["海港区市场监督管理局", "区市场监管局", "市场监管"],
    [],
    [],
    ["项", "值"],
    ["单位名称", "海港区"],
  ]);
  const { ledger, departments, settings, issues } = readWorkbook([grid]);
  expect(ledger.map(({ at }) => at)).toEqual(["全部!A3", "全部!A5"]);
  expect(departments).toMatchObject([{ name: "海港区市场监督管理局", market: true, at: "全部!A9" }]);
  expect(settings.unit).toBe("海港区");
  expect(issues).toEqual([]);
});

test("two tables side by side", () => {
  const grid = gridOf("两表", [
    ["规范名称", "别名", "系统", null, "项", "值"],
    ["甲局", "甲", "甲", null, "单位名称", "海港区"],
    ["乙局", "乙", "乙", null, null, null],
  ]);
  expect(recogniseTables([grid]).map(({ kind, area: its, rows }) => [kind, its.columns, rows])).toEqual([
    ["departments", 3, [1, 2]],
    ["settings", 2, [1]],
  ]);
});

test("an Excel table ends where it ends", () => {
  const grid = gridOf("台账", [ledgerHeaders, ledgerRow(1), ledgerRow(2), ["合计说明文字在表外"]], {
    tables: [{ name: "台账", ...area(0, 0, 3, 7) }],
  });
  const [table] = recogniseTables([grid]);
  expect([table.name, table.rows]).toEqual(["台账", [1, 2]]);
});

test("one header, several tables: the whole row decides", () => {
  expect(kinds([gridOf("Sheet1", [["单位名称", "统一代码", "负责人", "经营场所"]])])).toEqual(["objects"]);
  expect(kinds([gridOf("Sheet1", [["姓名", "单位名称", "执法证件号", "有效期"]])])).toEqual(["officers"]);
  expect(kinds([gridOf("Sheet1", [["单位名称", "抽查类别名称", "抽查事项名称", "检查依据"]])])).toEqual([
    "items",
  ]);
  expect(
    kinds([
      gridOf("Sheet1", [["序号", "抽查任务名称", "发起部门", "参与部门", "抽查比例(数量)", "实施时间"]]),
    ]),
  ).toEqual(["plan"]);
});

test("sheets without a table of ours have none", () => {
  expect(
    kinds([
      gridOf("空", []),
      gridOf("别的", [
        ["商品", "单价"],
        ["笔", 3],
      ]),
    ]),
  ).toEqual([]);
  expect(kinds([gridOf("密", [ledgerHeaders, ledgerRow(1)], { visibility: "veryHidden" })])).toEqual([]);
});

test("a user's own mapping wins over every synonym", () => {
  const grids = [
    gridOf("台账", [
      ["任务编号", "企业名称", "代号", "检查日期", "完成日", "检查结果"],
      ["RW1", "别的", "A1", "2024-3-1", "2024-3-5", "未发现问题"],
    ]),
    gridOf("字段对应", [
      ["表", "表头", "字段"],
      ["抽查台账", "代号", "统一社会信用代码"],
      ["抽查台账", "企业名称", "不用"],
      ["抽查台账", "完成日", "任务完成日期"],
      ["没有的表", "代号", "统一社会信用代码"],
    ]),
  ];
  const { ledger, issues } = readWorkbook(grids);
  expect(ledger).toMatchObject([{ id: "A1", name: "", taskDoneOn: "2024-03-05" }]);
  expect(issues.map(({ code, at }) => [code, at])).toEqual([["sheets.mappingUnknown", "字段对应!A5"]]);
});

describe("what is odd is said by address", () => {
  const codes = (grid: Grid) => readWorkbook([grid]).issues.map(({ code, at }) => `${code} ${at}`);

  test("a ledger without 任务编号 names its header row and gives no records", () => {
    const grid = gridOf("台账", [["标题"], ledgerHeaders.slice(1), ledgerRow(1).slice(1)]);
    expect(codes(grid)).toEqual(["sheets.ledgerWithoutTask 台账!A2:F2"]);
    expect(readWorkbook([grid]).ledger).toEqual([]);
  });

  test("unknown and doubled headers are kept and said", () => {
    const grid = gridOf("台账", [
      [...ledgerHeaders, "企业名称", "其他情况"],
      [...ledgerRow(1), "另名", "x"],
    ]);
    expect(codes(grid)).toEqual(["sheets.headerTwice 台账!H1", "sheets.unknownHeader 台账!I1"]);
    expect(readWorkbook([grid]).ledger[0].name).toBe("企业1");
    expect(recogniseTables([grid])[0].columns.map(({ header }) => header)).toContain("其他情况");
  });

  test("notes, totals, repeated headers and merged cells", () => {
    const grid = gridOf(
      "台账",
      [
        ledgerHeaders,
        ledgerRow(1),
        [null, ...ledgerRow(2).slice(1)],
        ledgerHeaders,
        ledgerRow(3),
        ["合计", 3],
        ["注：以上为省平台数据"],
      ],
      { merges: [area(1, 0, 2, 1)] },
    );
    expect(codes(grid)).toEqual([
      "sheets.headerRepeated 台账!A4:G4",
      "sheets.noteRow 台账!A6",
      "sheets.noteRow 台账!A7",
      "sheets.mergedCells 台账!A2:A3",
    ]);
    expect(readWorkbook([grid]).ledger.map(({ task, row }) => [task, row])).toEqual([
      ["RW1", 1],
      ["RW1", 2],
      ["RW3", 4],
    ]);
  });

  test("pages set one below the other: their titles and headers are no records, a row with more than a title is one", () => {
    const [task] = ledgerRow(9);
    const grid = gridOf("台账", [
      ["抽查台账（第1页）"],
      ledgerHeaders,
      ledgerRow(1),
      [task, "只有代码"],
      ["抽查台账（第2页）"],
      ledgerHeaders,
      ledgerRow(2),
      ["本页小计", 1],
      ["抽查台账（第3页）"],
      ["导出时间：2024-06-20"],
      ledgerHeaders,
      ledgerRow(3),
    ]);
    expect(codes(grid).filter((code) => !code.includes("!B"))).toEqual([
      "sheets.noteRow 台账!A5",
      "sheets.headerRepeated 台账!A6:G6",
      "sheets.noteRow 台账!A8",
      "sheets.noteRow 台账!A10",
      "sheets.noteRow 台账!A9",
      "sheets.headerRepeated 台账!A11:G11",
    ]);
    expect(readWorkbook([grid]).ledger.map(({ row }) => row)).toEqual([2, 3, 6, 11]);
  });

  test("a list of which one column is filled in keeps its rows where its header is printed again", () => {
    const lone = (n: number) => [ledgerRow(n)[0]];
    const grid = gridOf("台账", [ledgerHeaders, lone(1), lone(2), lone(3), ledgerHeaders, lone(4)]);
    expect(recogniseTables([grid])[0].rows).toHaveLength(4);
  });

  test("dirty cells, each with its address, and the rest of the row is read", () => {
    const grid = gridOf("台账", [
      ledgerHeaders,
      ["RW1", "微信", "部门联合", 9.11303e17, "甲", "2024.13.5", "未发现问题"],
      ["RW1", "其他", "大概", "91350100M000100Y44", "乙", { error: "#N/A" }, "未发现问题"],
      ["RW1", "其他", "内部", "A\u200b1", "丙", "2024-02-30", "未发现问题"],
      ["RW1", "其他", "内部", "\ud800", "丁", 45356, "未发现问题"],
    ]);
    const { ledger } = readWorkbook([grid]);
    expect(codes(grid).sort()).toEqual(
      [
        "sheets.choice 台账!B2",
        "sheets.codeLostDigits 台账!D2",
        "sheets.date 台账!F2",
        "sheets.choice 台账!C3",
        "sheets.checkDigit 台账!D3",
        "sheets.errorValue 台账!F3",
        "sheets.codeHidden 台账!D4",
        "sheets.date 台账!F4",
        "sheets.codeBroken 台账!D5",
      ].sort(),
    );
    expect(ledger.map(({ id, name, platform, kind }) => [id, name, platform, kind])).toEqual([
      ["", "甲", null, "joint"],
      ["91350100M000100Y44", "乙", "other", null],
      ["", "丙", "other", "internal"],
      ["", "丁", "other", "internal"],
    ]);
  });

  test("doubled and blank ids of a pool name both cells", () => {
    const grid = gridOf("对象库", [
      ["统一社会信用代码", "名称", "登记状态", "信用风险等级"],
      ["91350100M000100Y43", "甲", "存续（在营、开业、在册）", "Ａ类"],
      ["９１３５０１００ｍ０００１００ｙ４３", "甲二", "吊销未注销", "未评级"],
      [null, "乙", "存续", "B"],
    ]);
    const { objects, issues } = readWorkbook([grid]);
    expect(issues).toEqual([
      {
        code: "sheets.duplicateId",
        severity: "error",
        at: "对象库!A3",
        header: "统一社会信用代码",
        found: "91350100M000100Y43",
        first: "对象库!A2",
      },
      { code: "sheets.blank", severity: "error", at: "对象库!A4", header: "统一社会信用代码" },
    ]);
    expect(objects.map(({ active, creditClass }) => [active, creditClass])).toEqual([
      [true, "A"],
      [false, "未分类"],
      [true, "B"],
    ]);
  });

  test("a very hidden sheet is said", () =>
    expect(codes(gridOf("密", [ledgerHeaders], { visibility: "veryHidden" }))).toEqual([
      "sheets.veryHidden 密",
    ]));
});

test("every canonical header is canonical in one field of its table only", () => {
  for (const { kind } of tableSpecs) {
    const headers = Object.values(specOf(kind).fields).map(({ header }) => header);
    expect([kind, new Set(headers).size]).toEqual([kind, headers.length]);
  }
});
