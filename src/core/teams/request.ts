/**
 * What is asked of the matching of officers (执法人员随机匹配; SR-1 teams).
 *
 * A team (检查组) belongs to one object and one department; every department that takes part in a joint
 * inspection (部门联合) sends a team of its own officers.
 */
import type { LocalDate } from "../calendar/localDate";

/** An officer as the matching sees one. `key` is the certificate number (执法证号), unique. */
export interface Candidate {
  readonly key: string;
  readonly name: string;
  /** Canonical name of the department. */
  readonly department: string;
  /** 专业标签 */
  readonly tags: readonly string[];
  /** 辖区 */
  readonly district: string;
  readonly certificateUntil: LocalDate | null;
  readonly active: boolean;
  /** 回避对象: ids, names, legal representatives or addresses that this officer must keep away from. */
  readonly recusals: readonly string[];
  /** Most teams this officer may join; null: no limit but the balance. */
  readonly maximumLoad: number | null;
  /** 组长 is drawn among those who qualify. */
  readonly mayLead: boolean;
  readonly at: string;
}

/** An object that was drawn, with what its inspection needs. */
export interface Visit {
  readonly id: string;
  readonly name: string;
  readonly legalRepresentative: string;
  readonly address: string;
  readonly district: string;
  /** Canonical names of the departments that inspect it; each sends a team. */
  readonly departments: readonly string[];
  /** The tags that each department's team must hold between its members. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** What else a recusal may name it by: a second row of one id with another address, say. */
  readonly traits?: readonly string[];
  readonly at: string;
}

/** Two officers who must not be in one team (近亲属 and the like), by key. */
export type Conflict = readonly [string, string];

export interface TeamRule {
  /** Officers per team, at least 2. */
  readonly size: number;
  /** The day of the inspection: certificates must still be valid on it. */
  readonly on: LocalDate;
  readonly conflicts: readonly Conflict[];
  /** Prefer officers of the object's own 辖区 where that costs no balance. */
  readonly sameDistrict: boolean;
}
