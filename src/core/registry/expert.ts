import type { LocalDate } from "../calendar/localDate";

/** A row of the pool of experts and third parties (专家和第三方机构库). */
export interface Expert {
  readonly at: string;
  readonly row: number;
  /** 姓名或机构 */
  readonly name: string;
  /** 类型: 专家, 第三方机构, as written. */
  readonly type: string;
  /** 专业 */
  readonly specialities: readonly string[];
  readonly qualification: string;
  /** 有效期; null where blank or unreadable (reported beside the records). */
  readonly until: LocalDate | null;
  readonly contact: string;
}
