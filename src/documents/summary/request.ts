/** What a quarterly summary (工作总结) is made from. */
import type { LocalDate } from "../../core/calendar/localDate";
import type { FormId } from "../../core/forms/figures";
import type { Inspection } from "../../core/ledger/inspection";
import type { PlannedTask } from "../../core/plan/plannedTask";
import type { Department } from "../../core/registry/department";
import type { ArchivedFigure, Settings } from "../../sheets";

export type Quarter = 1 | 2 | 3 | 4;

export interface SummaryRequest {
  readonly year: number;
  readonly quarter: Quarter;
  /** The cut-off, a day of the quarter: its last one, or earlier where the summary is due before. */
  readonly until: LocalDate;
  readonly unit: string;
  readonly form: FormId;
  readonly settings: Pick<Settings, "rules" | "targets">;
  readonly ledger: readonly Inspection[];
  readonly departments: readonly Department[];
  readonly plan: readonly PlannedTask[];
  /** 月报存档 */
  readonly archive: readonly ArchivedFigure[];
}
