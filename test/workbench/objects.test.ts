/** Microsoft's own client library against the stand-in, object by object. */
import { createNodeWorkbench } from "./nodeWorkbench";
import type { NodeWorkbench } from "./nodeWorkbench";
import { refusal } from "./refusal";

let bench: NodeWorkbench;
beforeEach(async () => {
  bench = await createNodeWorkbench([
    {
      sheet: "台账",
      values: [
        ["序号", "名称"],
        [1, "甲"],
        [2, "乙"],
      ],
    },
    { sheet: "附件1" },
  ]);
});
afterEach(() => bench.dispose());

const ledger = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("台账");

describe("worksheets", () => {
  it("lists the sheets, whose items can be used later", () =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/visibility");
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["台账", "附件1"]);
      const range = worksheets.items[1].getRange("B2").load("address");
      await context.sync();
      expect(range.address).toBe("附件1!B2");
    }));

  it("answers null objects all the way down", () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
      const range = sheet.getRange("A1").getMergedAreasOrNullObject();
      sheet.load("name");
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
      expect(range.isNullObject).toBe(true);
    }));

  it("refuses what is missing, taken or not a name", async () => {
    const { refusals } = {
      refusals: [
        await refusal(async (c) => c.workbook.worksheets.getItem("没有").load("name")),
        await refusal(async (c) => c.workbook.worksheets.add("附件1")),
        await refusal(async (c) => c.workbook.worksheets.add("a/b")),
        await refusal(async (c) => c.workbook.worksheets.add("一".repeat(32))),
        await refusal(async (c) => c.workbook.worksheets.add("一".repeat(31))),
      ],
    };
    expect(refusals).toEqual([
      "ItemNotFound",
      "ItemAlreadyExists",
      "InvalidArgument",
      "InvalidArgument",
      "none",
    ]);
  });

  it("adds at the end without leaving the active sheet, and deletes all but the last visible one", async () => {
    await Excel.run(async (context) => {
      const added = context.workbook.worksheets.add("新").load("position");
      const now = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect([added.position, now.name]).toEqual([2, "台账"]);
      added.delete();
      context.workbook.worksheets.getItem("附件1").delete();
      await context.sync();
    });
    expect(await refusal(async (context) => ledger(context).delete())).toBe("InvalidArgument");
  });

  it("hides, hides deeply and shows", () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("附件1");
      sheet.visibility = "VeryHidden";
      sheet.load("visibility");
      await context.sync();
      expect(sheet.visibility).toBe("VeryHidden");
      sheet.getRange("A1").values = [["仍可写入"]];
      sheet.visibility = "Visible";
      sheet.load("visibility");
      await context.sync();
      expect(sheet.visibility).toBe("Visible");
    }));
});

describe("tables and names", () => {
  it("makes a table, adds rows, resizes and follows structured references", () =>
    Excel.run(async (context) => {
      const table = ledger(context).tables.add("A1:B3", true);
      table.name = "人员表";
      const header = table.getHeaderRowRange().load("values");
      const body = table.getDataBodyRange().load("values,address");
      table.load("name,id");
      await context.sync();
      expect([table.name, header.values, body.address]).toEqual(["人员表", [["序号", "名称"]], "台账!A2:B3"]);
      table.rows.add(undefined, [[3, "丙"]]);
      const sum = ledger(context).getRange("F1");
      sum.formulas = [["=SUM(人员表[序号])"]];
      sum.load("values");
      const grown = table.getRange().load("address");
      await context.sync();
      expect([sum.values, grown.address]).toEqual([[[6]], "台账!A1:B4"]);
      table.resize("A1:B3");
      const smaller = table.getRange().load("address");
      await context.sync();
      expect(smaller.address).toBe("台账!A1:B3");
      table.convertToRange();
      const { tables } = context.workbook;
      tables.load("items/name");
      await context.sync();
      expect(tables.items).toHaveLength(0);
    }));

  it("allows a table to bear its sheet's name, fills blank headers and refuses overlaps", async () => {
    await Excel.run(async (context) => {
      const sheet = ledger(context);
      sheet.getRange("B1").values = [[""]];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "台账";
      table.load("name");
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      expect([table.name, header.values]).toEqual(["台账", [["序号", "列2"]]]);
    });
    expect(await refusal(async (context) => ledger(context).tables.add("B2:C5", true))).toBe(
      "InvalidArgument",
    );
  });

  it("names ranges, without regard to case", () =>
    Excel.run(async (context) => {
      context.workbook.names.add("SR_名单", ledger(context).getRange("A2:B3"));
      const name = context.workbook.names.getItemOrNullObject("sr_名单").load("name,formula");
      const range = name.getRange().load("address,values");
      const none = context.workbook.names.getItemOrNullObject("无");
      await context.sync();
      expect([name.formula, range.address, none.isNullObject]).toEqual([
        "=台账!$A$2:$B$3",
        "台账!A2:B3",
        true,
      ]);
    }));
});

