/** A public draw as the pane holds it: the steps taken, the list that they are about, and the record. */
import type { DrawRule, Frame } from "../../core/draw";
import type { Ceremony } from "../../core/draw/ceremony";
import type { Certificate, ExcludedObject, FrameColumns } from "../../core/evidence";

/** What was locked, and who was there; all of it follows the draw from machine to machine. */
export interface CeremonyList {
  readonly frame: Frame;
  readonly excluded: readonly ExcludedObject[];
  readonly rule: DrawRule;
  readonly reserve: number;
  readonly columns: FrameColumns;
  readonly operator: string;
  readonly witness: string;
}

export interface CeremonyRoom {
  readonly ceremony: Ceremony;
  readonly list: CeremonyList;
  /** The record and its sheet, once drawn. */
  readonly certificate: Certificate | null;
}
