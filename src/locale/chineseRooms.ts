/** What Chinese says of the faults that only some rooms of the pane meet; pages fetch them with the room. */
import documents from "./zh-CN/faults-documents.json";
import plan from "./zh-CN/faults-plan.json";
import pools from "./zh-CN/faults-pools.json";
import publicity from "./zh-CN/faults-publicity.json";
import results from "./zh-CN/faults-results.json";
import summary from "./zh-CN/faults-summary.json";
import supervision from "./zh-CN/faults-supervision.json";
import teams from "./zh-CN/faults-teams.json";
import templates from "./zh-CN/faults-templates.json";
import { chinese } from "./chinese";
import type { Tongue } from "./text";

export const wholeChinese: Tongue = {
  faults: {
    ...chinese.faults,
    ...pools,
    ...plan,
    ...results,
    ...publicity,
    ...summary,
    ...supervision,
    ...templates,
    ...teams,
    ...documents,
  },
  terms: chinese.terms,
};
