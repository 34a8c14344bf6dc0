/**
 * 口径与设置: every setting as one row 项 | 值, with the wordings that people choose from. One declarative
 * table: reading, writing, list validation and what is said of an unreadable value all come from it.
 */
import type { CountingRules } from "../core/forms/countingRules";
import { yesNo, parseChoice } from "./cellChoice";
import { parseInteger } from "./cellNumber";
import { bareText, textOf } from "./cellText";
import type { Cell } from "./grid";
import type { Settings } from "./settings";

export interface SettingItem {
  readonly item: string;
  /** The wordings to choose from; empty for free text. */
  readonly choices: readonly string[];
  /** What stands in the column 说明. */
  readonly note: string;
  /** The settings with this value; null where it cannot be read. */
  readonly read: (settings: Settings, cell: Cell) => Settings | null;
  readonly write: (settings: Settings) => string;
}

type FreeText = "unit" | "contact" | "phone" | "mobile";

function freeText(item: string, key: FreeText, note: string): SettingItem {
  return {
    item,
    choices: [],
    note,
    read: (settings, cell) => ({ ...settings, [key]: textOf(cell) }),
    write: (settings) => settings[key],
  };
}

/** A closed choice: its values with the wording of each, the first being the one that is written. */
function oneOf<T extends string | boolean>(
  item: string,
  note: string,
  wordings: readonly (readonly [T, string, ...string[]])[],
  get: (settings: Settings) => T,
  set: (settings: Settings, value: T) => Settings,
): SettingItem {
  const values = new Map(
    wordings.flatMap(([value, ...texts]) => texts.map((text) => [bareText(text), value] as const)),
  );
  return {
    item,
    choices: wordings.map(([, text]) => text),
    note,
    read: (settings, cell) => {
      const value = values.get(bareText(textOf(cell)));
      return value === undefined ? null : set(settings, value);
    },
    write: (settings) => wordings.find(([value]) => value === get(settings))?.[1] ?? "",
  };
}

type Rule = Exclude<keyof CountingRules, "problemResults">;

function rule<K extends Rule>(
  item: string,
  key: K,
  note: string,
  wordings: readonly (readonly [CountingRules[K], string, ...string[]])[],
): SettingItem {
  return oneOf(
    item,
    note,
    wordings,
    (settings) => settings.rules[key],
    (settings, value) => ({ ...settings, rules: { ...settings.rules, [key]: value } }),
  );
}

type YesNoRule = {
  [K in Rule]: CountingRules[K] extends boolean ? K : never;
}[Rule];

function yesNoRule(item: string, key: YesNoRule, note: string): SettingItem {
  return {
    item,
    choices: ["是", "否"],
    note,
    read: (settings, cell) => {
      const value = parseChoice(cell, yesNo);
      if (!value.ok || value.value === null) return null;
      return { ...settings, rules: { ...settings.rules, [key]: value.value } };
    },
    write: (settings) => (settings.rules[key] ? "是" : "否"),
  };
}

/** A whole number of working days, from 1 to 365. */
function workingDays(item: string, key: "entryDays" | "followUpDays", note: string): SettingItem {
  return {
    item,
    choices: [],
    note,
    read: (settings, cell) => {
      const days = parseInteger(cell);
      if (!days.ok || days.value === null || days.value < 1 || days.value > 365) return null;
      return { ...settings, [key]: days.value };
    },
    write: (settings) => String(settings[key]),
  };
}

/** How often an enterprise may be inspected in a year, 1 to 99; 不设 or blank: as often as is drawn. */
const yearlyCap: SettingItem = {
  item: "每户企业年度检查次数上限",
  choices: [],
  note: "各级各部门合并计算；不设则留空",
  read: (settings, cell) => {
    if (textOf(cell) === "不设") return { ...settings, yearlyCap: null };
    const times = parseInteger(cell);
    if (!times.ok || times.value === null || times.value < 1 || times.value > 99) return null;
    return { ...settings, yearlyCap: times.value };
  },
  write: (settings) => (settings.yearlyCap === null ? "" : String(settings.yearlyCap)),
};

