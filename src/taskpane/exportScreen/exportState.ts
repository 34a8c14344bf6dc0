/** What was chosen for the export. The seal image lives here and nowhere else: it is never stored. */
export interface ExportState {
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
  seal: null,
  approvedBy: "",
  reason: "",
  digestInFooter: null,
  place: null,
  asItStands: false,
};
