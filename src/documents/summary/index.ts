export type { Quarter, SummaryRequest } from "./request";
export { quarterFactsSlices } from "./quarterFacts";
export { quarterlySummary } from "./summaryDocx";
export type { Rasterise, SummaryDraft } from "./summaryDocx";
export type { TemplateFault } from "./fault";
export { fieldKinds, fieldNames } from "./summaryFields";
export { summaryName } from "./summaryName";
export { builtInTemplate, summaryFromTemplate, templateFaults } from "./summaryTemplate";
export type { OwnTemplate } from "./summaryTemplate";
