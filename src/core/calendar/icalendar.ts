/**
 * Days as an iCalendar file (RFC 5545): whole days, one VEVENT each. Lines end in CRLF and are folded at 75 octets
 * between characters; UIDs are the same whenever the same thing is exported again, so that a calendar replaces it.
 */
import { addDays } from "./localDate";
import type { LocalDate } from "./localDate";

export interface CalendarEvent {
  /** Stable: it makes the UID. */
  readonly id: string;
  readonly date: LocalDate;
  readonly summary: string;
  readonly description: string;
  /** Reminds so many days before, at 9 in the morning; null: not at all. */
  readonly remindDays: number | null;
}

export interface CalendarFile {
  readonly name: string;
  /** When the file is made, in UTC: `20240620T013000Z`. */
  readonly stamp: string;
  /** Tells this unit's events from another's. */
  readonly owner: string;
  readonly events: readonly CalendarEvent[];
}

export function icalendar({ name, stamp, owner, events }: CalendarFile): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//SR//Shuang Suiji Calendar//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp, owner)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(event: CalendarEvent, stamp: string, owner: string): readonly string[] {
  const { id, date, summary, description, remindDays } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${uidOf(`${owner}/${id}`)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequenceOf(stamp)}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    // DTEND is the day after: it is not included (§3.6.1).
    `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
    "TRANSP:TRANSPARENT",
    ...(remindDays === null
      ? []
      : [
          "BEGIN:VALARM",
          "ACTION:DISPLAY",
          `DESCRIPTION:${escaped(summary)}`,
          // From the day's midnight: 9 o'clock of an earlier day.
          remindDays === 0 ? "TRIGGER:PT9H" : `TRIGGER:-P${remindDays - 1}DT15H`,
          "END:VALARM",
        ]),
    "END:VEVENT",
  ];
}

/** Minutes since 2020: what is exported later is the newer, by which a calendar takes it over (§3.8.7.4). */
const sequenceOf = (stamp: string): number => {
  const iso = stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
  return Math.max(0, Math.floor((Date.parse(iso) - Date.UTC(2020, 0, 1)) / 60_000));
};

/** Letters, digits and a few marks stand as they are; anything else by its UTF-8 octets: a UID is plain text. */
function uidOf(id: string): string {
  const hex = (mark: string) => `_${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  return `${encodeURIComponent(id)
    .replace(/[_!'()*~]/g, hex)
    .replace(/%/g, "_")}@sr`;
}

const compact = (date: LocalDate): string => date.replace(/-/g, "");

/** §3.3.11; control characters have no place in a content line. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]|\p{Cs}/gu, " ")
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, "\\n");
}

const longestLine = 75;

/** §3.1: no line longer than 75 octets, the blank that begins a continuation included; no character is torn. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > longestLine) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}

function octetsOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
