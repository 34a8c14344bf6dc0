/** The health check of 抽查事项清单: what is claimed (认领), and tags that no officer holds. */
import type { LocalDate } from "../../calendar/localDate";
import { foldName } from "../departmentName";
import type { InspectionItem } from "../inspectionItem";
import type { Officer } from "../officer";
import type { ItemFinding, Place } from "./finding";
import { ownPlace } from "./finding";
import { canInspect } from "./officerChecks";
import type { Tally } from "./score";

/** 认领状态: claimed, not claimed (a blank too), none of the unit's business, or unknown. */
export type ClaimState = "claimed" | "unclaimed" | "notOurs" | "unclear";

export function claimState(text: string): ClaimState {
  const folded = text
    .normalize("NFKC")
    .replace(/[\p{P}\p{Z}\p{C}]/gu, "")
    .toUpperCase();
  if (/^(?:已认领|认领|是|有|√|Y|YES|TRUE|1|已)$/.test(folded)) return "claimed";
  if (/^(?:|未认领|待认领|未|否|无|×|X|N|NO|FALSE|0)$/.test(folded)) return "unclaimed";
  if (/^(?:无需认领|不认领|不涉及|不适用|无此职权|无此职能)$/.test(folded)) return "notOurs";
  return "unclear";
}

/** What two lists know one item by: its number, else its category and name. */
export function itemKey({ id, category, name }: Pick<InspectionItem, "id" | "category" | "name">): string {
  return id === "" ? `${foldName(category)}\n${foldName(name)}` : foldName(id).toUpperCase();
}

/** Checks the items; `provincial` (省级清单) says what there is to claim, where the unit has brought it in. */
export function checkItems(
  items: readonly InspectionItem[],
  officers: readonly Officer[],
  on: LocalDate,
  tally: Tally,
  place: Place<InspectionItem> = ownPlace,
  provincial: readonly InspectionItem[] = [],
): readonly ItemFinding[] {
  const findings: ItemFinding[] = [];
  const tags = new Set(officers.filter((officer) => canInspect(officer, on)).flatMap((each) => each.tags));
  const claims = { aspect: "itemsClaimed", severity: "error" } as const;
  for (const item of items) {
    const { name } = item;
    const state = claimState(item.claimed);
    if (state !== "notOurs") tally.count("itemsClaimed", state === "claimed");
    const at = place(item, "claimed");
    if (state === "unclaimed") findings.push({ ...claims, code: "pools.notClaimed", at, name });
    if (state === "unclear")
      findings.push({ ...claims, code: "pools.claimUnclear", at, name, found: item.claimed });
    for (const tag of item.tags) {
      tally.count("itemTags", tags.has(tag));
      if (!tags.has(tag))
        findings.push({
          code: "pools.tagNobodyHolds",
          aspect: "itemTags",
          severity: "error",
          at: place(item, "tags"),
          name,
          tag,
        });
    }
  }
  const ids = new Set(items.map(itemKey));
  const names = new Set(items.map((item) => itemKey({ ...item, id: "" })));
  for (const item of provincial) {
    if (ids.has(itemKey(item)) || names.has(itemKey({ ...item, id: "" }))) continue;
    tally.count("itemsClaimed", false);
    findings.push({ ...claims, code: "pools.notInList", at: item.at, name: item.name });
  }
  return findings;
}
