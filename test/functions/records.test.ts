import { invalid15, invalid18, valid15, valid18 } from "../../vectors/codes.json";
import { column, refused, speak } from "./excel";
import { count, due, uscc } from "../../src/functions";

afterEach(() => speak(null));

describe("USCC", () => {
  test("equals the vectors", () => {
    expect(uscc(column(valid18))).toEqual(column(valid18.map(() => true)));
    expect(uscc(column([...invalid18, ...valid15, ...invalid15]))).toEqual(
      column([...invalid18, ...valid15, ...invalid15].map(() => false)),
    );
  });

  test("reads full width and lower case, leaves header and blanks blank, knows a number for none", () => {
    expect(
      uscc([
        ["统一社会信用代码"],
        ["９1350100m000100y43"],
        [""],
        [null],
        ["某企业"],
        [913501001234567],
        [" "],
        [""],
      ]),
    ).toEqual(column(["", true, "", "", false, false, false]));
  });

  test("refuses errors and nothing", () => {
    expect(refused(() => uscc(column(["a", { error: "#N/A" }])))).toMatch(/代码第 2 行.*#N\/A/);
    expect(refused(() => uscc([[""]]))).toMatch(/没有内容/);
  });
});

describe("DUE, by the State Council's arrangement for 2024", () => {
  /** Days by the calendar on the wall: 2024-01-01 is 45292. */
  const serial = (iso: string) =>
    Math.round((Date.parse(iso) - Date.parse("2024-01-01")) / 86_400_000) + 45292;

  test.each([
    ["2024-05-13", 1, "2024-05-14"],
    ["2024-05-17", 1, "2024-05-20"],
    ["2024-04-26", 1, "2024-04-28"], // a Sunday that is worked
    ["2024-04-30", 1, "2024-05-06"], // 劳动节
    ["2024-05-10", 1, "2024-05-11"], // a Saturday that is worked
    ["2024-02-09", 1, "2024-02-18"], // 春节, and the Sunday after it
    ["2024-09-30", 1, "2024-10-08"], // 国庆节
    ["2024-10-01", 0, "2024-10-01"],
    ["2024-04-15", 20, "2024-05-14"],
    ["2024年5月13日", 2, "2024-05-15"],
    ["2024.5.13", 2, "2024-05-15"],
  ])("%s and %p working days is %s", (from, days, expected) => {
    expect(due(from, days)).toBe(serial(expected));
    if (from.includes("-")) expect(due(serial(from), days)).toBe(serial(expected));
  });

  test.each<[string, () => unknown, RegExp]>([
    ["a year whose holidays are not known", () => due("1999-05-13", 1), /^#N\/A .*1999/],
    ["more days than the calendar knows", () => due("2024-05-13", 100000), /^#N\/A /],
    ["no date", () => due(null, 1), /^#VALUE! 日期/],
    ["a date that is none", () => due("2024.13.5", 1), /“2024\.13\.5”/],
    ["half a day", () => due("2024-05-13", 1.5), /工作日数.*1\.5/],
    ["no days", () => due("2024-05-13", ""), /工作日数/],
  ])("%s is refused", (_name, call, sentence) => {
    expect(refused(call)).toMatch(sentence);
  });
});

describe("COUNT", () => {
  const provincial = "河北双随机执法监管平台";
  const other = "其他平台";
  const header = [
    "任务编号",
    "平台",
    "抽查类型",
    "牵头部门",
    "配合部门",
    "检查部门",
    "统一社会信用代码",
    "名称",
    "主体类型",
    "运用信用风险分类",
    "检查日期",
    "检查结果",
  ];
  const health = "海港区卫生健康局";
  const market = "海港区市场监督管理局";
  const fine = "未发现问题";
  const wrong = "发现问题已责令改正";
  const ledger = [
    header,
    // T1: joint, two enterprises, one with two items of which one is a problem.
    [
      "T1",
      provincial,
      "部门联合",
      market,
      health,
      market,
      "91350100M000100Y43",
      "甲公司",
      "企业",
      "是",
      "2024-03-05",
      fine,
    ],
    [
      "T1",
      provincial,
      "部门联合",
      market,
      health,
      health,
      "91350100M000100Y43",
      "甲公司",
      "企业",
      "是",
      "2024-03-05",
      wrong,
    ],
    [
      "T1",
      provincial,
      "部门联合",
      market,
      health,
      market,
      "91130300DT76F64D4A",
      "乙公司",
      "企业",
      "是",
      45357,
      fine,
    ],
    // T2: within one department; the first company again, a shop, and one without a result yet.
    [
      "T2",
      provincial,
      "部门内部",
      health,
      "",
      health,
      "91350100M000100Y43",
      "甲公司",
      "企业",
      "否",
      "2024-04-02",
      fine,
    ],
    [
      "T2",
      provincial,
      "部门内部",
      health,
      "",
      health,
      "92130302MA0TEST017",
      "丙商店",
      "个体工商户",
      "否",
      "2024-04-02",
      wrong,
    ],
    [
      "T2",
      provincial,
      "部门内部",
      health,
      "",
      health,
      "91130301K3QJB0U36R",
      "丁公司",
      "企业",
      "否",
      "2024-04-02",
      "",
    ],
    // T3: on another platform.
    [
      "T3",
      other,
      "部门内部",
      market,
      "",
      market,
      "911303015JMM9CWWKX",
      "戊公司",
      "企业",
      "否",
      "2024-06-11",
      fine,
    ],
    // The year before does not count.
    [
      "T0",
      provincial,
      "部门内部",
      health,
      "",
      health,
      "91350100M000100Y43",
      "甲公司",
      "企业",
      "否",
      "2023-12-29",
      wrong,
    ],
  ];

  /** Counted by hand from the rows above: 次, 户, 发现问题户. */
  const byHand: Readonly<Record<string, readonly [number, number, number]>> = {
    "provincial.total": [2, 4, 2],
    "provincial.joint": [1, 2, 1],
    "provincial.internal": [1, 2, 1],
    "provincial.enterprise": [2, 3, 1],
    "provincial.credit": [1, 2, 1],
    "provincial.market.joint": [1, 2, 1],
    "provincial.market.internal": [0, 0, 0],
    "other.total": [1, 1, 0],
  };
  const changed = (row: readonly unknown[], at: number, cell: unknown): unknown[] =>
    row.map((each, index) => (index === at ? cell : each));
  const triple = (form: unknown, row: string, until?: unknown, settings?: unknown[][]) =>
    ["tasks", "households", "problems"].map((measure) => count(ledger, form, row, measure, until, settings));

  test.each(Object.entries(byHand))("%s as counted by hand", (row, expected) => {
    expect(triple("annex1", row)).toEqual(expected);
  });

  test("the form and the measure also by the words that people use", () => {
    expect(count(ledger, "附件1", "provincial.joint", "户数", null, null as unknown as undefined)).toBe(2);
    expect(count(ledger, 1, " Provincial.Joint ", "次数")).toBe(1);
    expect(count(ledger, "附件 1", "provincial.total", "发现问题户数")).toBe(2);
  });

  test("until a day, as text or serial; without one, to the end of the ledger's last year", () => {
    expect(triple("annex1", "provincial.total", "2024-03-31")).toEqual([1, 2, 1]);
    expect(triple("annex1", "provincial.total", 45382)).toEqual([1, 2, 1]);
    expect(triple("annex1", "provincial.total", "2023年12月31日")).toEqual([1, 1, 1]);
  });

  test("settings narrow Annex 2 to its unit and change the rules", () => {
    const of = (...more: unknown[][]) => [["项", "值"], ["单位名称", market], ...more];
    // T1 is led by the unit, and the problem in it was found by the other department.
    expect(triple("annex2", "provincial.total", "2024-12-31", of())).toEqual([1, 2, 0]);
    expect(triple("annex2", "provincial.total", "2024-12-31", of().slice(1))).toEqual([1, 2, 0]);
    const rules = (item: string, value: string) => [
      ["单位名称", health],
      [item, value],
    ];
    expect(triple("annex2", "provincial.total", null, rules("联系人", "张三"))).toEqual([2, 4, 2]);
    expect(triple("annex2", "provincial.total", null, rules("市有关部门计入的任务", "仅牵头"))).toEqual([
      1, 2, 1,
    ]);
    expect(triple("annex1", "provincial.total", null, [["户数的计算", "全年去重"]])).toEqual([2, 3, 2]);
  });

  test("a header below a title, whole columns, columns in another order", () => {
    const wide = [
      ["抽查台账", ...header.slice(1).map(() => null)],
      ...ledger,
      ...Array.from({ length: 5000 }, () => header.map(() => "")),
    ];
    const turned = wide.map((row) => [...row].reverse());
    expect(count(turned, "annex1", "provincial.total", "households")).toBe(4);
  });

  test("a ledger and settings as the desktop hands them over, empty cells as 0", () => {
    const zeros = (rows: readonly (readonly unknown[])[]) =>
      rows.map((row) => row.map((cell) => (cell === "" ? 0 : cell)));
    const whole = [...zeros(ledger), ...Array.from({ length: 500 }, () => header.map(() => 0))];
    const settings = [
      ...zeros([
        ["项", "值"],
        ["单位名称", market],
        ["联系人", ""],
      ]),
      [0, 0],
    ];
    expect(count(whole, 1, "provincial.total", "households", 0, settings)).toBe(4);
    expect(count(whole, 2, "provincial.total", "problems", 0, settings)).toBe(0);
  });

  test.each<[string, () => unknown, RegExp]>([
    [
      "no ledger",
      () =>
        count(
          [
            ["a", "b"],
            [1, 2],
          ],
          1,
          "provincial.total",
          "tasks",
        ),
      /台账.*任务编号/,
    ],
    ["an empty range", () => count([[""]], 1, "provincial.total", "tasks"), /台账/],
    [
      "a ledger without 任务编号",
      () =>
        count(
          ledger.map((row) => row.slice(1)),
          1,
          "provincial.total",
          "tasks",
        ),
      /台账|任务编号/,
    ],
    ["an unknown form", () => count(ledger, "annex9", "provincial.total", "tasks"), /annex9/],
    [
      "an unknown row",
      () => count(ledger, 1, "provincial.jont", "tasks"),
      /provincial\.jont.*provincial\.joint/,
    ],
    [
      "a row of the other form",
      () => count(ledger, 2, "provincial.market.joint", "tasks"),
      /provincial\.market\.joint/,
    ],
    ["an unknown measure", () => count(ledger, 1, "provincial.total", "firms"), /firms/],
    [
      "a date that is none",
      () => count(ledger, 1, "provincial.total", "tasks", "2024-02-30"),
      /截止日期.*2024-02-30/,
    ],
    [
      "a ledger without dates",
      () =>
        count(
          [header, ...ledger.slice(1, 3).map((row) => changed(row, 10, ""))],
          1,
          "provincial.total",
          "tasks",
        ),
      /^#N\/A .*年份/,
    ],
    [
      "an error in the ledger",
      () => count([...ledger, changed(ledger[1], 10, { error: "#REF!" })], 1, "provincial.total", "tasks"),
      /#REF!/,
    ],
    [
      "settings that are none",
      () => count(ledger, 1, "provincial.total", "tasks", null, [["a"], ["b"]]),
      /口径与设置/,
    ],
  ])("%s is refused", (_name, call, sentence) => {
    expect(refused(call)).toMatch(sentence);
  });
});
