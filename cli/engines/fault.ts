/** What a draw on an engine can refuse; the sentences stand with those of the command line. */
import type { WorkFault } from "../fault";

export type EngineFault =
  | Extract<WorkFault, { readonly code: "cli.fileMissing" }>
  | { readonly code: "cli.engineMissing"; readonly at: string; readonly found: string }
  | { readonly code: "cli.serverUnreachable"; readonly at: string; readonly found: string }
  | { readonly code: "cli.serverLogin"; readonly at: string; readonly found: string }
  | { readonly code: "cli.tableMissing"; readonly at: string; readonly table: string; readonly found: string }
  | { readonly code: "cli.tableColumn"; readonly at: string; readonly table: string; readonly found: string }
  | { readonly code: "cli.columnNotText"; readonly at: string; readonly found: string; readonly type: string }
  | { readonly code: "cli.engineEncoding"; readonly at: string }
  | { readonly code: "cli.engineError"; readonly at: string; readonly found: string }
  | { readonly code: "cli.tableNotNormal"; readonly at: string; readonly found: string; readonly expected: string }
  | { readonly code: "cli.tableUnusable"; readonly at: string; readonly found: string }
  | { readonly code: "cli.tableBlank"; readonly at: string; readonly size: string }
  | { readonly code: "cli.tableIdTwice"; readonly at: string; readonly found: string; readonly times: string }
  | { readonly code: "cli.tableFaultsMore"; readonly at: string; readonly shown: number }
  | { readonly code: "cli.tableInconsistent"; readonly at: string; readonly found: string }; // prettier-ignore