describe("looks", () => {
  it("keeps fonts, fills, alignment, borders and formats", () =>
    Excel.run(async (context) => {
      const range = ledger(context).getRange("A1:B2");
      range.format.fill.color = "#DDEBF7";
      range.format.font.name = "仿宋";
      range.format.font.size = 16;
      range.format.font.bold = true;
      range.format.horizontalAlignment = "Center";
      range.format.wrapText = true;
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
      range.numberFormat = [
        ["0.0%", "@"],
        ["General", "General"],
      ];
      range.load(
        "numberFormat,format/fill/color,format/font/name,format/font/bold,format/horizontalAlignment",
      );
      const bottom = range.format.borders.getItem("EdgeBottom").load("style");
      const top = range.format.borders.getItem("EdgeTop").load("style");
      await context.sync();
      expect(range.numberFormat).toEqual([
        ["0.0%", "@"],
        ["General", "General"],
      ]);
      expect([range.format.fill.color, range.format.font.name, range.format.font.bold]).toEqual([
        "#DDEBF7",
        "仿宋",
        true,
      ]);
      expect([bottom.style, top.style]).toEqual(["Continuous", "None"]);
      const values = range.load("values");
      await context.sync();
      expect(values.values[1]).toEqual([1, "甲"]);
    }));

  it("gives the looks of every cell and takes them back", () =>
    Excel.run(async (context) => {
      const range = ledger(context).getRange("A1:B1");
      const asked: Excel.CellPropertiesLoadOptions = {
        format: { font: { bold: true }, fill: { color: true }, borders: { style: true, color: true } },
      };
      ledger(context).getRange("A1").format.font.bold = true;
      const before = range.getCellProperties(asked);
      await context.sync();
      range.format.font.bold = false;
      range.format.fill.color = "#FF0000";
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
      await context.sync();
      range.setCellProperties(before.value as Excel.SettableCellProperties[][]);
      const after = range.getCellProperties(asked);
      await context.sync();
      expect(after.value).toEqual(before.value);
      expect(before.value[0].map((cell) => cell.format?.font?.bold)).toEqual([true, false]);
    }));

  it("merges, measures, freezes and filters", () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("附件1");
      sheet.getRange("A1:C2").merge();
      sheet.getRange("E4:E5").merge();
      const merged = sheet.getRange("A1:Z50").getMergedAreasOrNullObject();
      merged.areas.load("items/address");
      sheet.getRange("B:B").format.columnWidth = 90;
      sheet.getRange("3:3").format.rowHeight = 30;
      const format = sheet.getRange("B3").format.load("columnWidth,rowHeight");
      sheet.freezePanes.freezeRows(2);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      sheet.autoFilter.apply(sheet.getRange("A3:C9"));
      sheet.autoFilter.load("enabled");
      await context.sync();
      expect(merged.areas.items.map((area) => area.address)).toEqual(["附件1!A1:C2", "附件1!E4:E5"]);
      expect([format.columnWidth, format.rowHeight]).toEqual([90, 30]);
      expect(frozen.address).toBe("附件1!A1:XFD2");
      expect(sheet.autoFilter.enabled).toBe(true);
    }));

  it("offers lists of choices, of at most 255 characters", async () => {
    await Excel.run(async (context) => {
      const { dataValidation } = ledger(context).getRange("B2:B3");
      dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      dataValidation.load("rule,type");
      await context.sync();
      expect([dataValidation.type, dataValidation.rule.list?.source]).toEqual(["List", "是,否"]);
    });
    const source = Array.from({ length: 100 }, (_, i) => `选项${i}`).join(",");
    expect(
      await refusal(async (context) => {
        ledger(context).getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source } };
      }),
    ).toBe("InvalidArgument");
  });
});

describe("protection", () => {
  it("refuses every change of a protected sheet", async () => {
    await Excel.run(async (context) => {
      ledger(context).protection.protect({ allowAutoFilter: true }, "口令");
      await context.sync();
    });
    expect([
      await refusal(async (context) => (ledger(context).getRange("A1").values = [["改"]])),
      await refusal(async (context) => (ledger(context).getRange("A1").format.fill.color = "#FF0000")),
      await refusal(async (context) => ledger(context).getRange("A1:B1").merge()),
      await refusal(async (context) => ledger(context).tables.add("A1:B3", true)),
      await refusal(async (context) => ledger(context).protection.unprotect("错")),
      await refusal(async (context) => ledger(context).protection.unprotect("口令")),
      await refusal(async (context) => (ledger(context).getRange("A1").values = [["改"]])),
    ]).toEqual([
      "AccessDenied",
      "AccessDenied",
      "AccessDenied",
      "AccessDenied",
      "InvalidArgument",
      "none",
      "none",
    ]);
  });

  it("keeps what was done before the refusal in the same batch", async () => {
    const code = await refusal(async (context) => {
      ledger(context).getRange("D1").values = [["先"]];
      context.workbook.worksheets.getItem("没有").getRange("A1").values = [["后"]];
    });
    expect(code).toBe("ItemNotFound");
    await Excel.run(async (context) => {
      const range = ledger(context).getRange("D1").load("values");
      await context.sync();
      expect(range.values).toEqual([["先"]]);
    });
  });
});

