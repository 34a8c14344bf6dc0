/** 回避: an officer keeps away from an object in which an interest was declared (SR-1 teams, hard rules). */
import type { Candidate, Visit } from "./request";

/** Text that comparing leaves as it is. */
const isComparable = /^[0-9A-Z\u4e00-\u9fff]*$/;

/** How a declaration is compared: by id, name, legal representative or address, blanks and width aside. */
function comparable(text: string): string {
  if (isComparable.test(text)) return text;
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
  // Asked twice for every visit: before the search, and in it.
  const known = new Map<Visit, ReadonlySet<number>>();
  const recusedIn = (visit: Visit): ReadonlySet<number> => {
    const officers: number[] = [];
    const add = (trait: string) => {
      const declared = trait === "" ? undefined : declaredBy.get(comparable(trait));
      if (declared) officers.push(...declared);
    };
    add(visit.id);
    add(visit.name);
    add(visit.legalRepresentative);
    add(visit.address);
    visit.traits?.forEach(add);
    return officers.length > 0 ? new Set(officers) : none;
  };
  return (visit) => {
    let officers = known.get(visit);
    if (!officers) known.set(visit, (officers = recusedIn(visit)));
    return officers;
  };
}
