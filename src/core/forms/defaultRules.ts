/** The counting rules as they stand until a unit decides otherwise (forms.md, "Counts"; docs/forms.md). */
import { defaultProblemResults } from "../ledger/inspectionResult";
import type { CountingRules } from "./countingRules";

export const defaultRules: CountingRules = {
  date: "inspection",
  taskCounts: "started",
  households: "perTask",
  levelsAreJoint: false,
  cooperativesAreEnterprises: false,
  marketTakesPart: false,
  higherLevelCounts: true,
  unitTasks: "leadsOrTakesPart",
  cityOwnLevelOnly: true,
  ratioPlatforms: "provincial",
  dueBeforeRestDay: true,
  problemResults: defaultProblemResults,
};
