/**
 * What the workbook keeps of a draw beside its result sheet: everything that replacement, teams, slips and
 * verification take. It stays inside, like the full certificate: a sealed draw's nonce is part of it.
 */
import type { FrameRow } from "../../core/draw";
import type { LocalDate } from "../../core/calendar/localDate";
import type { CertifiedTeam, Certificate, Commitment, ExcludedObject } from "../../core/evidence";

/** The list as it was locked: `id TAB stratum` and the order of the sheet. */
export type KeptRow = readonly [id: string, stratum: string];

/** What was typed before the list was locked, so that a draw in hand can be gone on with. */
export type KeptAsk = Readonly<Record<string, unknown>>;

export interface KeptDraw {
  readonly label: string;
  /** The record (抽取记录) with its replacements and teams; null before the draw. */
  readonly certificate: Certificate | null;
  readonly commitment: Commitment | null;
  /** Null where the list is too long to keep. */
  readonly rows: readonly KeptRow[] | null;
  readonly excluded: readonly ExcludedObject[] | null;
  /** Of a public draw: its steps (`serialiseCeremony`). */
  readonly ceremony: string | null;
  readonly ask: KeptAsk | null;
  /** The teams in the auditors' form (`recordOfTeams`), and what they were asked for with. */
  readonly teams: readonly CertifiedTeam[] | null;
  readonly teamsAsk: KeptTeamsAsk | null;
}

export interface KeptTeamsAsk {
  readonly on: LocalDate;
  readonly size: number;
  readonly sameDistrict: boolean;
  readonly fixed: boolean;
  readonly experts: number;
  readonly departments: readonly string[];
}

export interface KeptDraws {
  readonly draws: readonly KeptDraw[];
  /** The part was there and could not be read: `found` says what stood in it. */
  readonly unreadable: string | null;
}

export const freshKept = (label: string): KeptDraw => ({
  label,
  certificate: null,
  commitment: null,
  rows: null,
  excluded: null,
  ceremony: null,
  ask: null,
  teams: null,
  teamsAsk: null,
});

/** Lists longer than this are not kept twice in one workbook; the sheet that was drawn from has them. */
export const longestKept = 50_000;

/** The locked list as rows to verify with. */
export function frameRowsOf(rows: readonly KeptRow[]): readonly FrameRow[] {
  return rows.map(([id, stratum], i) => ({ id, stratum, at: String(i + 1) }));
}
