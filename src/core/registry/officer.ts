import type { LocalDate } from "../calendar/localDate";

/** A row of the pool of officers (执法检查人员名录库). */
export interface Officer {
  readonly at: string;
  readonly row: number;
  readonly name: string;
  /** 执法证号 */
  readonly certificate: string;
  /** 执法证有效期 */
  readonly certificateUntil: LocalDate | null;
  readonly department: string;
  readonly office: string;
  readonly district: string;
  /** 专业标签 */
  readonly tags: readonly string[];
  readonly position: string;
  /** 在岗状态, as written; active where blank. */
  readonly active: boolean | null;
  /** 回避对象: ids, names or addresses that the officer must not inspect. */
  readonly recusals: readonly string[];
  /** 最大任务数 */
  readonly maximumLoad: number | null;
}
