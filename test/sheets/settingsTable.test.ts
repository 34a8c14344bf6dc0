/** 口径与设置: what is written is read back; what cannot be read keeps its default and is said. */
import fc from "fast-check";
import type { CountingRules } from "../../src/core/forms/countingRules";
import { defaultTargets } from "../../src/core/targets/target";
import type { Settings } from "../../src/sheets";
import { defaultSettings, readWorkbook, settingsEdits } from "../../src/sheets";
import { cellAt } from "../../src/sheets/grid";
import { gridOf } from "./gridOf";
import { applyToGrids } from "./memoryWorkbook";

const rules: fc.Arbitrary<CountingRules> = fc.record({
  date: fc.constantFrom("inspection" as const, "completion" as const),
  taskCounts: fc.constantFrom("started" as const, "finished" as const),
  households: fc.constantFrom("perTask" as const, "perYear" as const),
  levelsAreJoint: fc.boolean(),
  cooperativesAreEnterprises: fc.boolean(),
  marketTakesPart: fc.boolean(),
  higherLevelCounts: fc.boolean(),
  unitTasks: fc.constantFrom("leads" as const, "leadsOrTakesPart" as const),
  cityOwnLevelOnly: fc.boolean(),
  ratioPlatforms: fc.constantFrom("provincial" as const, "all" as const),
  dueBeforeRestDay: fc.boolean(),
  problemResults: fc
    .record({ 发现问题已责令改正: fc.boolean(), 当场处罚: fc.boolean() })
    .map((some) => ({ ...defaultSettings.rules.problemResults, ...some })),
});

const settings: fc.Arbitrary<Settings> = fc.record({
  level: fc.constantFrom("county" as const, "cityDepartment" as const),
  unit: fc.constantFrom("", "海港区双随机办", "市场监管局（本级）".normalize("NFKC")),
  contact: fc.constantFrom("", "张三"),
  phone: fc.constantFrom("", "0335-3900000"),
  mobile: fc.constantFrom("", "13900000000"),
  rules,
  targets: fc
    .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.boolean(), fc.boolean())
    .map(([ppm, drop, own]) => [
      { ...defaultTargets[0], goalPpm: ppm },
      ...(drop ? [] : [defaultTargets[1]]),
      defaultTargets[2],
      ...(own
        ? [
            {
              id: "other-joint",
              part: { key: "other.credit", measure: "households" as const },
              whole: { key: "other.total", measure: "households" as const },
              goalPpm: 300_000,
            },
          ]
        : []),
    ]),
  language: fc.constantFrom("zh-CN" as const, "en-US" as const),
  entryDays: fc.integer({ min: 1, max: 365 }),
  followUpDays: fc.integer({ min: 1, max: 365 }),
  yearlyCap: fc.option(fc.integer({ min: 1, max: 99 })),
  digestInFooter: fc.boolean(),
});

test("a new sheet, and an old one changed, give the same settings back", () => {
  fc.assert(
    fc.property(settings, settings, (first, second) => {
      const made = applyToGrids([], settingsEdits([], first));
      expect(readWorkbook(made).settings).toEqual(first);
      const changed = applyToGrids(made, settingsEdits(made, second));
      expect(changed).toHaveLength(1);
      const { settings: read, issues } = readWorkbook(changed);
      const own = (s: Settings) => s.targets.some(({ id }) => id === "other-joint");
      // A target of the unit's own that was there stays: what we do not know we do not delete.
      expect({ ...read, targets: [] }).toEqual({ ...second, targets: [] });
      expect(new Map(read.targets.map((t) => [t.id, t.goalPpm]))).toEqual(
        new Map([
          ...(own(first) ? [["other-joint", 300_000] as const] : []),
          ...second.targets.map((t) => [t.id, t.goalPpm] as const),
        ]),
      );
      expect(issues).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("nothing is written where nothing changed", () => {
  const made = applyToGrids([], settingsEdits([], defaultSettings));
  expect(settingsEdits(made, defaultSettings)).toEqual([]);
});

test("a person's wordings are read and left as they are; unknown items too", () => {
  const grid = gridOf("设置", [
    ["项", "值"],
    ["单位名称", "海港区"],
    ["填报表格", "附件2"],
    ["户数的计算", "按任务累计"],
    ["目标·联合抽查次数占比", 0.45],
    ["结果算作发现问题·不配合检查情节严重", "×"],
    ["午餐", "面条"],
  ]);
  const { settings: read, issues } = readWorkbook([grid]);
  expect(read).toMatchObject({ unit: "海港区", level: "cityDepartment" });
  expect(read.targets[0].goalPpm).toBe(450_000);
  expect(read.rules.problemResults["不配合检查情节严重"]).toBe(false);
  expect(issues).toEqual([
    { code: "sheets.settingUnknown", severity: "warning", at: "设置!A7", found: "午餐" },
  ]);
  const [after] = applyToGrids([grid], settingsEdits([grid], { ...read, contact: "张三" }));
  expect([2, 3, 4, 6].map((row) => cellAt(after, row, 1))).toEqual(["附件2", "按任务累计", 0.45, "面条"]);
  expect(readWorkbook([after]).settings).toEqual({ ...read, contact: "张三" });
});

test("an unreadable value is said with what applies instead; a doubled item too", () => {
  const grid = gridOf("设置", [
    ["项", "值"],
    ["户数的计算", "随便"],
    ["目标·联合抽查次数占比", "40"],
    ["单位名称", "甲"],
    ["单位名称", "乙"],
  ]);
  const { settings: read, issues } = readWorkbook([grid]);
  expect(read.unit).toBe("甲");
  expect(read.targets).toEqual(defaultTargets);
  expect(issues).toMatchObject([
    {
      code: "sheets.settingValue",
      at: "设置!B2",
      item: "户数的计算",
      found: "随便",
      expected: "各任务分别计户后相加/全年去重计户",
      instead: "各任务分别计户后相加",
    },
    { code: "sheets.settingValue", at: "设置!B3", found: "40", instead: "40%" },
    { code: "sheets.settingTwice", at: "设置!A5", first: "设置!A4" },
  ]);
});
