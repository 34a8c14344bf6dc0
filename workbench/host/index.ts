/** Excel's stand-in: a Univer workbook that answers Microsoft's own client library. */
export { Book } from "./book";
export type { BookOptions, PictureDrawer, Sheet } from "./book";
export { registerCustomFunctions } from "./customFunctions";
export type { CustomFunctionOptions, Implementation } from "./customFunctions";
export { Dispatcher } from "./dispatcher";
export type { FunctionMetadata, FunctionsFile } from "./functionMetadata";
export { HostError } from "./hostError";
export { openBook } from "./openBook";
export type { OpenOptions } from "./openBook";
export { answerThrough } from "./session";
export type { Executor, OfficeExtensionInternals } from "./session";
export { workbookData } from "./workbookData";
export type { PlainGrid } from "./workbookData";
export { workbook } from "./workbook";
