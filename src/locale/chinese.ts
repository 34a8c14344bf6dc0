/** What Chinese says of faults, and its terms; the faults of the rooms that the pane fetches stand in `chineseRooms.ts`. */
import draw from "./zh-CN/faults-draw.json";
import functions from "./zh-CN/faults-functions.json";
import host from "./zh-CN/faults-host.json";
import ledger from "./zh-CN/faults-ledger.json";
import sheets from "./zh-CN/faults-sheets.json";
import terms from "./zh-CN/terms.json";
import type { Tongue } from "./text";

export const chinese: Tongue = {
  faults: { ...draw, ...ledger, ...sheets, ...host, ...functions },
  terms,
};
