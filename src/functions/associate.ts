/**
 * Ties each id of functions.json to its function. Loaded by the pane's page, whose runtime is shared
 * (`lifetime="long"`). Ids never change once published: they stand in people's workbooks.
 */
import { isSpoken, learn } from "../locale/spoken";
import * as functions from "./index";
import { language } from "./refusal";

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

type Implementation = (...args: never[]) => unknown;

/** In an English Excel the first answers wait until the sentences have come; no cell is left with Chinese ones. */
function inItsLanguage(implementation: Implementation): Implementation {
  return (...args) => {
    const wanted = language();
    if (isSpoken(wanted)) return implementation(...args);
    return learn(wanted).then(
      () => implementation(...args),
      () => implementation(...args),
    );
  };
}

if (typeof CustomFunctions !== "undefined")
  for (const [id, implementation] of Object.entries(byId))
    CustomFunctions.associate(id, inItsLanguage(implementation));
