/** .xlsx, the same drawn as .pdf, or both with their sources for the archive (.zip). */
export type ExportFormat = "xlsx" | "pdf" | "archive";

/**
 * What was chosen for the export. The seal image lives here and nowhere else: it is never stored. A certificate and
 * its password are not even here, but in the fields that they are given to.
 */
export interface ExportState {
  readonly format: ExportFormat;
  readonly pageNumbers: boolean;
  readonly qrCode: boolean;
  readonly seal: { readonly name: string; readonly png: Uint8Array } | null;
  readonly approvedBy: string;
  readonly reason: string;
  /** null: as the settings say. */
  readonly digestInFooter: boolean | null;
  readonly place: string | null;
  /** The form leaves with figures that are not the ledger's, knowingly. */
  readonly asItStands: boolean;
}

export const freshExport: ExportState = {
  format: "xlsx",
  pageNumbers: false,
  qrCode: false,
  seal: null,
  approvedBy: "",
  reason: "",
  digestInFooter: null,
  place: null,
  asItStands: false,
};
