/** PDF: made, signed and inspected. Loaded when it is asked for: its libraries are no part of the first load. */
export { formPdf } from "./formPdf";
export type { PdfRequest } from "./formPdf";
export { inspectPdf, isPdf } from "./inspectPdf";
export type { InspectedPdf } from "./inspectPdf";
export type { SignatureFinding } from "./signatureCheck";
export { openKey } from "./signingKey";
export type { SigningKey } from "./signingKey";
