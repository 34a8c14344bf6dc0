/** One form that comes back, as .xlsx or PDF: what it says it holds, and what was changed since it left. */
import { ok } from "../core/result";
import type { Result } from "../core/result";
import type { HostFault } from "../hosts/fault";
import type { Grid } from "../sheets/grid";
import type { Stamp } from "./documentProperties";
import type { DocumentFault } from "./fault";
import { inspectExport } from "./inspectExport";
import type { SignatureFinding } from "./pdf";

/** What was changed since the form left, by the part that shows it. */
export type FormChange =
  | { readonly part: "cells" }
  | { readonly part: "sheets"; readonly found: string }
  | { readonly part: "bytes" }
  | { readonly part: "appended" };

export interface InspectedForm {
  readonly stamp: Stamp;
  readonly changes: readonly FormChange[];
  readonly signature: SignatureFinding | null;
  /** The form's sheet as it is now; null of a PDF. */
  readonly grid: Grid | null;
}

/** Faults: documents.notAnExport, and those of a file that cannot be read. */
export async function inspectForm(
  bytes: Uint8Array,
  name: string,
): Promise<Result<InspectedForm, DocumentFault | HostFault>> {
  const { inspectPdf, isPdf } = await import("./pdf");
  if (isPdf(bytes)) {
    const pdf = inspectPdf(bytes, name);
    if (!pdf.ok) return pdf;
    const { stamp, file, signature } = pdf.value;
    const changes: readonly FormChange[] =
      file === "unchanged" ? [] : [{ part: file === "appended" ? "appended" : "bytes" }];
    return ok({ stamp, changes, signature, grid: null });
  }
  const xlsx = inspectExport(bytes, name);
  if (!xlsx.ok) return xlsx;
  const { stamp, cells, added, grid } = xlsx.value;
  const changes: readonly FormChange[] = [
    ...(cells === "changed" ? [{ part: "cells" } as const] : []),
    ...(added.length > 0 ? [{ part: "sheets", found: added.join("、") } as const] : []),
  ];
  return ok({ stamp, changes, signature: null, grid });
}
