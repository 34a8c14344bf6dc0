/** Charts in the workbook: what Microsoft's own client library sends for them, what then stands there, and the way back. */
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { createExcelHost } from "../../../src/hosts/excel";
import { trendSheet } from "../../../src/sheets/chartTrend";
import type { Edit } from "../../../src/sheets/edit";
import type { RequestBody, RequestMessage } from "../../../workbench/host/requestMessage";
import { createNodeWorkbench } from "../../workbench/nodeWorkbench";
import type { NodeWorkbench } from "../../workbench/nodeWorkbench";

jest.setTimeout(60_000);

let bench: NodeWorkbench;
const host = createExcelHost();

beforeEach(async () => {
  bench = await createNodeWorkbench([
    {
      sheet: "数据",
      values: [
        ["月份", "目标", "占比"],
        ["1月", 0.4, 0.25],
        ["2月", 0.4, 0.5],
      ],
    },
  ]);
});
afterEach(() => bench.dispose());

const area = (column: number) => ({ row: 1, column, rows: 2, columns: 1 });
const chart: Edit = {
  kind: "chart",
  sheet: "数据",
  name: "图",
  title: "联合抽查次数占比",
  categories: area(0),
  series: [
    { name: "目标40%", values: area(1), color: "#B3261E", dashed: true },
    { name: "累计占比", values: area(2), color: "#1F4E79", marker: "filled" },
    { name: "按计划预计", values: area(2), color: "#5B7C99", dashed: true, marker: "hollow" },
  ],
  axis: { least: 0, most: 1, step: 0.2, format: "0%" },
  bridged: true,
  left: 20,
  top: 100,
  width: 300,
  height: 200,
};

async function applied(edits: readonly Edit[]) {
  const result = await host.apply(edits);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Every method that was called with arguments and every property that was set, by the names on the wire. */
async function requestsOf(work: () => Promise<unknown>): Promise<string[]> {
  const { dispatcher } = bench;
  const execute = dispatcher.execute.bind(dispatcher);
  const sent: string[] = [];
  // Written down before it is answered: the client then writes ids into its own paths.
  const spy = jest.spyOn(dispatcher, "execute").mockImplementation((message) => {
    sent.push(...requestsIn(message));
    return execute(message);
  });
  await work();
  spy.mockRestore();
  return sent;
}

function requestsIn({ Body }: RequestMessage): string[] {
  const body = typeof Body === "string" ? (JSON.parse(Body) as RequestBody) : Body;
  const paths = Object.values(body.ObjectPaths);
  const words = (given: unknown) => JSON.stringify(given ?? []);
  const called = paths.flatMap(({ Name, ArgumentInfo }) =>
    ArgumentInfo?.Arguments?.length ? [`${Name} ${words(ArgumentInfo.Arguments)}`] : [],
  );
  const done = body.Actions.flatMap(({ Name, ArgumentInfo }) =>
    Name ? [`${Name} ${words(ArgumentInfo?.Arguments)}`] : [],
  );
  return [...called, ...done];
}

const chartsOn = (sheet: string) =>
  Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load(
      "items/name,items/left,items/top,items/width,items/height,items/displayBlanksAs,items/title/text",
    );
    await context.sync();
    const lines = charts.items.map((each) => each.series.load("items/name,items/markerStyle"));
    await context.sync();
    return charts.items.map(({ name, left, top, width, height, displayBlanksAs, title }, i) => ({
      ...{ name, left, top, width, height, displayBlanksAs, title: title.text },
      series: lines[i].items.map((line) => [line.name, line.markerStyle]),
    }));
  });

test("a line chart is asked for by its first series; the others are added, named and pointed to their cells", async () => {
  const sent = await requestsOf(() => applied([chart]));
  expect(sent.filter((each) => /^Add |LineMarkers/.test(each))).toEqual([
    expect.stringMatching(/^Add \["LineMarkers",.*"Columns"\]$/),
    expect.stringMatching(/^Add \["累计占比"/),
    expect.stringMatching(/^Add \["按计划预计"/),
  ]);
  for (const set of [
    'Text ["联合抽查次数占比"]',
    "Minimum [0]",
    "Maximum [1]",
    "MajorUnit [0.2]",
    'NumberFormat ["0%"]',
    'DisplayBlanksAs ["Interplotted"]',
    'LineStyle ["Dash"]',
    'MarkerStyle ["Circle"]',
    'MarkerBackgroundColor ["#FFFFFF"]',
    "Left [20]",
    "Height [200]",
  ])
    expect(sent).toContain(set);
  expect(sent.filter((each) => each.startsWith("SetValues"))).toHaveLength(2);
  expect(sent.filter((each) => each.startsWith("SetXAxisValues"))).toHaveLength(3);
});

test("it stands where it was wanted, drawn from its cells", async () => {
  await applied([chart]);
  expect(await chartsOn("数据")).toEqual([
    {
      ...{ name: "图", left: 20, top: 100, width: 300, height: 200, displayBlanksAs: "Interplotted" },
      title: "联合抽查次数占比",
      series: [
        ["目标40%", "None"],
        ["累计占比", "Circle"],
        ["按计划预计", "Circle"],
      ],
    },
  ]);
  const { charts } = bench.book.memory(bench.book.findSheet("数据")!);
  expect(charts[0].series.map(({ values, categories }) => [values, categories])).toEqual([
    [area(1), area(0)],
    [area(2), area(0)],
    [area(2), area(0)],
  ]);
});

test("undo deletes the chart and nothing else; so does a refusal half-way", async () => {
  const undo = await applied([chart]);
  expect(await undo.undo()).toEqual({ ok: true, value: undefined });
  expect(await chartsOn("数据")).toEqual([]);
  const refused = await host.apply([
    chart,
    { kind: "addTable", sheet: "数据", area: { row: 0, column: 0, rows: 3, columns: 3 }, name: "1 bad name" },
  ]);
  expect(refused.ok).toBe(false);
  expect(await chartsOn("数据")).toEqual([]);
});

test("the sheet 趋势 comes with its charts and goes with them", async () => {
  const share = (part: number, whole: number) => ({ part, whole });
  const edits = trendSheet({
    sheet: "趋势",
    unit: "海港区",
    until: "2024-04-17" as LocalDate,
    sources: ["ledger", "ledger"],
    ratios: [
      { name: "甲", goalPpm: 400_000, months: [share(1, 4), share(2, 4)], forecast: share(3, 4) },
      { name: "乙", goalPpm: 850_000, months: [share(0, 0), share(0, 0)], forecast: null },
    ],
  });
  const undo = await applied(edits);
  expect((await chartsOn("趋势")).map(({ title, series }) => [title, series.length])).toEqual([
    ["甲", 3],
    ["乙", 2],
  ]);
  expect((await undo.undo()).ok).toBe(true);
  const sheets = await host.sheets();
  expect(sheets.ok && sheets.value.map(({ name }) => name)).toEqual(["数据"]);
});
