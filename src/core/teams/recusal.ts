/** 回避: an officer keeps away from an object in which an interest was declared (SR-1 teams, hard rules). */
import type { Candidate, Visit } from "./request";

/** How a declaration is compared: by id, name, legal representative or address, blanks and width aside. */
function comparable(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toUpperCase();
}

/** The officers (indexes of candidates) who must keep away from a visit. */
export type Recused = (visit: Visit) => ReadonlySet<number>;

const none: ReadonlySet<number> = new Set();

/** Prepares the declarations of all officers for quick look-up. */
export function recusals(candidates: readonly Candidate[]): Recused {
  const declaredBy = new Map<string, number[]>();
  candidates.forEach((candidate, officer) => {
    for (const word of new Set(candidate.recusals.map(comparable))) {
      if (word === "") continue;
      const officers = declaredBy.get(word);
      if (officers) officers.push(officer);
      else declaredBy.set(word, [officer]);
    }
  });
  if (declaredBy.size === 0) return () => none;
  return (visit) => {
    const traits = [visit.id, visit.name, visit.legalRepresentative, visit.address].map(comparable);
    for (const trait of visit.traits ?? []) traits.push(comparable(trait));
    const officers = traits.flatMap((trait) => (trait === "" ? [] : (declaredBy.get(trait) ?? [])));
    return officers.length > 0 ? new Set(officers) : none;
  };
}
