import type { LocalDate } from "../calendar/localDate";

/** A row of the pool of objects (检查对象名录库). Text is normalised, "" where blank. */
export interface InspectedObject {
  readonly at: string;
  readonly row: number;
  /** The code as an SR-1 id; "" where the row has none or it cannot be used (reported beside the records). */
  readonly id: string;
  readonly name: string;
  /** 主体类型 */
  readonly entityType: string;
  readonly legalRepresentative: string;
  readonly address: string;
  /** 辖区 */
  readonly district: string;
  readonly industry: string;
  /** 登记状态, as written. */
  readonly status: string;
  /** 存续（在营、开业、在册） is active; null where the wording is unknown. */
  readonly active: boolean | null;
  /** 信用风险等级: A–E, 未分类, or "". */
  readonly creditClass: string;
  /** 等级月份, as written. */
  readonly classMonth: string;
  /** 专业风险等级 */
  readonly sectorClass: string;
  readonly tags: readonly string[];
  /** 上次抽查日期 */
  readonly lastInspectedOn: LocalDate | null;
  /** 本年抽查次数 */
  readonly inspectionsThisYear: number | null;
}