describe("the rest of the workbook", () => {
  it("keeps custom XML parts by namespace", () =>
    Excel.run(async (context) => {
      context.workbook.customXmlParts.add('<sr xmlns="urn:sr"><a/></sr>');
      const part = context.workbook.customXmlParts.getByNamespace("urn:sr").getOnlyItemOrNullObject();
      const xml = part.getXml();
      const none = context.workbook.customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject();
      await context.sync();
      expect([part.isNullObject, xml.value, none.isNullObject]).toEqual([
        false,
        '<sr xmlns="urn:sr"><a/></sr>',
        true,
      ]);
    }));

  it("keeps settings", () =>
    Excel.run(async (context) => {
      context.workbook.settings.add("k", { a: [1, 2] });
      await context.sync();
      const setting = context.workbook.settings.getItemOrNullObject("k").load("value");
      const none = context.workbook.settings.getItemOrNullObject("无");
      await context.sync();
      expect([setting.value, none.isNullObject]).toEqual([{ a: [1, 2] }, true]);
    }));

  it("remembers the print set-up", () =>
    Excel.run(async (context) => {
      const { pageLayout } = ledger(context);
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea("A1:F20");
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
      pageLayout.load("orientation,zoom");
      const area = pageLayout.getPrintAreaOrNullObject();
      area.load("address");
      await context.sync();
      expect([pageLayout.orientation, pageLayout.zoom, area.address]).toEqual([
        "Landscape",
        { horizontalFitToPages: 1 },
        "台账!A1:F20",
      ]);
    }));

  it("lays pictures on sheets", () =>
    Excel.run(async (context) => {
      const { shapes } = ledger(context);
      const image = shapes.addImage("iVBORw0KGgo=");
      image.name = "印章";
      image.left = 100;
      image.load("name,left,id");
      shapes.load("items/name");
      await context.sync();
      expect([image.name, image.left]).toEqual(["印章", 100]);
      expect(shapes.items.map((shape) => shape.name)).toEqual(["印章"]);
      shapes.getItem("印章").delete();
      shapes.load("items/name");
      await context.sync();
      expect(shapes.items).toHaveLength(0);
    }));

  it("selects", () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("附件1").getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(selected.address).toBe("附件1!B2:C3");
    }));
});

describe("what is not simulated", () => {
  it("fails loudly, for methods, properties and settings alike", async () => {
    expect([
      await refusal(async (c) => ledger(c).pivotTables.refreshAll()),
      await refusal(async (c) => ledger(c).getRange("A1").load("linkedDataTypeState")),
      await refusal(async (c) => (ledger(c).tabColor = "#FF0000")),
      await refusal(async (c) => ledger(c).getRange("A1").delete("Up")),
      await refusal(async (c) => ledger(c).slicers.load("items/name")),
    ]).toEqual(Array(5).fill("ApiNotSimulated"));
  });

  it("refuses newer members where the requirement set is older", async () => {
    const older = await createNodeWorkbench([{ sheet: "一" }], { excelApi: "1.8" });
    try {
      const used = (c: Excel.RequestContext) => c.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      expect(await refusal(async (c) => used(c).getMergedAreasOrNullObject().load("address"))).toBe(
        "ApiNotFound",
      );
      expect(await refusal(async (c) => used(c).load("values"))).toBe("none");
    } finally {
      older.dispose();
    }
  });
});

describe("size", () => {
  it("writes and reads 100,000 × 10 cells in a few portions", () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("大");
      const rows = Array.from({ length: 100_000 }, (_, i) => [i, `单位${i}号`, "a", "b", 1, 2, 3, 4, 5, 6]);
      for (let from = 0; from < rows.length; from += 25_000) {
        sheet.getRangeByIndexes(from, 0, 25_000, 10).values = rows.slice(from, from + 25_000);
      }
      const last = sheet.getRange("A99999:J100000").load("values");
      await context.sync();
      expect(last.values).toEqual([rows[99_998], rows[99_999]]);
    }));
});
