/** 部门名录 of the invented district: six bureaus with officers, and three bodies that only take part. */
import type { Dice } from "./dice";
import { inventMobile, inventPerson, inventPhone } from "./words";

export type DepartmentKey = "market" | "emergency" | "housing" | "culture" | "health" | "environment";

export interface SampleDepartment {
  readonly key: DepartmentKey | "cityMarket" | "squad" | "fire";
  readonly name: string;
  readonly aliases: readonly string[];
  readonly system: string;
  readonly market: boolean;
  readonly level: string;
  /** 科室, for the officers. */
  readonly offices: readonly string[];
}

export const departments: readonly SampleDepartment[] = [
  {
    key: "market",
    name: "海港区市场监督管理局",
    aliases: ["区市场监管局", "海港区市场监管局", "海港区市监局", "听涛市场监管所", "麦田市场监管所"],
    system: "市场监管",
    market: true,
    level: "县级",
    offices: ["信用监督管理股", "食品监督管理股", "特种设备监察股", "听涛市场监管所", "麦田市场监管所"],
  },
  {
    key: "emergency",
    name: "海港区应急管理局",
    aliases: ["区应急局", "区应急管理局"],
    system: "应急管理",
    market: false,
    level: "县级",
    offices: ["危险化学品监管股", "工贸安全监管股", "执法大队"],
  },
  {
    key: "housing",
    name: "海港区住房和城乡建设局",
    aliases: ["区住建局", "海港区住建局"],
    system: "住房城乡建设",
    market: false,
    level: "县级",
    offices: ["建筑市场监管股", "物业监管股", "燃气监管股"],
  },
  {
    key: "culture",
    name: "海港区文化和旅游局",
    aliases: ["区文旅局", "海港区文旅局"],
    system: "文化和旅游",
    market: false,
    level: "县级",
    offices: ["市场管理股", "文化市场执法队"],
  },
  {
    key: "health",
    name: "海港区卫生健康局",
    aliases: ["区卫健局", "海港区卫健局"],
    system: "卫生健康",
    market: false,
    level: "县级",
    offices: ["综合监督股", "卫生监督所"],
  },
  {
    key: "environment",
    name: "秦皇岛市生态环境局海港区分局",
    aliases: ["区生态环境分局", "海港区生态环境分局"],
    system: "生态环境",
    market: false,
    level: "县级",
    offices: ["综合股", "执法大队"],
  },
  {
    key: "cityMarket",
    name: "秦皇岛市市场监督管理局",
    aliases: ["市市场监管局"],
    system: "市场监管",
    market: true,
    level: "市级",
    offices: [],
  },
  {
    key: "fire",
    name: "海港区消防救援大队",
    aliases: ["区消防大队"],
    system: "消防救援",
    market: false,
    level: "县级",
    offices: [],
  },
  {
    key: "squad",
    name: "麦田镇综合行政执法队",
    aliases: ["麦田镇执法队"],
    system: "乡镇综合执法",
    market: false,
    level: "乡镇级",
    offices: [],
  },
];

/** The bureau with officers behind a key. */
export function department(key: DepartmentKey): SampleDepartment {
  return departments.find((candidate) => candidate.key === key)!;
}

export const departmentHeaders = [
  "规范名称",
  "别名",
  "系统",
  "是否市场监管系统",
  "层级",
  "联络员",
  "电话",
  "手机",
] as const;

export function departmentRows(dice: Dice): string[][] {
  return departments.map((d) => [
    d.name,
    d.aliases.join("、"),
    d.system,
    d.market ? "是" : "否",
    d.level,
    inventPerson(dice),
    inventPhone(dice),
    inventMobile(dice),
  ]);
}
