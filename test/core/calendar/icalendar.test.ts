/** The calendar file, read back by a parser of its own written from RFC 5545, not from the writer. */
import fc from "fast-check";
import { icalendar } from "../../../src/core/calendar";
import type { CalendarEvent } from "../../../src/core/calendar";
import type { LocalDate } from "../../../src/core/calendar/localDate";

const stamp = "20240620T013000Z";
const file = (events: readonly CalendarEvent[], owner = "海港区") =>
  icalendar({ name: "日程", stamp, owner, events });
const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: "monthly-2024-06",
  date: "2024-06-20" as LocalDate,
  summary: "报送月报表",
  description: "",
  remindDays: 3,
  ...more,
});

/** §3.1: unfold, then name, parameters and value; §3.3.11: escapes of a text. */
function parse(text: string): Record<string, string>[] {
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line, "utf8")).toBeLessThanOrEqual(75);
  const lines = text
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .filter(Boolean);
  const stack: string[] = [];
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name, value] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/su.exec(line) ?? [];
    expect(name).toBeDefined();
    if (name === "BEGIN") {
      stack.push(value);
      if (value === "VEVENT") events.push({});
    } else if (name === "END") expect(stack.pop()).toBe(value);
    else if (stack.at(-1) === "VEVENT")
      events[events.length - 1][name] = value.replace(/\\([\\;,nN])/g, (_, c: string) =>
        /n/i.test(c) ? "\n" : c,
      );
  }
  expect(stack).toEqual([]);
  return events;
}

test("a day is a whole day, and its end is the day after", () => {
  expect(parse(file([event({ date: "2024-12-31" as LocalDate })]))).toEqual([
    {
      UID: expect.stringMatching(/^[\x21-\x7e]+@sr$/) as string,
      DTSTAMP: stamp,
      "LAST-MODIFIED": stamp,
      // 1,632 days and 90 minutes since 2020.
      SEQUENCE: String(1632 * 24 * 60 + 90),
      "DTSTART;VALUE=DATE": "20241231",
      "DTEND;VALUE=DATE": "20250101",
      SUMMARY: "报送月报表",
      TRANSP: "TRANSPARENT",
    },
  ]);
});

test("whatever a text holds comes back, in lines of 75 octets", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 200 }).filter((t) => !/[\p{Cc}\p{Cs}]/u.test(t));
  const lines = fc.array(text, { minLength: 1, maxLength: 3 }).map((all) => all.join("\n"));
  fc.assert(
    fc.property(
      lines,
      text.filter((t) => t !== ""),
      (summary, description) => {
        const [found] = parse(file([event({ summary, description })]));
        expect([found.SUMMARY, found.DESCRIPTION]).toEqual([summary, description]);
      },
    ),
  );
});

test("what is exported later replaces what was there", () => {
  const later = icalendar({ name: "日程", stamp: "20240620T013100Z", owner: "海港区", events: [event()] });
  const [before, after] = [file([event()]), later].map((text) => parse(text)[0]);
  expect(after.UID).toBe(before.UID);
  expect(Number(after.SEQUENCE)).toBeGreaterThan(Number(before.SEQUENCE));
});

test("UIDs are stable, differ between things and between units", () => {
  const uids = (ids: readonly string[], owner?: string) =>
    parse(
      file(
        ids.map((id) => event({ id })),
        owner,
      ),
    ).map(({ UID }) => UID);
  const ids = ["entry-RW1", "entry-RW 1", "entry-RW_201", "entry-任务", "entry-任务1"];
  expect(uids(ids)).toEqual(uids(ids));
  expect(new Set(uids(ids)).size).toBe(ids.length);
  expect(uids(ids, "山海关区")).not.toEqual(uids(ids));
});

test("a reminder comes at 9 in the morning, so many days before", () => {
  expect(file([event({ remindDays: 3 })])).toContain("TRIGGER:-P2DT15H\r\n");
  expect(file([event({ remindDays: 0 })])).toContain("TRIGGER:PT9H\r\n");
  expect(file([event({ remindDays: null })])).not.toContain("VALARM");
});
