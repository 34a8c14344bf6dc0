/** All tables that are recognised. */
import {
  attendanceSpec,
  followUpsSpec,
  promotionSpec,
  publicitySpec,
  revisitsSpec,
  trainingSpec,
} from "./afterwards";
import { departmentsSpec } from "./departments";
import { drawResultSpec, expertsSpec, teamLoadsSpec, teamsSpec } from "./drawing";
import { itemsSpec } from "./items";
import { auditSpec, mappingSpec, ownFormsSpec, sealUseSpec, settingsSpec, tagRulesSpec } from "./keeping";
import { ledgerSpec } from "./ledger";
import { objectsSpec } from "./objects";
import { officersSpec } from "./officers";
import { planSpec } from "./plan";
import {
  archiveSpec,
  classHistorySpec,
  correctionsSpec,
  holidaysSpec,
  platformNumbersSpec,
  reportedSpec,
  scheduleSpec,
  targetsSpec,
} from "./reporting";
import { reportingUnitsSpec } from "./reportingUnits";
import type { TableKind, TableSpec } from "./tableSpec";

export const tableSpecs: readonly TableSpec[] = [
  ledgerSpec,
  objectsSpec,
  officersSpec,
  itemsSpec,
  planSpec,
  departmentsSpec,
  drawResultSpec,
  expertsSpec,
  followUpsSpec,
  trainingSpec,
  settingsSpec,
  auditSpec,
  reportedSpec,
  reportingUnitsSpec,
  archiveSpec,
  revisitsSpec,
  publicitySpec,
  attendanceSpec,
  promotionSpec,
  targetsSpec,
  scheduleSpec,
  holidaysSpec,
  classHistorySpec,
  mappingSpec,
  tagRulesSpec,
  sealUseSpec,
  ownFormsSpec,
  teamsSpec,
  teamLoadsSpec,
  correctionsSpec,
  platformNumbersSpec,
];

export function specOf(kind: TableKind): TableSpec {
  const spec = tableSpecs.find((each) => each.kind === kind);
  if (!spec) throw new Error(`no table ${kind}`);
  return spec;
}
