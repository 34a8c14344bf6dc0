/**
 * Loaded into the pane's frame right after excel-web-16.00.js, in the place of office.js, whose other half talks to
 * a real Excel. The pane's own bundle is not touched.
 */
import { answerThrough } from "../host/session";
import type { OfficeExtensionInternals } from "../host/session";
import type { RequestMessage, ResponseMessage } from "../host/requestMessage";
import type { WorkbenchBridge } from "./bridge";
import { customFunctionsGlobal } from "./customFunctionsGlobal";
import { officeContext, officeEnumerations } from "./officeContext";

interface PaneWindow {
  OfficeExtension: OfficeExtensionInternals;
  Office: Record<string, unknown>;
  CustomFunctions: unknown;
}

const bridge = (window.parent as unknown as { srWorkbench: WorkbenchBridge }).srWorkbench;
const pane = window as unknown as PaneWindow;
const information = { host: "Excel", platform: "OfficeOnline" };

/** Everything crosses between the frames as text, as it crosses a wire in Excel. */
const copied = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T;

answerThrough(pane.OfficeExtension, async (message: RequestMessage): Promise<ResponseMessage> =>
  copied(await bridge.execute(copied(message))),
);
if (pane.OfficeExtension.CommonUtility) {
  pane.OfficeExtension.CommonUtility._doApiNotSupportedCheck = bridge.excelApi !== undefined;
}

pane.CustomFunctions = customFunctionsGlobal((id, implementation) => bridge.associate(id, implementation));

const done = () => Promise.resolve();
pane.Office = {
  ...pane.Office,
  ...officeEnumerations,
  context: officeContext({
    displayLanguage: bridge.displayLanguage,
    excelApi: bridge.excelApi,
    bytes: () => bridge.fileBytes(),
  }),
  onReady: async (callback?: (info: typeof information) => unknown) => {
    await bridge.ready;
    await callback?.(information);
    return information;
  },
  actions: { associate: () => undefined },
  addin: {
    showAsTaskpane: done,
    hide: done,
    setStartupBehavior: done,
    getStartupBehavior: () => Promise.resolve(officeEnumerations.StartupBehavior.none),
    onVisibilityModeChanged: () => Promise.resolve(done),
  },
};
