/** A row of 后续处置: one problem of one object, what is done about it, and until when. */
import { addWorkingDays } from "../calendar/workingDays";
import type { ExtraDays } from "../calendar/holidays";
import type { LocalDate } from "../calendar/localDate";
import { closesItself } from "./measures";
import type { FollowUpMeasure } from "./measures";

export interface FollowUp {
  /** Address of the row's 处置措施 cell, else of its first cell. */
  readonly at: string;
  /** The sheet row, from 0. */
  readonly row: number;
  readonly task: string;
  readonly id: string;
  readonly name: string;
  /** 问题, as written. */
  readonly problem: string;
  /** 检查部门: who found it. */
  readonly finder: string;
  /** 处置措施, as written. */
  readonly measure: string;
  /** What it names; null where a wording is none of the measures. */
  readonly measures: readonly FollowUpMeasure[] | null;
  /** 移送单位 */
  readonly receiver: string;
  /** 移送函文号 */
  readonly letter: string;
  readonly sentOn: LocalDate | null;
  readonly signedBy: string;
  /** 办结期限 */
  readonly due: LocalDate | null;
  readonly answeredOn: LocalDate | null;
  readonly answer: string;
  readonly closedOn: LocalDate | null;
  readonly status: string;
}

export const standings = ["overdue", "open", "closed"] as const;
export type Standing = (typeof standings)[number];

/** Where a follow-up stands on a day: closed by its date or by itself, never by a word in 状态 alone. */
export function standingOf(
  followUp: Pick<FollowUp, "closedOn" | "measures" | "due">,
  today: LocalDate,
): Standing {
  if (followUp.closedOn !== null && followUp.closedOn <= today) return "closed";
  if (closesItself(followUp.measures ?? [])) return "closed";
  return followUp.due !== null && followUp.due < today ? "overdue" : "open";
}

/** Until when a problem is to be dealt with, unless its row says otherwise ◇: a setting of the unit. */
export const defaultFollowUpDays = 20;

/** 办结期限 of a follow-up that begins on a day; null where the holidays of that year are not known. */
export function followUpDue(begins: LocalDate, days: number, extra?: ExtraDays): LocalDate | null {
  const due = addWorkingDays(begins, days, extra);
  return due.ok ? due.value : null;
}

export interface Board<T> {
  readonly overdue: readonly T[];
  readonly open: readonly T[];
  readonly closed: readonly T[];
}

/** All follow-ups by where they stand, the earliest due first. */
export function boardOf<T extends FollowUp>(followUps: readonly T[], today: LocalDate): Board<T> {
  const board: Record<Standing, T[]> = { overdue: [], open: [], closed: [] };
  for (const each of followUps) board[standingOf(each, today)].push(each);
  const byDue = (a: FollowUp, b: FollowUp) => ((a.due ?? "9") < (b.due ?? "9") ? -1 : 1);
  return { overdue: board.overdue.sort(byDue), open: board.open.sort(byDue), closed: board.closed };
}
