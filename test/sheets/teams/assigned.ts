/** The unit of `office.ts` with its teams drawn: what the sheets of teams are made from. */
import { addExperts, assignTeams } from "../../../src/core/teams";
import { readWorkbook } from "../../../src/sheets";
import {
  enterpriseSheets,
  officerSheets,
  teamLoadSheet,
  teamRequest,
  teamSheet,
} from "../../../src/sheets/teams";
import { ids, officeGrids, on } from "./office";
import type { Office } from "./office";

export const seedText = "01382438112797316654#QHD-2024-001";

/** @param drawn the ids in the order of the draw */
export function assigned(office: Office = {}, drawn: readonly string[] = ids) {
  const grids = officeGrids(office);
  const contents = readWorkbook(grids);
  const plan = contents.plan[0];
  const asked = teamRequest({ contents, drawn, task: plan, on });
  const { candidates, visits, rule, experts, items } = asked;
  const made = assignTeams(candidates, visits, rule, { seedText });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const expertRule = { on, count: 1, specialitiesOf: () => ["食品安全"] };
  const joined = addExperts(made.value, experts, visits, expertRule, seedText);
  if (!joined.ok) throw new Error(JSON.stringify(joined.error));
  const assignment = joined.value;
  const task = { task: plan.task, name: plan.name };
  const objects = contents.objects.filter(({ id }) => drawn.includes(id));
  return {
    grids,
    contents,
    asked,
    assignment,
    expertRule,
    sheetOfTeams: teamSheet({
      sheet: "检查组_QHD-2024-001",
      task: plan.task,
      assignment,
      candidates,
      visits,
      rule,
    }),
    sheetOfLoads: teamLoadSheet("任务数_QHD-2024-001", assignment, candidates),
    enterprises: enterpriseSheets({ objects, task, items, teams: assignment.teams }),
    officers: officerSheets({ task, period: "2024年6月1日至6月20日", assignment, candidates, visits, items }),
  };
}
