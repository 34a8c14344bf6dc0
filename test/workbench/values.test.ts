/** What Excel makes of assigned values, and how it gives cells back: Microsoft's client on the stand-in. */
import { createNodeWorkbench } from "./nodeWorkbench";
import type { NodeWorkbench } from "./nodeWorkbench";
import { refusal } from "./refusal";

let bench: NodeWorkbench;
beforeAll(async () => {
  bench = await createNodeWorkbench();
});
afterAll(() => bench.dispose());

const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

describe("writing and reading", () => {
  it("gives back what was written, blanks as empty strings", () =>
    Excel.run(async (context) => {
      const range = active(context).getRange("A1:B3");
      range.values = [
        ["甲", 1],
        ["乙", true],
        ["丙", ""],
      ];
      range.load("values,address,rowCount,valueTypes,cellCount");
      await context.sync();
      expect(range.values).toEqual([
        ["甲", 1],
        ["乙", true],
        ["丙", ""],
      ]);
      expect(range.address).toBe("Sheet1!A1:B3");
      expect(range.cellCount).toBe(6);
      expect(range.valueTypes).toEqual([
        ["String", "Double"],
        ["String", "Boolean"],
        ["String", "Empty"],
      ]);
    }));

  it("leaves a cell alone for null and clears it for an empty string", () =>
    Excel.run(async (context) => {
      const range = active(context).getRange("D1:F1");
      range.values = [["左", "中", "右"]];
      await context.sync();
      range.values = [[null, "", "新"]];
      range.load("values,valueTypes");
      await context.sync();
      expect(range.values).toEqual([["左", "", "新"]]);
      expect(range.valueTypes).toEqual([["String", "Empty", "String"]]);
    }));

  it.each([
    ["00123", 123, "Double"],
    ["1,234.5", 1234.5, "Double"],
    ["1e3", 1000, "Double"],
    ["2.5%", 0.025, "Double"],
    ["true", true, "Boolean"],
    ["2024-05-13", 45425, "Double"],
    ["2024/5/13", 45425, "Double"],
    ["2024年5月13日", 45425, "Double"],
    ["8:30", 8.5 / 24, "Double"],
    ["911306311084312835", 911306311084312000, "Double"],
    ["#N/A", "#N/A", "Error"],
    ["'#N/A", "#N/A", "String"],
    ["'00123", "00123", "String"],
    ["2024.13.5", "2024.13.5", "String"],
    ["2024-13-05", "2024-13-05", "String"],
    ["2024年2月30日", "2024年2月30日", "String"],
    ["SC-01", "SC-01", "String"],
    ["=1+1", 2, "Double"],
    ["'=1+1", "=1+1", "String"],
  ])("takes %s as if it had been typed", (written, value, type) =>
    Excel.run(async (context) => {
      const range = active(context).getRange("H1");
      range.numberFormat = [["General"]];
      range.values = [[written]];
      range.load("values,valueTypes");
      await context.sync();
      expect(range.values).toEqual([[value]]);
      expect(range.valueTypes).toEqual([[type]]);
    }),
  );

  it("takes everything as text where the number format is @", () =>
    Excel.run(async (context) => {
      const range = active(context).getRange("J1:L1");
      range.numberFormat = [["@", "@", "@"]];
      range.values = [["00123", "=1+1", "2024-05-13"]];
      range.load("values,valueTypes,numberFormat");
      await context.sync();
      expect(range.values).toEqual([["00123", "=1+1", "2024-05-13"]]);
      expect(range.valueTypes[0].every((type) => type === "String")).toBe(true);
    }));

  it("formats a General cell as dates and percentages are typed", () =>
    Excel.run(async (context) => {
      const range = active(context).getRange("N1:P1");
      range.values = [["2024-05-13", "38.88%", 7]];
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([["yyyy/m/d", "0.00%", "General"]]);
    }));

  it("refuses arrays of another size, and areas outside of the sheet", async () => {
    expect(await refusal(async (context) => (active(context).getRange("A1:B2").values = [[1]]))).toBe(
      "InvalidArgument",
    );
    expect(
      await refusal(async (context) => active(context).getRangeByIndexes(1_048_575, 0, 2, 1).load("address")),
    ).toBe("InvalidArgument");
  });

  it("answers null for whole columns and refuses more than five million cells", async () => {
    await Excel.run(async (context) => {
      const range = active(context).getRange("A:B").load("values,address");
      await context.sync();
      expect(range.values).toBeNull();
      expect(range.address).toBe("Sheet1!A1:B1048576");
    });
    const six = (context: Excel.RequestContext) => active(context).getRangeByIndexes(0, 0, 1_000_000, 6);
    expect(await refusal(async (context) => six(context).load("values"))).toBe(
      "ResponsePayloadSizeLimitExceeded",
    );
  });

  it("must be asked before it tells", async () => {
    expect(
      await refusal(async (context) => {
        const range = active(context).getRange("A1");
        await context.sync();
        return range.values;
      }),
    ).toBe("PropertyNotLoaded");
  });
});

describe("formulas and errors", () => {
  it("computes, and gives errors as text of the type Error", () =>
    Excel.run(async (context) => {
      const range = active(context).getRange("A10:D10");
      range.formulas = [["=SUM(1,2)+1", "=1/0", "=NA()", "=1>0"]];
      range.load("values,formulas,valueTypes");
      await context.sync();
      expect(range.values).toEqual([[4, "#DIV/0!", "#N/A", true]]);
      expect(range.formulas).toEqual([["=SUM(1,2)+1", "=1/0", "=NA()", "=1>0"]]);
      expect(range.valueTypes).toEqual([["Double", "Error", "Error", "Boolean"]]);
    }));

  it("spills, is blocked with #SPILL! and spills again when the way is free", () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("溢出");
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      const column = sheet.getRange("A1:A3").load("values");
      const spill = sheet.getRange("A1").getSpillingToRangeOrNullObject().load("address");
      await context.sync();
      expect(column.values).toEqual([[1], [2], [3]]);
      expect(spill.address).toBe("溢出!A1:A3");
      sheet.getRange("A2").values = [["挡住"]];
      column.load("values,valueTypes");
      await context.sync();
      expect(column.values).toEqual([["#SPILL!"], ["挡住"], [""]]);
      expect(column.valueTypes[0][0]).toBe("Error");
      sheet.getRange("A2").values = [[""]];
      column.load("values");
      await context.sync();
      expect(column.values).toEqual([[1], [2], [3]]);
      sheet.getRange("A2").values = [["挡住"]];
      await context.sync();
      sheet.getRange("A2").clear("Contents");
      column.load("values");
      await context.sync();
      expect(column.values).toEqual([[1], [2], [3]]);
      sheet.getRange("A1").values = [["完"]];
      column.load("values");
      await context.sync();
      expect(column.values).toEqual([["完"], [""], [""]]);
    }));
});

describe("used range", () => {
  it("counts values alone or looks as well", () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("已用");
      sheet.getRange("C5:D6").values = [
        ["a", 1],
        ["", 2],
      ];
      sheet.getRange("F9").format.fill.color = "#DDEBF7";
      const values = sheet.getUsedRangeOrNullObject(true).load("address");
      const all = sheet.getUsedRange(false).load("address");
      await context.sync();
      expect(values.address).toBe("已用!C5:D6");
      expect(all.address).toBe("已用!C5:F9");
    }));

  it("is a null object on an empty sheet", () =>
    Excel.run(async (context) => {
      const used = context.workbook.worksheets.add("空").getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      expect(used.isNullObject).toBe(true);
    }));
});
