/** Microsoft's own client library against the stand-in. */
import { createNodeWorkbench } from "./nodeWorkbench";
import type { NodeWorkbench } from "./nodeWorkbench";

let bench: NodeWorkbench;
beforeAll(async () => {
  bench = await createNodeWorkbench();
});
afterAll(() => bench.dispose());

/** The code of the refusal, or "none". */
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "none";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

describe("values", () => {
  it("come back as they were written", () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B3");
      range.values = [
        ["甲", 1],
        ["乙", true],
        ["丙", ""],
      ];
      range.load("values,address,rowCount,valueTypes");
      await context.sync();
      expect(range.values).toEqual([
        ["甲", 1],
        ["乙", true],
        ["丙", ""],
      ]);
      expect(range.address).toBe("Sheet1!A1:B3");
      expect(range.valueTypes[2][1]).toBe("Empty");
      expect(await refusal(Promise.resolve())).toBe("none");
    }));
});
