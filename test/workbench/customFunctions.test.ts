/** Custom functions as Excel calls them: blanks, errors, omitted arguments, spills, whole columns. */
import type { FunctionMetadata, FunctionsFile } from "../../workbench/host";
import { createNodeWorkbench } from "./nodeWorkbench";
import type { NodeWorkbench } from "./nodeWorkbench";

const matrix = { name: "cells", type: "any", dimensionality: "matrix" } as const;
const scalar = { name: "value", type: "any" } as const;
const declared = (name: string, ...parameters: FunctionMetadata["parameters"]): FunctionMetadata => ({
  id: name,
  name,
  parameters,
});

const file: FunctionsFile = {
  functions: [
    declared("SEEN", matrix),
    declared("SEEN.ONE", scalar, { ...scalar, name: "other", optional: true }),
    declared("NUMBER", { name: "n", type: "number" }),
    declared("COUNT.ROWS", matrix),
    declared("SPILL", scalar),
    declared("FAIL", scalar),
    declared("LATER", scalar),
    declared("UPPER.LEFT", matrix),
    { ...declared("TAKES.ERRORS", matrix), options: { allowErrorForDataTypeAny: true } },
  ],
};

const implementations: Record<string, (...args: unknown[]) => unknown> = {
  SEEN: (cells) => JSON.stringify(cells),
  "SEEN.ONE": (...args) => JSON.stringify(args),
  NUMBER: (n) => typeof n,
  "COUNT.ROWS": (cells) => (cells as unknown[][]).filter(([value]) => value !== "").length,
  SPILL: (n) => Array.from({ length: Number(n) }, (_, i) => [i + 1, `第${i + 1}`]),
  FAIL: (how) => {
    if (how === "bug") throw new TypeError("a bug");
    throw new CustomFunctions.Error(how as CustomFunctions.ErrorCode, "原因");
  },
  LATER: async (value) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (value === "") throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
    return [[value], ["之后"]];
  },
  "UPPER.LEFT": (cells) => (cells as unknown[][])[0][0],
  "TAKES.ERRORS": (cells) => JSON.stringify(cells),
};

let bench: NodeWorkbench;
const bugs: unknown[] = [];
beforeAll(async () => {
  bench = await createNodeWorkbench([
    {
      sheet: "甲",
      values: [
        ["一", 1, true, null],
        [null, { error: "#N/A" }, "'=x", 0],
      ],
    },
  ]);
  bench.registerFunctions(file, implementations, { onBug: (_name, bug) => bugs.push(bug) });
});
afterAll(() => bench.dispose());

/** Writes a formula far from the data and gives what is then seen there, spill included. */
async function shown(formula: string, rows = 1, columns = 1): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("甲");
    sheet.getRange("M1:R40").clear();
    sheet.getRange("M1").formulas = [[formula]];
    const range = sheet
      .getRange("M1")
      .getResizedRange(rows - 1, columns - 1)
      .load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

describe("arguments", () => {
  it("are matrices with blanks as empty strings, booleans and text as they are", async () => {
    expect(await shown("=SR.SEEN(A1:D1)")).toEqual([['[["一",1,true,""]]']]);
    expect(await shown("=SR.SEEN(A1)")).toEqual([['[["一"]]']]);
    expect(await shown("=SR.SEEN(C2:D2)")).toEqual([['[["\'=x",0]]']]);
    expect(await shown("=SR.SEEN({1,2;3,4})")).toEqual([["[[1,2],[3,4]]"]]);
    expect(await shown('=SR.SEEN("文")')).toEqual([['[["文"]]']]);
  });

  it("are null where they are omitted", async () => {
    expect(await shown("=SR.SEEN.ONE(A1)")).toEqual([['["一",null]']]);
    expect(await shown("=SR.SEEN.ONE(A1,B1)")).toEqual([['["一",1]']]);
    expect(await shown("=SR.SEEN.ONE(A2)")).toEqual([['["",null]']]);
  });

  it("are converted to the declared type, or refused", async () => {
    expect(await shown('=SR.NUMBER("12")')).toEqual([["number"]]);
    expect(await shown('=SR.NUMBER("十二")')).toEqual([["#VALUE!"]]);
    expect(await shown("=SR.NUMBER(A2)")).toEqual([["number"]]);
  });

  it("with an error among them give #VALUE!, unless the function declares that it takes errors", async () => {
    expect(await shown("=SR.SEEN(A2:B2)")).toEqual([["#VALUE!"]]);
    expect(await shown("=SR.TAKES.ERRORS(B2)")).toEqual([['[[{"code":"#N/A","message":""}]]']]);
  });

  it("may be whole columns, and follow the cells", async () => {
    expect(await shown("=SR.COUNT.ROWS(A:A)")).toEqual([[1]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("甲");
      sheet.getRange("A3:A4").values = [["二"], ["三"]];
      const range = sheet.getRange("M1").load("values");
      await context.sync();
      expect(range.values).toEqual([[3]]);
      sheet.getRange("A3:A4").values = [[""], [""]];
      await context.sync();
    });
  });

  it("may be what another function spills", async () => {
    expect(await shown("=SR.SEEN(SR.SPILL(2))")).toEqual([['[[1,"第1"],[2,"第2"]]']]);
    expect(await shown("=SUM(SR.SPILL(3))")).toEqual([[6]]);
  });
});

describe("results", () => {
  it("spill, and are blocked with #SPILL!", async () => {
    expect(await shown("=SR.SPILL(3)", 3, 2)).toEqual([
      [1, "第1"],
      [2, "第2"],
      [3, "第3"],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("甲");
      sheet.getRange("N2").values = [["挡住"]];
      const range = sheet.getRange("M1:N2").load("values");
      await context.sync();
      expect(range.values).toEqual([
        ["#SPILL!", ""],
        ["", "挡住"],
      ]);
      sheet.getRange("N2").values = [[""]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [1, "第1"],
        [2, "第2"],
      ]);
    });
  });

  it("are the error that was thrown, and #VALUE! for a bug", async () => {
    expect(await shown('=SR.FAIL("#N/A")')).toEqual([["#N/A"]]);
    expect(await shown('=SR.FAIL("#NUM!")')).toEqual([["#NUM!"]]);
    expect(await shown('=SR.FAIL("bug")')).toEqual([["#VALUE!"]]);
    expect(bugs).toHaveLength(1);
  });

  it("do not stop the calculation of others when they fail", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("甲");
      sheet.getRange("P1:P2").formulas = [['=SR.FAIL("bug")'], ["=1+1"]];
      const range = sheet.getRange("P1:P2").load("values");
      await context.sync();
      expect(range.values).toEqual([["#VALUE!"], [2]]);
    });
  });

  it("may come later", async () => {
    expect(await shown("=SR.LATER(A1)", 2)).toEqual([["一"], ["之后"]]);
    expect(await shown("=SR.LATER(A2)")).toEqual([["#N/A"]]);
  });

  it("are #NAME? where nothing is associated or known", async () => {
    expect(await shown("=SR.UNKNOWN(A1)")).toEqual([["#NAME?"]]);
  });

  it("can be read by other formulas", async () => {
    expect(await shown('=IFERROR(SR.FAIL("#N/A"),"无")')).toEqual([["无"]]);
    expect(await shown("=SR.UPPER.LEFT(A1:B1)&1")).toEqual([["一1"]]);
  });
});
