/** Charts in a file: their parts by Excel's rules, everything else byte for byte, and what LibreOffice draws of them. */
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { applyEdits, blankWorkbook, readFile } from "../../../src/hosts/file";
import { trendSheet } from "../../../src/sheets/chartTrend";
import type { Edit } from "../../../src/sheets/edit";
import { partNames, partText, picture } from "./samples";
import { childOrder, compareParts, coloursOf, libreOffice, printed } from "./witness";

jest.setTimeout(180_000);

function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const result = applyEdits(bytes, edits);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const share = (part: number, whole: number) => ({ part, whole });
const trend = (sheet: string) =>
  trendSheet({
    sheet,
    unit: "海港区", until: "2024-04-17" as LocalDate,
    sources: ["ledger", "ledger", "ledger"],
    ratios: [
      { name: "联合抽查次数占比", goalPpm: 400_000, months: [share(1, 4), share(2, 6), share(7, 18)], forecast: share(14, 30) },
      { name: "信用风险 <甲> & 乙", goalPpm: 850_000, months: [share(0, 0), null, share(3, 4)], forecast: null },
    ],
  }); // prettier-ignore

const ledger = edited(blankWorkbook(), [
  { kind: "addSheet", sheet: "台账" },
  { kind: "setValues", sheet: "台账", row: 0, column: 0, values: [["甲", 1], ["乙", 2]] },
  { kind: "image", sheet: "台账", png: picture, name: "章", alt: "", left: 10, top: 80, width: 40, height: 40 },
]); // prettier-ignore
const withTrend = edited(ledger, trend("趋势'1 月"));

test("a chart a ratio, each a part of its own; what was there keeps its bytes", () => {
  const { changed, added, removed } = compareParts(ledger, withTrend);
  expect(removed).toEqual([]);
  expect(added.filter((name) => /chart|drawing/.test(name)).sort()).toEqual([
    "xl/charts/chart1.xml",
    "xl/charts/chart2.xml",
    "xl/drawings/_rels/drawing2.xml.rels",
    "xl/drawings/drawing2.xml",
  ]);
  for (const name of changed) expect(name).not.toMatch(/worksheets\/|drawings\/|media\/|theme/);
  const types = partText(withTrend, "[Content_Types].xml");
  expect(types.match(/drawingml\.chart\+xml/g)).toHaveLength(2);
});

test("the elements of a chart stand in the schema's order", () => {
  expect(childOrder(withTrend, "xl/charts/chart1.xml")).toEqual(["roundedCorners", "chart", "spPr", "txPr"]);
  const xml = partText(withTrend, "xl/charts/chart1.xml");
  const order = (names: readonly string[], within: string) => {
    const places = names.map((name) => within.indexOf(`<c:${name}`));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  };
  order(["title", "autoTitleDeleted", "plotArea", "legend", "plotVisOnly", "dispBlanksAs"], xml);
  order(
    ["idx", "order", "tx>", "spPr", "marker>", "cat", "val>", "smooth"],
    xml.slice(xml.indexOf("<c:ser>")),
  );
  order(["axId", "scaling", "delete", "axPos", "numFmt", "tickLblPos", "crossAx", "crosses"], xml.slice(xml.indexOf("<c:catAx>"))); // prettier-ignore
});

test("series point to their cells by the sheet's quoted name, and carry what the cells hold now", () => {
  const xml = partText(withTrend, "xl/charts/chart1.xml");
  const formulas = [...xml.matchAll(/<c:val><c:numRef><c:f>([^<]*)/g)].map(([, formula]) => formula);
  expect(formulas).toEqual(["F", "C", "G"].map((column) => `'趋势''1 月'!$${column}$4:$${column}$15`));
  const values = [...xml.matchAll(/<c:numCache>.*?<\/c:numCache>/g)].map(([cache]) =>
    [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)/g)].map(([, at, value]) => [
      Number(at),
      Number(value),
    ]),
  );
  expect(values[1]).toEqual([[0, 0.25], [1, 0.3333], [2, 0.3888]]); // prettier-ignore
  expect(values[2]).toEqual([[2, 0.3888], [11, 0.4666]]); // prettier-ignore
  expect(xml).toContain('<c:dispBlanksAs val="span"/>');
  expect(partText(withTrend, "xl/charts/chart2.xml")).toContain("信用风险 &lt;甲&gt; &amp; 乙");
});

test("LibreOffice draws it: titles and legends, blue courses, dashed red goals", () => {
  const alone = edited(blankWorkbook(), trend("趋势"));
  const page = printed(alone);
  expect(page.pages).toBe(1);
  const text = page.text.replace(/\s/g, "");
  for (const words of ["联合抽查次数占比", "目标40%", "累计占比", "按计划预计", "目标85%"])
    expect(text).toContain(words);
  const near = coloursOf(alone);
  expect(near("#B3261E")).toBeGreaterThan(100);
  expect(near("#1F4E79")).toBeGreaterThan(60);
  const bare = coloursOf(
    edited(
      blankWorkbook(),
      trend("趋势").filter(({ kind }) => kind !== "chart"),
    ),
  );
  expect([bare("#B3261E"), bare("#1F4E79")]).toEqual([0, 0]);
});

test("LibreOffice keeps three series when it writes the file itself", () => {
  const rewritten = libreOffice(withTrend, "xlsx", "xlsx");
  const charts = partNames(rewritten).filter((name) => /charts\/chart\d+\.xml$/.test(name));
  const series = charts.map((name) => partText(rewritten, name).match(/<c:ser>/g)?.length);
  expect(series.sort()).toEqual([2, 3]);
});

test("beside a picture that is there, a chart joins its drawing", () => {
  const [chart] = trend("台账").filter(({ kind }) => kind === "chart");
  const both = edited(ledger, [chart]);
  const { changed, added } = compareParts(ledger, both);
  expect(added).toEqual(["xl/charts/chart1.xml"]);
  expect(changed).not.toContain("xl/worksheets/sheet2.xml");
  const drawing = partText(both, "xl/drawings/drawing1.xml");
  const ids = [...drawing.matchAll(/<xdr:cNvPr id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(2);
});

test("a deleted sheet takes its charts along; its content types too", () => {
  const gone = edited(withTrend, [{ kind: "deleteSheet", sheet: "趋势'1 月" }]);
  expect(partNames(gone).filter((name) => /chart/.test(name))).toEqual([]);
  expect(partText(gone, "[Content_Types].xml")).not.toContain("chart");
});

test("cells beyond the sheet and a protected sheet are refused, and nothing is written", () => {
  const [chart] = trend("台账").filter((edit) => edit.kind === "chart");
  const beyond = { ...chart, categories: { row: 1_048_570, column: 0, rows: 12, columns: 1 } };
  expect(applyEdits(ledger, [beyond])).toMatchObject({ ok: false, error: { code: "host.outsideSheet" } });
  const closed: Edit = { kind: "protect", sheet: "台账", allow: { filter: true, sort: true } };
  expect(applyEdits(ledger, [closed, chart])).toMatchObject({
    ok: false,
    error: { code: "host.sheetProtected" },
  });
  expect(readFile("a.xlsx", withTrend).ok).toBe(true);
});
