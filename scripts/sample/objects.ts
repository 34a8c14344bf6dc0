/** 检查对象名录库: the pool that lots are drawn from. */
import { haigang, inventRegistrationNumber, inventUscc } from "./codes";
import { department } from "./departments";
import type { Dice } from "./dice";
import type { Industry } from "./industries";
import { industries } from "./industries";
import { districts, inventBrand, inventPerson } from "./words";

/** What the object is before the law: decides its code, its class and whether it is an enterprise. */
export type Audience = "enterprise" | "shop" | "cooperative" | "institution" | "project";

export interface SampleObject {
  readonly code: string;
  readonly name: string;
  readonly audience: Audience;
  readonly entityType: string;
  readonly representative: string;
  readonly address: string;
  readonly district: string;
  readonly industry: Industry;
  readonly status: string;
  readonly creditClass: string;
  readonly tags: readonly string[];
  readonly licence: string;
  readonly licenceUntil: string;
  /** 上次抽查日期 before this year. */
  readonly lastInspected: string;
}

export const active = "存续（在营、开业、在册）";

const audiences: readonly (readonly [Audience, number])[] = [
  ["enterprise", 570],
  ["shop", 395],
  ["cooperative", 18],
  ["institution", 13],
  ["project", 4],
];

const enterpriseTypes: readonly (readonly [string, string, number])[] = [
  ["有限责任公司", "有限公司", 78],
  ["股份有限公司", "股份有限公司", 6],
  ["有限责任公司分公司", "有限公司海港分公司", 8],
  ["个人独资企业", "经营部", 5],
  ["普通合伙企业", "服务中心（普通合伙）", 3],
];

/** So many objects, all different in code and name. The larger pool begins with the smaller one. */
export function inventObjects(count: number, dice: Dice): SampleObject[] {
  const codes = new Set<string>();
  const names = new Set<string>();
  return Array.from({ length: count }, (_, place) => {
    const audience = dice.weighted(audiences);
    const industry = dice.weighted(
      industries.map((each) => [each, (audience === "shop" ? each.shops : each.enterprises) + 0.01] as const),
    );
    const district = dice.pick(districts);
    const { entityType, name } = inventEntity(audience, industry, dice, names);
    return {
      code: inventCode(audience, place, dice, codes),
      name,
      audience,
      entityType,
      representative: inventPerson(dice),
      address: `秦皇岛市海港区${district.name}${dice.pick(district.streets)}${dice.whole(1, 288)}号`,
      district: district.name,
      industry,
      status: dice.weighted([
        [active, 945],
        ["注销", 20],
        ["吊销未注销", 18],
        ["迁出", 10],
        ["停业", 7],
      ]),
      creditClass: audience === "enterprise" ? inventClass(dice) : "未分类",
      tags: industry.tags,
      licence: industry.licence ? `${industry.licence}${haigang}${dice.digits(6)}` : "",
      licenceUntil: industry.licence ? `${dice.whole(2024, 2028)}-${pad(dice.whole(1, 12))}-28` : "",
      lastInspected: dice.chance(0.3) ? `2023-${pad(dice.whole(3, 11))}-${pad(dice.whole(1, 28))}` : "",
    };
  });
}

/** The shares that a city's classes have in practice: few D, most A and B. */
function inventClass(dice: Dice): string {
  return dice.weighted([
    ["A", 42],
    ["B", 40],
    ["C", 14],
    ["D", 4],
  ]);
}

function inventEntity(audience: Audience, industry: Industry, dice: Dice, taken: Set<string>) {
  const [type, ending] = dice.weighted(enterpriseTypes.map(([t, e, w]) => [[t, e] as const, w] as const));
  const types: Record<Audience, string> = {
    enterprise: type,
    shop: "个体工商户",
    cooperative: "农民专业合作社",
    institution: "事业单位",
    project: "工程项目",
  };
  for (let attempt = 0; ; attempt++) {
    const brand = inventBrand(dice) + (attempt > 2 ? dice.pick(["一", "二", "三", "新", "老"]) : "");
    const extra = attempt > 6 ? `第${dice.whole(2, 99999)}` : "";
    const names: Record<Audience, string> = {
      enterprise: `秦皇岛${brand}${extra}${industry.firm}${ending}`,
      shop: `海港区${brand}${extra}${industry.shop}`,
      cooperative: `秦皇岛${brand}${extra}种植专业合作社`,
      institution: `海港区${brand}${extra}服务中心`,
      project: `${brand}${extra}小区工程`,
    };
    const name = names[audience];
    if (taken.has(name)) continue;
    taken.add(name);
    return { entityType: types[audience], name };
  }
}

/** Enterprises 91, shops 92 (a few still with a 注册号), cooperatives 93, institutions 12, projects a number of the unit's own. */
function inventCode(audience: Audience, place: number, dice: Dice, taken: Set<string>): string {
  if (audience === "project") return `HGXM-2024-${String(place + 1).padStart(4, "0")}`;
  const prefixes = { enterprise: "91", shop: "92", cooperative: "93", institution: "12" } as const;
  for (;;) {
    const old = audience === "shop" && dice.chance(0.02);
    const code = old ? inventRegistrationNumber(dice) : inventUscc(dice, prefixes[audience]);
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}

export const objectHeaders = [
  "统一社会信用代码", "名称", "主体类型", "法定代表人", "住所", "辖区", "行业", "登记机关", "登记状态",
  "信用风险等级", "等级月份", "专业风险等级", "等级来源", "标签", "许可证编号", "许可证有效期", "上次抽查日期",
  "本年抽查次数",
] as const; // prettier-ignore

/** `days`: when the object was inspected this year, once for each task. */
export function objectRow(
  object: SampleObject,
  classMonth: string,
  days: readonly string[],
): (string | number | null)[] {
  const classified = object.creditClass !== "未分类";
  return [
    object.code,
    object.name,
    object.entityType,
    object.representative,
    object.address,
    object.district,
    object.industry.label,
    department("market").name,
    object.status,
    object.creditClass,
    classified ? classMonth : "",
    "",
    classified ? "通用" : "",
    object.tags.join("、"),
    object.licence,
    object.licenceUntil,
    [...days].sort().at(-1) ?? object.lastInspected,
    days.length,
  ].map((value) => (value === "" ? null : value));
}

function pad(n: number): string {
  return String(n).padStart(2, "0");
}
