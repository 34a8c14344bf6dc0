/** 回避: an officer keeps away from an object in which an interest was declared (SR-1 teams, hard rules). */
import type { Candidate, Visit } from "./request";

/** How a declaration is compared: by id, name, legal representative or address, blanks and width aside. */
function comparable(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toUpperCase();
}

export type Recused = (candidate: Candidate, visit: Visit) => boolean;

/** Prepares the declarations of all officers for quick look-up. */
export function recusals(candidates: readonly Candidate[]): Recused {
  const declared = new Map<string, ReadonlySet<string>>();
  for (const candidate of candidates) {
    const words = candidate.recusals.map(comparable).filter((word) => word !== "");
    if (words.length > 0) declared.set(candidate.key, new Set(words));
  }
  const traits = new Map<Visit, readonly string[]>();
  return (candidate, visit) => {
    const words = declared.get(candidate.key);
    if (!words) return false;
    let own = traits.get(visit);
    if (!own) {
      own = [visit.id, visit.name, visit.legalRepresentative, visit.address]
        .map(comparable)
        .filter((word) => word !== "");
      traits.set(visit, own);
    }
    return own.some((trait) => words.has(trait));
  };
}
