/** Everything that the pane remembers while it is open. Nothing of it is kept elsewhere: the workbook is the database. */
import type { LocalDate } from "../../core/calendar/localDate";
import type { HostFault } from "../../hosts/fault";
import type { Applied } from "../../hosts/workbookHost";
import type { Language } from "../../locale/text";
import type { WorkbookContents } from "../../sheets";
import type { Grid } from "../../sheets/grid";
import { freshDraw } from "../drawScreen/drawState";
import type { DrawState } from "../drawScreen/drawState";
import type { ExportState } from "../exportScreen/exportState";
import { freshExport } from "../exportScreen/exportState";
import type { CeremonyRoom } from "../ceremonyScreen/ceremonyState";
import type { KeptDraws } from "../keptDraws/keptDraw";
import { noRooms } from "../rooms/roomList";
import type { FarRoom, RoomsInSight } from "../rooms/roomList";
import type { ReportState } from "../reportScreen/reportState";
import { freshReport } from "../reportScreen/reportState";

export const screens = ["home", "draw", "report", "export", "work", "settings"] as const;
export type Screen = (typeof screens)[number];

export type Reading =
  | { readonly status: "idle" }
  /** Quiet: what was read before stays in sight. */
  | { readonly status: "reading"; readonly share: number | null; readonly quiet: boolean }
  | { readonly status: "failed"; readonly fault: HostFault };

/** Where something was written from, and so where its undo stands. */
export type Slot =
  | "fill"
  | "newForm"
  | "review"
  | "settings"
  | "sealUse"
  | "commitment"
  | "drawSheets"
  | "replacement"
  | "audit"
  | "corrections"
  | "archive"
  | "scan"
  | "answers"
  | "platform"
  | "sources"
  /** Each room writes under its own name. */
  | FarRoom;

export interface Written {
  readonly applied: Applied;
  /** What the person is told, once; already in his language. */
  readonly told: string;
}

export interface PaneState {
  readonly screen: Screen;
  /** Chosen in this sitting; else what the workbook's settings say, else the program's language. */
  readonly language: Language | null;
  readonly reading: Reading;
  /** How long the last read took, in milliseconds: a slow workbook is not read again unasked. */
  readonly readTook: number;
  readonly grids: readonly Grid[];
  readonly contents: WorkbookContents | null;
  /** The day that the pane looks from, where the person chose one. */
  readonly chosenDay: LocalDate | null;
  readonly writing: boolean;
  /** How much of what was written from a place is put back, 0–1. */
  readonly undoing: { readonly slot: Slot; readonly share: number } | null;
  readonly written: Partial<Record<Slot, Written>>;
  readonly writeFault: { readonly slot: Slot | "draw"; readonly fault: HostFault } | null;
  readonly draw: DrawState;
  /** The list of a public draw that is being put together, and the public draw in hand. */
  readonly guided: DrawState;
  readonly ceremony: CeremonyRoom | null;
  /** The draw fills the screen. */
  readonly screening: boolean;
  readonly rooms: RoomsInSight;
  /** The draw on record that is being looked at, by its 任务编号. */
  readonly drawLabel: string | null;
  /** What the workbook keeps of its draws; null until it was looked for. */
  readonly kept: KeptDraws | null;
  readonly report: ReportState;
  readonly exporting: ExportState;
}

export function freshState(): PaneState {
  return {
    screen: "home",
    language: null,
    reading: { status: "idle" },
    readTook: 0,
    grids: [],
    contents: null,
    chosenDay: null,
    writing: false,
    undoing: null,
    written: {},
    writeFault: null,
    draw: freshDraw,
    guided: freshDraw,
    ceremony: null,
    screening: false,
    rooms: noRooms,
    drawLabel: null,
    kept: null,
    report: freshReport,
    exporting: freshExport,
  };
}
