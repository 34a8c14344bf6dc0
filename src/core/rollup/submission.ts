/** What one unit sent: the figures of its form, and its ledger where the file holds one (the details). */
import type { LocalDate } from "../calendar/localDate";
import type { FormNumbers } from "../forms/crossChecks";
import type { FigureKey, FormId, Measure } from "../forms/figures";
import type { Inspection } from "../ledger/inspection";

export interface Submission {
  /** The file's name. */
  readonly file: string;
  /** 单位名称 as written, or what the file's name says. */
  readonly unit: string;
  readonly form: FormId;
  /** 填表时间; null where blank or unreadable. */
  readonly date: LocalDate | null;
  readonly figures: FormNumbers;
  /** The rows behind the figures; null where only totals were sent. */
  readonly ledger: readonly Inspection[] | null;
  /** 联合任务编号 of a unit that sent totals (部门报数): its joint tasks count once, their 户 stay in doubt. */
  readonly jointTasks?: readonly string[];
  /** The cell of a figure, for messages. */
  readonly cellOf: (key: FigureKey, measure: Measure) => string | null;
}
