/** Officers who must be kept apart: pairs that the user names, and colleagues whom a 回避对象 names. */
import type { Candidate, Conflict } from "../../core/teams";
import { bareText } from "../cellText";
import type { TeamRequestFault } from "./fault";

export interface ConflictPairs {
  /** By 执法证号. */
  readonly conflicts: readonly Conflict[];
  readonly faults: readonly TeamRequestFault[];
}

/** A name that several officers bear means each of them: rather one pair too many than one too few. */
export function conflictPairs(named: readonly Conflict[], candidates: readonly Candidate[]): ConflictPairs {
  const byWord = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    for (const word of new Set([bareText(candidate.key), bareText(candidate.name)].filter(Boolean)))
      byWord.set(word, [...(byWord.get(word) ?? []), candidate]);
  const faults: TeamRequestFault[] = [];
  const conflicts = new Map<string, Conflict>();
  const add = (a: Candidate, b: Candidate) => {
    if (a.key === b.key || a.department !== b.department) return;
    const pair: Conflict = a.key < b.key ? [a.key, b.key] : [b.key, a.key];
    conflicts.set(pair.join("\t"), pair);
  };
  for (const pair of named) {
    const [left, right] = pair.map((word) => byWord.get(bareText(word)) ?? []);
    pair.forEach((word, side) => {
      if ((side === 0 ? left : right).length === 0)
        faults.push({ code: "teams.conflictUnknown", severity: "warning", at: word, found: word });
    });
    for (const a of left) for (const b of right) add(a, b);
  }
  for (const candidate of candidates)
    for (const word of candidate.recusals)
      for (const other of byWord.get(bareText(word)) ?? []) add(candidate, other);
  return { conflicts: [...conflicts.values()], faults };
}
