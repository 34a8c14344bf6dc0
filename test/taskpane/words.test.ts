import { figureKeys, formDefinitions, measures } from "../../src/core/forms";
import { defaultTargets } from "../../src/core/targets";
import { terms } from "../../src/locale";
import zh from "../../src/locale/zh-CN/pane.json";
import { tableSpecs } from "../../src/sheets";
import { addressesIn, placeOf } from "../../src/taskpane/parts/place";
import { timestamp } from "../../src/taskpane/session/services";

test("every term that the pane puts together from ids is there", () => {
  const keys = Object.values(formDefinitions).flatMap((form) => [
    ...figureKeys(form).map((key) => `figure.${key}`),
    ...form.groups.flatMap((group) => group.rows.map((row) => `figure.${group.id}.${row.id}`)),
    ...form.groups.flatMap((group) => group.rows.map((row) => `row.${row.id}`)),
    `form.${form.id}`,
  ]);
  const wanted = [
    ...keys,
    ...measures.flatMap((measure) => [`measure.${measure}`, `unit.${measure}`]),
    ...defaultTargets.map(({ id }) => `target.${id}`),
  ];
  for (const table of Object.values(terms)) expect(wanted.filter((key) => !(key in table))).toEqual([]);
});

test("every kind of table has a name", () => {
  expect(tableSpecs.map(({ kind }) => `table.${kind}`).filter((key) => !(key in zh))).toEqual([]);
});

test("addresses are found in a sentence and lead back to their cells", () => {
  const sentence = "台账!N57：与'对象 库'!A2:B9 不符；共 3!4 处。";
  expect(addressesIn(sentence)).toEqual(["台账!N57", "'对象 库'!A2:B9"]);
  expect(placeOf("'对象 库'!A2:B9")).toEqual({
    sheet: "对象 库",
    area: { row: 1, column: 0, rows: 8, columns: 2 },
  });
  expect(placeOf("'老王''s'!AA10")).toEqual({
    sheet: "老王's",
    area: { row: 9, column: 26, rows: 1, columns: 1 },
  });
  expect(placeOf("海港区月报表.xlsx")).toBeNull();
});

test("a time is written with the machine's own offset", () => {
  const now = new Date("2024-06-20T01:30:00Z");
  expect(timestamp(now)).toMatch(/^2024-06-(19|20)T\d\d:\d\d:00[+-]\d\d:\d\d$/);
  expect(new Date(timestamp(now)).getTime()).toBe(now.getTime());
});

test("a room's faults are said in the language that is spoken, though the room brought them in Chinese", async () => {
  const { learn } = await import("../../src/locale/spoken");
  const { learnRoom } = await import("../../src/taskpane/words/paneTables");
  const { englishPane } = await import("../../src/taskpane/words/englishPane");
  const { chineseWords, wordsIn } = await import("../../src/taskpane/words/words");
  await Promise.all([learn("en-US"), learnRoom("summary")]);
  const macros = { code: "summary.templateMacros", at: "a.docm" };
  expect(chineseWords.fault(macros)).toContain("“a.docm”含有宏");
  expect(wordsIn("en-US", englishPane).fault(macros)).toContain("“a.docm” holds macros");
});
