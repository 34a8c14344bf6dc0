/** A row of the directory of departments (部门名录). */
export interface Department {
  readonly at: string;
  /** 规范名称 */
  readonly name: string;
  /** 别名: every other way in which it is written. */
  readonly aliases: readonly string[];
  /** 系统, such as 市场监管. */
  readonly system: string;
  /** 是否市场监管系统 */
  readonly market: boolean;
  /** 层级, such as 市级 or 县级; "" where blank. */
  readonly level: string;
  readonly liaison: string;
  readonly phone: string;
  readonly mobile: string;
}
