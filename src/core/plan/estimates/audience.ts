/** The kinds of 主体 that plans speak of in 抽查对象范围: 企业, 个体工商户, 农民专业合作社 … */
import { isEnterprise } from "../../registry/entityType";

export type Audience =
  "enterprise" | "shop" | "cooperative" | "institution" | "society" | "project" | "other";

const byType: readonly (readonly [RegExp, Audience])[] = [
  [/个体/, "shop"],
  [/合作社|合作联社/, "cooperative"],
  [/事业|机关|学校|村民委员会|居民委员会/, "institution"],
  [/社会团体|社会组织|非企业|基金会/, "society"],
  [/项目|工程|工地/, "project"],
];
const byCode: Readonly<Record<string, Audience>> = { 91: "enterprise", 92: "shop", 93: "cooperative", 12: "institution", 11: "institution", 51: "society", 52: "society", 53: "society" }; // prettier-ignore

/** What an object is, by its 主体类型, and where that says nothing by its code. */
export function audienceOf(entityType: string, id: string): Audience {
  const named = byType.find(([pattern]) => pattern.test(entityType));
  if (named) return named[1];
  if (isEnterprise(entityType, id, { cooperativesAreEnterprises: false })) return "enterprise";
  return (id.length === 18 && byCode[id.slice(0, 2)]) || "other";
}

const everyone: readonly Audience[] = ["enterprise", "shop", "cooperative", "institution", "society", "project", "other"]; // prettier-ignore
const markets: readonly Audience[] = ["enterprise", "shop", "cooperative"];
const wordings: readonly (readonly [RegExp, readonly Audience[]])[] = [
  [/^(?:企业|公司|法人企业|各类企业|涉企主体)$/, ["enterprise"]],
  [/^(?:个体工商户|个体户|个体经营者|个体)$/, ["shop"]],
  [/^(?:农民专业合作社|专业合作社|合作社)$/, ["cooperative"]],
  [/^(?:事业单位|机关|机关事业单位|学校)$/, ["institution"]],
  [/^(?:社会组织|社会团体|民办非企业|民办非企业单位)$/, ["society"]],
  [/^(?:工程项目|项目|工程|工地|在建项目)$/, ["project"]],
  [/^(?:市场主体|经营主体|各类市场主体|各类经营主体)$/, markets],
  [/^(?:全部|所有|各类主体|全部对象|所有对象|全库|名录库|检查对象名录库|检查对象|各类对象)$/, everyone],
];

/** The kinds that a word of 抽查对象范围 stands for, without 辖区内, 全区 and such in front; null where it names none. */
export function audiencesIn(word: string): readonly Audience[] | null {
  return wordings.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
