export type { Quarter, SummaryRequest } from "./request";
export { quarterlySummary } from "./summaryDocx";
export type { Rasterise, SummaryDraft } from "./summaryDocx";
