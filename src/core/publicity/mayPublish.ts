/** When a list may be published, and by when it must be (冀政办发〔2015〕22号 as applied; spec/domain.md). */
import type { CalendarFault } from "../calendar/fault";
import type { ExtraDays } from "../calendar/holidays";
import { addDays } from "../calendar/localDate";
import type { LocalDate } from "../calendar/localDate";
import { publicityDue } from "../calendar/workingDays";
import { err, ok } from "../result";
import type { Result } from "../result";
import type { PublicityFault } from "./fault";
import { publicLists } from "./publicList";
import type { PublicKind } from "./publicList";

export interface PublishRequest {
  readonly kind: PublicKind;
  /** 任务编号 */
  readonly task: string;
  /** The day on which the inspection ended; null while it runs. */
  readonly ended: LocalDate | null;
  /** The last day of the task by the plan. */
  readonly plannedUntil: LocalDate | null;
  /** 事前告知 */
  readonly toldBeforehand: boolean;
  readonly today: LocalDate;
}

/** Leave to publish, or why not yet and from when. On the day itself it has ended. */
export function mayPublish(request: PublishRequest): Result<void, PublicityFault> {
  const { kind, task, ended, plannedUntil, toldBeforehand, today } = request;
  const { when, subject: what } = publicLists[kind];
  if (when === "atOnce" || (toldBeforehand && kind === "drawn")) return ok(undefined);
  if (ended !== null && ended <= today) return ok(undefined);
  if (ended !== null) return err({ code: "publicity.endsLater", what, task, until: ended });
  return plannedUntil !== null && plannedUntil >= today
    ? err({ code: "publicity.notEndedUntil", what, task, until: addDays(plannedUntil, 1) })
    : err({ code: "publicity.notEnded", what, task });
}

/**
 * The last day for a list: 20 working days from the day on which what it tells came about (day 1 is the next
 * working day): the inspection's end, the plan's filing (备案日期), a follow-up's closing.
 */
export function publishBy(since: LocalDate, extra?: ExtraDays): Result<LocalDate, CalendarFault> {
  return publicityDue(since, extra);
}
