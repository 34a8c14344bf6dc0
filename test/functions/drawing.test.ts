import { createHash } from "node:crypto";
import frame400 from "../../vectors/draw-400.json";
import { column, refused, speak } from "./excel";
import { learn } from "../../src/locale/spoken";
import { draw, drawStrata, reserve } from "../../src/functions";

const sha = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** SR-1 §1 and §4 with the platform's own hash: ids in ticket order. */
function ticketOrder(ids: readonly string[], seed: string, label = ""): string[] {
  const prefix = sha(label === "" ? seed : `${seed}#${label}`);
  return [...ids].sort((a, b) => (sha(prefix + a) < sha(prefix + b) ? -1 : 1));
}

const { seed, label, frame } = frame400;
const ids = frame.map((row) => row.id);
const list = frame.map((row, index) => [row.id, `企业${index + 1}`, index + 1]);
const strata = column(frame.map((row) => row.stratum));
const order = ticketOrder(ids, seed, label);
const firstColumn = (rows: unknown[][]) => rows.map((row) => row[0]);

afterEach(() => speak(null));

describe("DRAW", () => {
  test("gives whole rows in ticket order", () => {
    const rows = draw(list, 7, seed, label);
    expect(firstColumn(rows)).toEqual(order.slice(0, 7));
    for (const row of rows) expect(row).toEqual(list[ids.indexOf(row[0] as string)]);
  });

  test.each([
    [1, 1],
    ["1", 1],
    [400, 400],
    [0.025, 10],
    [0.07, 28],
    ["2.5%", 10],
    ["2.51%", 11],
    ["１００％", 400],
    ["100%", 400],
    [0.0001, 1],
    [0.1 + 0.2 - 0.28, 8],
    [1 / 3, 134],
  ])("an amount of %p draws %p", (amount, expected) => {
    expect(firstColumn(draw(list, amount, seed, label))).toEqual(order.slice(0, expected));
  });

  test("the order of the rows does not matter", () => {
    expect(draw([...list].reverse(), 9, seed, label)).toEqual(draw(list, 9, seed, label));
  });

  test("an omitted label arrives as null and is none", () => {
    const expected = ticketOrder(ids, seed).slice(0, 5);
    for (const none of [null, undefined, ""])
      expect(firstColumn(draw(list, 5, seed, none))).toEqual(expected);
  });

  test.each([
    "统一社会信用代码",
    "统一社会信用代码/注册号",
    "编号",
    " ID ",
    "Code",
    "企业名称",
    "执法证号",
    "统一社会\n信用代码",
  ])("a header %p is skipped", (header) => {
    expect(draw([[header, "名称", "n"], ...list], 3, seed, label)).toEqual(draw(list, 3, seed, label));
  });

  test("a whole column is read, fast, to its last cell", () => {
    const whole = Array.from({ length: 1_048_576 }, (_, row) => (row < 400 ? [ids[row]] : [""]));
    const from = performance.now();
    expect(firstColumn(draw(whole, 4, seed, label))).toEqual(order.slice(0, 4));
    expect(performance.now() - from).toBeLessThan(500);
  });

  test("a whole column as the desktop hands it over, empty cells as 0", () => {
    const desktop = [["编号", 0], ...list, ...Array.from({ length: 500 }, () => [0, 0])];
    expect(firstColumn(draw(desktop, 4, seed, label))).toEqual(order.slice(0, 4));
    expect(firstColumn(draw(list, 4, seed, 0))).toEqual(ticketOrder(ids, seed).slice(0, 4));
    expect(refused(() => draw(column(["a", 0, "b"]), 1, "s"))).toMatch(/名单第 2 行.*为空/);
    expect(refused(() => draw(list, 4, 0))).toMatch(/未填写随机数/);
  });

  test("ids are normalised, the row comes as it stands", () => {
    const rows = draw(
      [
        [" ab-1３0 ", null],
        ["x", true],
      ],
      2,
      "01382438112797316654",
    );
    expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
      new Set(['[" ab-1３0 ",""]', '["x",true]']),
    );
    expect(firstColumn(rows)).toEqual(
      ticketOrder(["AB-130", "X"], "01382438112797316654").map((id) => (id === "X" ? "x" : " ab-1３0 ")),
    );
  });

  test("a number of up to 14 digits is an id, a seed of up to 15 digits is its digits", () => {
    const numbers = [1, 2, 3, 40, 12345678901234];
    expect(firstColumn(draw(column(numbers), 5, 123456789012345)).map(String)).toEqual(
      ticketOrder(numbers.map(String), "123456789012345"),
    );
  });

  test.each<[string, () => unknown, RegExp]>([
    ["a blank inside", () => draw(column(["a", "", "c"]), 1, "s"), /^#VALUE! .*名单第 2 行/],
    ["a blank row under a header", () => draw(column(["编号", "a", null, "c"]), 1, "s"), /名单第 3 行/],
    [
      "a doubled id",
      () => draw(column(["a", "b", " Ａ"]), 1, "s"),
      /名单第 3 行.*名单第 1 行|名单第 1 行.*名单第 3 行/,
    ],
    ["an invisible character", () => draw(column(["a", "b\u200b"]), 1, "s"), /名单第 2 行/],
    ["a lone surrogate", () => draw(column(["a", "b\ud800"]), 1, "s"), /名单第 2 行/],
    [
      "an error in a cell",
      () =>
        draw(
          [
            ["a", 1],
            ["b", { error: "#REF!" }],
          ],
          1,
          "s",
        ),
      /名单第 2 行第 2 列.*#REF!/,
    ],
    ["an error as Excel's own class", () => draw([["a"], [{ code: "#N/A" }]], 1, "s"), /名单第 2 行.*#N\/A/],
    ["an error as text", () => draw(column(["a", "#DIV/0!"]), 1, "s"), /#DIV\/0!/],
    ["an id that lost digits", () => draw(column([9.11306311084312e17]), 1, "s"), /名单第 1 行.*文本/],
    ["a 15-digit number as an id", () => draw(column([130302081286464]), 1, "s"), /文本/],
    ["an empty range", () => draw([[""], [null]], 1, "s"), /名单.*没有内容/],
    ["a header alone", () => draw([["编号"]], 1, "s"), /没有内容/],
    ["an amount of 0", () => draw(column(["a"]), 0, "s"), /数量.*“0”/],
    ["a negative amount", () => draw(column(["a"]), -1, "s"), /数量.*“-1”/],
    ["an amount of one and a half", () => draw(column(["a", "b"]), 1.5, "s"), /1\.5.*整数/],
    ["more than the list holds", () => draw(column(["a", "b"]), 5, "s"), /5 个.*2 个.*3 个/],
    ["a rate of 101%", () => draw(column(["a", "b"]), "101%", "s"), /101%/],
    ["a word for an amount", () => draw(column(["a", "b"]), "三", "s"), /“三”/],
    ["no amount", () => draw(column(["a", "b"]), null, "s"), /数量/],
    ["a rate too fine to be one", () => draw(column(["a"]), 1e-9, "s"), /1e-9/],
    ["TRUE for an amount", () => draw(column(["a"]), true, "s"), /TRUE/],
    ["no seed", () => draw(column(["a"]), 1, ""), /^#VALUE! /],
    ["a seed with #", () => draw(column(["a"]), 1, "s#1"), /s#1/],
    ["a seed with a blank at its end", () => draw(column(["a"]), 1, "s "), /“s ”|s /],
    ["a seed that lost digits", () => draw(column(["a"]), 1, 1.38243811279732e18), /文本/],
    ["a seed with decimals", () => draw(column(["a"]), 1, 2893.25), /2893\.25.*文本/],
    ["TRUE for a seed", () => draw(column(["a"]), 1, true), /TRUE/],
    ["an error for a seed", () => draw(column(["a"]), 1, { error: "#N/A" }), /#N\/A/],
    ["a label with #", () => draw(column(["a"]), 1, "s", "T#2"), /T#2/],
    ["a label with decimals", () => draw(column(["a"]), 1, "s", 1.5), /任务编号.*1\.5/],
  ])("%s is refused", (_name, call, sentence) => {
    expect(refused(call)).toMatch(sentence);
  });

  test("several faults are one sentence and a count", () => {
    expect(refused(() => draw(column(["a", "", "", "", "b"]), 1, "s"))).toMatch(/名单第 2 行.*另有 2 处/);
  });

  test("speaks English where Excel does", async () => {
    await learn("en-US");
    speak("en-US");
    expect(refused(() => draw(column(["a", "", "c"]), 5, "s"))).toMatch(/list, row 2/);
    speak("zh-CN");
    expect(refused(() => draw(column(["a"]), 5, "s"))).toMatch(/名单只有 1 个/);
  });
});

describe("DRAW.STRATA", () => {
  const rates = Object.entries(frame400.ratesPercent).map(([key, percent]) => [key, `${percent}%`]);
  const drawn = () => drawStrata(list, strata, rates, seed, label);

  test("equals the vectors: rows, strata, ranks, tickets", () => {
    const prefix = sha(`${seed}#${label}`);
    const expected = Object.entries(frame400.result).flatMap(([key, { drawn: members }]) =>
      members.map((id, index) => [...list[ids.indexOf(id)], key, index + 1, sha(prefix + id)]),
    );
    expect(drawn()).toEqual(expected);
  });

  test("numbers are fractions, headers and blank ends are skipped", () => {
    const fractions = [
      ["分类", "比例"],
      ["A", 0.02],
      ["B", 0.055],
      ["C", 0.333333],
      ["D", 1],
      ["", ""],
    ];
    const withHeader = [["统一社会信用代码", "名称", "n"], ...list, [null, "", ""]];
    expect(drawStrata(withHeader, [["等级"], ...strata, [""]], fractions, seed, label)).toEqual(drawn());
  });

  test.each<[string, () => unknown, RegExp]>([
    [
      "a rate of 7 typed as 7",
      () =>
        drawStrata(
          list,
          strata,
          [
            ["A", 7],
            ["B", 0.1],
            ["C", 0.1],
            ["D", 1],
          ],
          seed,
        ),
      /比例第 1 行.*7/,
    ],
    [
      "a rate of 7 as text without %",
      () =>
        drawStrata(
          list,
          strata,
          [
            ["A", "7"],
            ["B", "1%"],
            ["C", "1%"],
            ["D", "1%"],
          ],
          seed,
        ),
      /7/,
    ],
    ["a negative rate", () => drawStrata(list, strata, [["A", -0.1]], seed), /-0\.1/],
    [
      "a rate that is no rate",
      () =>
        drawStrata(
          list,
          strata,
          [
            ["分类", "比例"],
            ["A", true],
          ],
          seed,
        ),
      /比例第 2 行.*TRUE/,
    ],
    [
      "a blank rate",
      () =>
        drawStrata(
          list,
          strata,
          [
            ["A", null],
            ["B", 0.1],
          ],
          seed,
        ),
      /比例第 1 行/,
    ],
    [
      "a stratum without a rate",
      () =>
        drawStrata(
          list,
          strata,
          [
            ["A", 0.1],
            ["B", 0.1],
            ["C", 0.1],
          ],
          seed,
        ),
      /D/,
    ],
    [
      "a stratum twice",
      () =>
        drawStrata(
          list,
          strata,
          [
            ["A", 0.1],
            [" Ａ", 0.2],
          ],
          seed,
        ),
      /比例第 2 行.*A/,
    ],
    ["rates in three columns", () => drawStrata(list, strata, [["A", 0.1, 0.1]], seed), /3 列/],
    ["no rates", () => drawStrata(list, strata, [["", ""]], seed), /比例.*没有内容/],
    ["a blank stratum", () => drawStrata(column(["a", "b"]), [["A"], [""]], [["A", 1]], seed), /名单第 2 行/],
    [
      "strata that end too early",
      () => drawStrata(list, strata.slice(0, 399), rates, seed),
      /分类有 399 行，名单有 400 行/,
    ],
    [
      "a stratum without an id",
      () => drawStrata([["a"], [""]], [["A"], ["A"]], [["A", 1]], seed),
      /分类第 2 行/,
    ],
    [
      "an error among the strata",
      () => drawStrata([["a"]], [[{ error: "#N/A" }]], [["A", 1]], seed),
      /分类第 1 行.*#N\/A/,
    ],
    ["nothing to draw", () => drawStrata([["a"]], [["A"]], [["A", 0]], seed), /^#N\/A /],
  ])("%s is refused", (_name, call, sentence) => {
    expect(refused(call)).toMatch(sentence);
  });
});

describe("RESERVE", () => {
  test("follows what was drawn", () => {
    expect(firstColumn(reserve(list, 3, 7, seed, label))).toEqual(order.slice(7, 10));
    expect(firstColumn(reserve(list, 3, "2.5%", seed, label))).toEqual(order.slice(10, 13));
    expect(firstColumn(reserve(list, "1%", 0, seed, label))).toEqual(order.slice(0, 4));
  });

  test("refuses more than are left, with the numbers", () => {
    expect(refused(() => reserve(list, 5, 398, seed, label))).toMatch(/递补 5 个.*400 个.*398 个.*2 个/);
    expect(refused(() => reserve(list, 0, 5, seed, label))).toMatch(/数量/);
    expect(refused(() => reserve(list, 1, -2, seed, label))).toMatch(/已抽数量/);
    expect(refused(() => reserve(list, 1, 2.5, seed, label))).toMatch(/整数/);
  });
});
