/** What English says of every fault, and its terms. */
import documents from "./en-US/faults-documents.json";
import draw from "./en-US/faults-draw.json";
import functions from "./en-US/faults-functions.json";
import host from "./en-US/faults-host.json";
import ledger from "./en-US/faults-ledger.json";
import pools from "./en-US/faults-pools.json";
import plan from "./en-US/faults-plan.json";
import results from "./en-US/faults-results.json";
import publicity from "./en-US/faults-publicity.json";
import summary from "./en-US/faults-summary.json";
import supervision from "./en-US/faults-supervision.json";
import templates from "./en-US/faults-templates.json";
import sheets from "./en-US/faults-sheets.json";
import teams from "./en-US/faults-teams.json";
import terms from "./en-US/terms.json";
import type { Tongue } from "./text";

export const english: Tongue = {
  faults: {
    ...draw,
    ...ledger,
    ...sheets,
    ...host,
    ...documents,
    ...teams,
    ...pools,
    ...functions,
    ...plan,
    ...results,
    ...publicity,
    ...summary,
    ...supervision,
    ...templates,
  },
  terms,
};
