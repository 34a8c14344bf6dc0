/**
 * 涉及企业: which objects are enterprises (forms.md, "Counts"). 分公司, 合伙 and 个人独资 are; a blank
 * 主体类型 is read from the code: 91 enterprise, 92 个体工商户, 93 农民专业合作社 ◇, others not.
 */
import type { CountingRules } from "../forms/countingRules";

type Kind = "enterprise" | "cooperative" | "other";

/** In the order of asking: 民办非企业 is no 企业, and 个体 stands before anything else. */
const wordings: readonly (readonly [RegExp, Kind])[] = [
  [/非企业|个体|事业|机关|社会团体|社会组织|基金会|村民委员会|居民委员会/, "other"],
  [/合作社|合作联社/, "cooperative"],
  [/企业|公司|合伙|独资|有限|股份|全民所有|集体|联营|外商|中外合|外国|法人分支|分支机构/, "enterprise"],
];

const codes: Readonly<Record<string, Kind>> = { "91": "enterprise", "93": "cooperative" };

/** What a 主体类型 says; null where it is blank or says nothing of it. */
function kindOfWording(entityType: string): Kind | null {
  if (entityType === "") return null;
  const folded = entityType.normalize("NFKC");
  return wordings.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** What a 统一社会信用代码 says by its first two characters; "other" for anything else. */
function kindOfCode(id: string): Kind {
  return id.length === 18 ? (codes[id.slice(0, 2)] ?? "other") : "other";
}

/**
 * Whether an object is an enterprise, by its 主体类型, and where that is blank or unknown by its code.
 * `id` is a normalised SR-1 id.
 */
export function isEnterprise(
  entityType: string,
  id: string,
  rules: Pick<CountingRules, "cooperativesAreEnterprises">,
): boolean {
  const kind = kindOfWording(entityType) ?? kindOfCode(id);
  return kind === "enterprise" || (kind === "cooperative" && rules.cooperativesAreEnterprises);
}

/** `isEnterprise` for many rows: wordings are looked at once. */
export function enterpriseTest(
  rules: Pick<CountingRules, "cooperativesAreEnterprises">,
): (entityType: string, id: string) => boolean {
  const seen = new Map<string, Kind | null>();
  return (entityType, id) => {
    let kind = seen.get(entityType);
    if (kind === undefined) seen.set(entityType, (kind = kindOfWording(entityType)));
    const known = kind ?? kindOfCode(id);
    return known === "enterprise" || (known === "cooperative" && rules.cooperativesAreEnterprises);
  };
}
