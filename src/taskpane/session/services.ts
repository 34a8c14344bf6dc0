/** What the pane needs of the world around it; a test hands it other ones. */
import type { WorkbookHost } from "../../hosts/workbookHost";
import { localDate } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";

export interface PaneServices {
  readonly host: WorkbookHost;
  readonly now: () => Date;
  /** Bytes of the platform's CSPRNG. */
  readonly randomBytes: (count: number) => Uint8Array;
  /** Puts a text on the clipboard; false where it is refused. */
  readonly copy: (text: string) => Promise<boolean>;
}

export function browserServices(host: WorkbookHost): PaneServices {
  return {
    host,
    now: () => new Date(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    copy: copyText,
  };
}

/** The day that the clock on the wall shows. */
export function today(now: Date): LocalDate {
  const day = localDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!day) throw new Error(`no such day: ${now.toISOString()}`);
  return day;
}

/** ISO 8601 with the offset of the machine, to the second: `2024-06-20T09:30:00+08:00`. */
export function timestamp(now: Date): string {
  const pad = (n: number) => String(Math.trunc(Math.abs(n))).padStart(2, "0");
  const minutes = -now.getTimezoneOffset();
  const local = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${minutes < 0 ? "-" : "+"}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}

/** The clipboard, or the older way where a frame may not use it. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.style.position = "fixed";
    area.style.opacity = "0";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
