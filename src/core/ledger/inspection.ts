import type { LocalDate } from "../calendar/localDate";

/** 平台: the provincial platform (河北双随机执法监管平台) or any other. */
export type Platform = "provincial" | "other";
/** 抽查类型: within one department (部门内部) or several together (部门联合). */
export type TaskKind = "internal" | "joint";
/** 发起层级. */
export type Level = "province" | "city" | "county";

/**
 * One row of the ledger (抽查台账): the result of one item, for one object, in one task.
 * Text is normalised (NFKC, trimmed) and "" where the cell is blank; a closed choice that is blank
 * or unreadable is null, and an unreadable one is reported beside the records.
 */
export interface Inspection {
  /** Address of the row's task cell, for people: `台账!A57`. */
  readonly at: string;
  /** The sheet row, counted from 0. */
  readonly row: number;
  /** 任务编号 */
  readonly task: string;
  readonly taskName: string;
  readonly platform: Platform | null;
  readonly kind: TaskKind | null;
  readonly level: Level | null;
  /** 所属县区 */
  readonly county: string;
  /** 牵头部门 */
  readonly lead: string;
  /** 配合部门 */
  readonly partners: readonly string[];
  /** 检查部门: whose officers made this inspection; several where the cell names several. */
  readonly inspectors: readonly string[];
  /** 是否市场监管系统, as the row itself says. */
  readonly marketSystem: boolean | null;
  /** 统一社会信用代码 or the unit's own number, normalised as an SR-1 id. */
  readonly id: string;
  readonly name: string;
  /** 主体类型 */
  readonly entityType: string;
  /** 信用风险等级 */
  readonly creditClass: string;
  /** 运用信用风险分类: the task was drawn by class. */
  readonly byCredit: boolean | null;
  /** 抽查事项 */
  readonly item: string;
  /** 检查日期 */
  readonly inspectedOn: LocalDate | null;
  /** 任务完成日期 */
  readonly taskDoneOn: LocalDate | null;
  /** 检查结果, as written. */
  readonly result: string;
  /** 是否发现问题, as the row itself says. */
  readonly problem: boolean | null;
  /** 检查人员 */
  readonly officers: readonly string[];
  readonly enteredOn: LocalDate | null;
  readonly reviewed: string;
  readonly publishedOn: LocalDate | null;
  /** 状态 替换: the object was replaced by a reserve and does not count. */
  readonly replaced: boolean;
  /** What the row says where it is an inspection that was not drawn by lot (专项检查, 投诉举报核查): it never counts. */
  readonly notByLot?: string;
}