export const settingItems: readonly SettingItem[] = [
  freeText("单位名称", "unit", "填入月报表“单位名称”处，并用于文件名"),
  oneOf(
    "填报表格",
    "县（区）填附件1，市有关部门填附件2",
    [
      ["county", "县（区）月报表", "县（区）", "县区", "附件1", "县", "区"],
      ["cityDepartment", "市有关部门月报表", "市有关部门", "市级部门", "附件2", "部门"],
    ],
    (settings) => settings.level,
    (settings, level) => ({ ...settings, level }),
  ),
  freeText("联系人", "contact", "填入月报表末行"),
  freeText("联系电话", "phone", "填入月报表末行"),
  freeText("手机", "mobile", "填入月报表末行"),
  rule("计入期间的日期", "date", "决定一条记录计入哪个期间", [
    ["inspection", "检查日期，没有的用任务完成日期", "检查日期"],
    ["completion", "任务完成日期"],
  ]),
  rule("次数的计算", "taskCounts", "一项任务何时计为一次", [
    ["started", "任务有一户完成即计一次", "有一户完成即计", "开展即计"],
    ["finished", "任务全部完成才计一次", "全部完成才计", "完成才计"],
  ]),
  rule("户数的计算", "households", "同一户在两项任务中各计一户，或全年只计一户", [
    ["perTask", "各任务分别计户后相加", "按任务累计", "分别计户"],
    ["perYear", "全年去重计户", "全年去重", "去重"],
  ]),
  yesNoRule("同一系统市县两级共同检查算部门联合", "levelsAreJoint", "如市局与县局同属市场监管系统"),
  yesNoRule("农民专业合作社算企业", "cooperativesAreEnterprises", "影响“涉及企业”各行"),
  yesNoRule(
    "市场监管系统参与的任务也计入该系统一行",
    "marketTakesPart",
    "否：只计该系统牵头或系统内部的任务",
  ),
  yesNoRule("上级发起在本地实施的任务计入", "higherLevelCounts", "影响附件1各行"),
  rule("市有关部门计入的任务", "unitTasks", "影响附件2各行", [
    ["leadsOrTakesPart", "本部门牵头或参与的任务", "牵头或参与"],
    ["leads", "仅本部门牵头的任务", "仅牵头", "牵头"],
  ]),
  yesNoRule("市有关部门只计市本级", "cityOwnLevelOnly", "否：县区发起的任务也计入附件2"),
  rule("占比的平台范围", "ratioPlatforms", "计算联合抽查占比、信用风险分类抽查占比时", [
    ["provincial", "仅河北双随机执法监管平台", "仅省平台", "省平台"],
    ["all", "全部平台", "所有平台"],
  ]),
  yesNoRule("20日逢休息日提前到前一工作日报送", "dueBeforeRestDay", "影响月报的截止日期"),
  workingDays("检查结果录入期限（工作日）", "entryDays", "从检查结束之日起算"),
  workingDays("后续处置办结期限（工作日）", "followUpDays", "从移送或检查之日起算，另有办结期限的从其规定"),
  yearlyCap,
  oneOf(
    "界面语言",
    "",
    [
      ["zh-CN", "中文", "简体中文", "zh-CN"],
      ["en-US", "English", "英文", "en-US"],
    ],
    (settings) => settings.language,
    (settings, language) => ({ ...settings, language }),
  ),
  oneOf(
    "导出时在页脚打印校验码",
    "",
    [
      [true, "是"],
      [false, "否"],
    ],
    (settings) => settings.digestInFooter,
    (settings, digestInFooter) => ({ ...settings, digestInFooter }),
  ),
];

/** What stands before the wording of a result: 结果算作发现问题·不配合检查情节严重 | 是. */
export const problemPrefix = "结果算作发现问题";
/** What stands before the name of a ratio: 目标·联合抽查次数占比 | 40%. */
export const targetPrefix = "目标";
/** What stands before a public list's name: 公示列·抽查检查结果 | 序号、名称 … (sheets/publicity reads it). */
export const publicColumnsPrefix = "公示列";
