/**
 * The year's work of the invented district. Eighteen tasks on the provincial platform, seven of them joint
 * (38.88 %, just short of 40 %), with more than a quarter of the households; fifteen touch enterprises, and
 * twelve of these are drawn by class (80 %, short of 85 %). Four more run on platforms of the departments' own.
 */
import type { DepartmentKey } from "./departments";
import type { Audience } from "./objects";

export interface TaskTemplate {
  readonly name: string;
  readonly lead: DepartmentKey;
  readonly joint: boolean;
  readonly platform: "provincial" | "other";
  /** Items by number; whose they are says who inspects. */
  readonly items: readonly string[];
  /** Industries by key; empty: all of them. */
  readonly industries: readonly string[];
  readonly audience: readonly Audience[];
  readonly byCredit: boolean;
  readonly households: number;
  /** First and last day, as month-day of 2024. */
  readonly from: string;
  readonly until: string;
  /** 任务来源: 临时 tasks are not in the plan. */
  readonly planned: boolean;
  readonly level: "市" | "县";
  /** 配合部门 of an internal task: divisions of the same bureau, which do not make it joint. */
  readonly divisions?: string;
  /** 抽查比例或数量 and 抽查频次, as the plan writes them. */
  readonly extent: string;
  readonly rates?: string;
}

const rates = "A 2%、B 5%、C 20%、D 100%";

/** name | lead | 联合? | items | industries | audience (e s i) | by class? | households | from-until | flags: o other platform, t 临时, c 市级 | extent */
const table = `
企业登记和公示信息抽查|market||SC01 SC02||e|y|70|01-15~02-07||3%
食品销售者双随机抽查|market||SC03 SC09|grocery|es|y|45|02-19~03-08||≥5%;1次/年
特种设备使用单位抽查|market||SC06 SC01|manufacture property gas|e|y|35|03-04~03-29||10%(20户)
危险化学品经营单位抽查|emergency||YJ01 YJ06|chemicals petrol|e|y|22|03-11~03-29||100%
文化娱乐场所抽查|culture||WL02 WL03|leisure|e||25|03-18~04-12||10%
物业服务企业抽查|housing||ZJ03 ZJ05|property|e|y|28|04-08~04-26||不低于3%
排污单位抽查|environment||ST01 ST03 ST05|manufacture vehicleTest|e|y|26|04-08~04-30||20%
用人单位职业卫生抽查|health||WJ05 WJ03|manufacture|e||24|05-06~05-24||10%
小餐饮双随机抽查|market||SC04 SC09|catering|s||60|03-04~03-29||5%
美容美发场所卫生抽查|health||WJ01 WJ04|salon|s||40|04-08~04-28|t|8%
烟花爆竹零售点抽查|emergency||YJ03 YJ05|fireworks|s||30|01-22~02-07||100%
餐饮服务部门联合抽查|market|y|SC04 WJ01 ST04|catering|e|y|30|02-26~03-22||5%
加油站部门联合抽查|emergency|y|YJ04 SC10 ST01|petrol|e|y|18|03-11~03-29||=1
旅游住宿单位部门联合抽查|culture|y|WL06 WJ01 SC09|hotel|e|y|26|03-18~04-19|c|10%
机动车检验机构部门联合抽查|market|y|SC01 ST02|vehicleTest|e|y|18|04-08~04-26|c|30%
建筑施工企业部门联合抽查|housing|y|ZJ01 ZJ06 YJ05|construction|e||22|04-15~05-17||15%
药品和医疗机构部门联合抽查|health|y|WJ02 SC07|pharmacy clinic|e|y|24|05-06~05-24||10%
房地产经纪机构部门联合抽查|housing|y|ZJ02 SC01 SC09|agency|e|y|26|05-06~05-31||1户(实际以牵头单位抽查数为准)
旅行社经营行为抽查|culture||WL01 WL04|travel|e||30|02-26~03-15|ot|10%
燃气经营企业安全抽查|housing||ZJ04|gas|e|y|24|04-08~04-26|ot|100%
医疗机构执业抽查|health||WJ02|clinic salon pharmacy|esi||45|05-06~05-31|ot|10%
工贸企业安全生产联合抽查|emergency|y|YJ02 WJ05|manufacture|e|y|20|05-13~05-31|ot|5%
`;

/** What the plan still holds for the rest of the year; the first should have been done in May. */
const laterTable = `
食品生产者部门联合抽查|market|y|SC05 ST01|foodMaking|e|y|20|05-06~05-31||100%
药品零售企业抽查|market||SC07 SC08|pharmacy|e|y|24|06-03~06-28||5%
旅行社部门联合抽查|culture|y|WL01 SC09|travel|e|y|20|06-11~07-12||10%
在建工程部门联合抽查|housing|y|ZJ01 YJ05|construction|e|y|24|07-08~08-16||15%
校外托管机构部门联合抽查|health|y|WJ03 SC04||esi|y|18|09-02~09-27||3月-10月
物流企业部门联合抽查|emergency|y|YJ05 SC01|logistics|e|y|22|09-09~10-25||≥20%;1次/年
企业年报公示信息抽查|market||SC02||e|y|80|09-02~11-15||3%
`;

export const tasksToDate: readonly TaskTemplate[] = read(table);
export const tasksToCome: readonly TaskTemplate[] = read(laterTable);

function read(text: string): TaskTemplate[] {
  const audiences: Record<string, Audience> = { e: "enterprise", s: "shop", i: "institution" };
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [name, lead, joint, itemIds, kinds, who, byCredit, households, window, flags, extent] =
        line.split("|");
      const [from, until] = window.split("~");
      return {
        name,
        lead: lead as DepartmentKey,
        joint: joint === "y",
        platform: flags.includes("o") ? "other" : "provincial",
        items: itemIds.split(" "),
        industries: kinds === "" ? [] : kinds.split(" "),
        audience: [...who].map((letter) => audiences[letter]),
        byCredit: byCredit === "y",
        households: Number(households),
        from,
        until,
        planned: !flags.includes("t"),
        level: flags.includes("c") ? "市" : "县",
        divisions: name.startsWith("特种设备") ? "区市场监管局信用监督管理股、听涛市场监管所" : undefined,
        extent,
        rates: byCredit === "y" ? rates : undefined,
      } satisfies TaskTemplate;
    });
}
