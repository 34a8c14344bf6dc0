/** 专家和第三方机构库 → the experts that may be added to teams; they never count towards the two officers. */
import type { LocalDate } from "../../core/calendar/localDate";
import type { Expert } from "../../core/registry/expert";
import type { ExpertCandidate } from "../../core/teams";
import type { RecognisedTable } from "../recognisedTable";
import type { TeamRequestFault } from "./fault";
import { recordCells } from "./recordCells";

export interface ExpertCandidates {
  readonly candidates: readonly ExpertCandidate[];
  readonly faults: readonly TeamRequestFault[];
}

/** Experts whose 有效期 is over, or cannot be read, are said and left out. */
export function expertCandidates(
  experts: readonly Expert[],
  tables: readonly RecognisedTable[],
  on: LocalDate,
): ExpertCandidates {
  const cell = recordCells(tables, "experts", "name");
  const faults: TeamRequestFault[] = [];
  const candidates = experts.flatMap((expert): ExpertCandidate[] => {
    const { name, specialities, until, at } = expert;
    const written = cell(expert, "until");
    const unread = until === null && written.text !== "" && written.at !== at;
    if (unread || (until !== null && until < on)) {
      const found = until ?? written.text;
      faults.push({ code: "teams.expertExpired", severity: "warning", at: written.at, name, found, on });
      return [];
    }
    return name === ""
      ? []
      : [{ key: `${name}\t${expert.contact}`, name, specialities, until, recusals: [], at }];
  });
  return { candidates, faults };
}
