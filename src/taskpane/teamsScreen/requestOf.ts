/** The request behind teams that stand: the same lists, as the workbook has them now. */
import type { PlannedTask } from "../../core/plan/plannedTask";
import { teamRequest } from "../../sheets";
import type { TeamRequest, WorkbookContents } from "../../sheets";
import type { KeptTeamsAsk } from "../keptDraws/keptDraw";
import type { StandingTeams } from "./standingTeams";

export function requestOf(
  contents: WorkbookContents,
  task: PlannedTask | null,
  standing: StandingTeams,
  ask: KeptTeamsAsk,
): TeamRequest {
  return teamRequest({
    contents,
    drawn: [...standing.tableOf.keys()],
    task,
    departments: standing.departments,
    on: ask.on,
    size: ask.size,
    sameDistrict: ask.sameDistrict,
  });
}
