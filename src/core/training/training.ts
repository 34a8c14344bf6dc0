/**
 * 培训 (plan of 2024, Annex 3): planned sessions and those held, hours by officer, and whether officers were trained
 * before a draw ("抽查前培训").
 */
import type { LocalDate } from "../calendar/localDate";

/** A row of 培训记录; its plan and its record are one row, told apart by 完成情况. */
export interface TrainingSession {
  readonly at: string;
  /** 序号 or, where it has none, the content: what 参训人员 calls 场次. */
  readonly session: string;
  readonly content: string;
  readonly scope: string;
  /** As written: a day, a month, 每季度. */
  readonly time: string;
  readonly on: LocalDate | null;
  readonly people: number | null;
  readonly held: boolean;
}

/** A row of 参训人员. */
export interface Attendance {
  readonly at: string;
  readonly session: string;
  readonly name: string;
  readonly department: string;
  readonly hours: number | null;
}

export interface OfficerHours {
  readonly name: string;
  readonly department: string;
  readonly hours: number;
  readonly sessions: number;
  /** The last session that is dated; null where none is. */
  readonly last: LocalDate | null;
}

interface Person {
  readonly name: string;
  readonly department: string;
}

/** Two of one name are told apart by their departments, where both are written. */
const same = (a: Person, b: Person): boolean =>
  a.name === b.name && (a.department === "" || b.department === "" || a.department === b.department);

/** Departments of the officers that a row of 参训人员 may mean: two where it names none and both have the name. */
const departmentsMeant = (officers: readonly Person[], row: Person): number =>
  new Set(officers.filter((officer) => same(officer, row)).map(({ department }) => department)).size;

/** Sessions by what 参训人员 may call them: number or content. */
export function sessionOf(sessions: readonly TrainingSession[], called: string): TrainingSession | null {
  return (
    sessions.find(({ session }) => session === called) ??
    sessions.find(({ content }) => content === called) ??
    null
  );
}

/** Hours of a year by officer: all of the pool, in its order, with 0 for who was never there. */
export function hoursByOfficer(
  officers: readonly Person[],
  sessions: readonly TrainingSession[],
  attendance: readonly Attendance[],
  year: number | null = null,
): readonly OfficerHours[] {
  const byName = new Map<string, Person[]>();
  for (const officer of officers) {
    const named = byName.get(officer.name);
    if (named) named.push(officer);
    else byName.set(officer.name, [officer]);
  }
  const counted = attendance.flatMap((each) => {
    // Two of one name are not both trained by one row.
    if (departmentsMeant(byName.get(each.name) ?? [], each) !== 1) return [];
    const on = sessionOf(sessions, each.session)?.on ?? null;
    return year === null || on === null || Number(on.slice(0, 4)) === year ? [{ ...each, on }] : [];
  });
  return officers.map((officer) => {
    const own = counted.filter((each) => same(officer, each));
    const days = own.flatMap(({ on }) => (on === null ? [] : [on])).sort();
    return {
      name: officer.name,
      department: officer.department,
      hours: own.reduce((sum, { hours }) => sum + (hours ?? 0), 0),
      sessions: own.length,
      last: days[days.length - 1] ?? null,
    };
  });
}

/** A year back from a draw: training from before it is no training before the draw. */
const trainedWithinDays = 365;

export interface TrainedBefore {
  readonly trained: readonly OfficerHours[];
  readonly untrained: readonly OfficerHours[];
}

/** Which officers were at a dated session within the year up to the day of a draw, the day included. */
export function trainedBefore(
  officers: readonly Person[],
  sessions: readonly TrainingSession[],
  attendance: readonly Attendance[],
  day: LocalDate,
): TrainedBefore {
  const inTime = attendance.filter(({ session }) => {
    const on = sessionOf(sessions, session)?.on ?? null;
    return on !== null && on <= day && daysApart(on, day) <= trainedWithinDays;
  });
  const hours = hoursByOfficer(officers, sessions, inTime);
  return {
    trained: hours.filter((each) => each.sessions > 0),
    untrained: hours.filter((each) => each.sessions === 0),
  };
}

const daysApart = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Why a row of 参训人员 counts for nobody. */
export interface StrayAttendance {
  readonly row: Attendance;
  readonly why: "nobody" | "several" | "noSession" | "noHours";
}

/** Rows that count for nobody: a name that no pool has, or two have, a session that no record has, hours that are no number. */
export function strayAttendance(
  officers: readonly Person[],
  sessions: readonly TrainingSession[],
  attendance: readonly Attendance[],
): readonly StrayAttendance[] {
  return attendance.flatMap((row): readonly StrayAttendance[] => {
    if (sessionOf(sessions, row.session) === null) return [{ row, why: "noSession" }];
    const departments = departmentsMeant(officers, row);
    if (departments !== 1) return [{ row, why: departments === 0 ? "nobody" : "several" }];
    return row.hours === null ? [{ row, why: "noHours" }] : [];
  });
}
