/**
 * Ties each id of functions.json to its function. Loaded by the pane's page, whose runtime is shared
 * (`lifetime="long"`). Ids never change once published: they stand in people's workbooks.
 */
import * as functions from "./index";

export const byId = {
  DRAW: functions.draw,
  "DRAW.STRATA": functions.drawStrata,
  RESERVE: functions.reserve,
  TICKET: functions.ticket,
  RANK: functions.rank,
  ALLOCATE: functions.allocateSizes,
  DIGEST: functions.digest,
  RATIO: functions.ratio,
  MET: functions.met,
  NEED: functions.need,
  COUNT: functions.count,
  USCC: functions.uscc,
  DUE: functions.due,
  VERIFY: functions.verify,
} as const;

if (typeof CustomFunctions !== "undefined")
  for (const [id, implementation] of Object.entries(byId)) CustomFunctions.associate(id, implementation);
