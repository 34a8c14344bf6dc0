export type { Quarter, SummaryRequest } from "./request";
export { quarterlySummary } from "./summaryDocx";
export type { Rasterise, SummaryDraft } from "./summaryDocx";
export type { TemplateFault } from "./fault";
export { fieldNames } from "./summaryFields";
export { builtInTemplate, summaryFromTemplate } from "./summaryTemplate";
export type { OwnTemplate } from "./summaryTemplate";
