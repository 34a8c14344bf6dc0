/** What the workbench page offers to the pane's frame, as `window.parent.srWorkbench`. */
import type { RequestMessage, ResponseMessage } from "../host/requestMessage";
import type { Associated } from "./customFunctionsGlobal";

export interface WorkbenchBridge {
  /** Fulfilled once a workbook is open. */
  readonly ready: Promise<void>;
  readonly displayLanguage: string;
  readonly excelApi?: string;
  execute(message: RequestMessage): Promise<ResponseMessage>;
  fileBytes(): Promise<Uint8Array>;
  /** An implementation of a custom function; later ones take the place of earlier ones. */
  associate(id: string, implementation: Associated): void;
}
