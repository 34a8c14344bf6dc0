/** The first half of 2024 as offices worked it: without weekends and holidays; make-up days left out for brevity. */
const holidays = [
  ["01-01", "01-01"], ["02-09", "02-18"], ["04-04", "04-06"], ["05-01", "05-05"], ["06-10", "06-10"],
] as const; // prettier-ignore

function monthDay(day: Date): string {
  return day.toISOString().slice(5, 10);
}

function isWorked(day: Date): boolean {
  const weekday = day.getUTCDay();
  const text = monthDay(day);
  return weekday > 0 && weekday < 6 && !holidays.some(([from, until]) => text >= from && text <= until);
}

/** The working days of a window given as month-day, as ISO dates. */
export function workingDaysBetween(from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = new Date(`2024-${from}T00:00:00Z`); monthDay(day) <= until; day = later(day, 1))
    if (isWorked(day)) days.push(day.toISOString().slice(0, 10));
  return days;
}

/** The working day so many working days after a date. */
export function workingDayAfter(date: string, count: number): string {
  let day = new Date(`${date}T00:00:00Z`);
  for (let left = count; left > 0;) {
    day = later(day, 1);
    if (isWorked(day)) left--;
  }
  return day.toISOString().slice(0, 10);
}

function later(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 86_400_000);
}
