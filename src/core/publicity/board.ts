/** The board of publicity: what each list is for, by when, and whether it was published. Overdue first. */
import type { ExtraDays } from "../calendar/holidays";
import type { LocalDate } from "../calendar/localDate";
import type { PublicityFault } from "./fault";
import { mayPublish, publishBy } from "./mayPublish";
import { publicLists } from "./publicList";
import type { PublicKind } from "./publicList";

/** What there is to publish of one kind: for a task, or for the year's plan (task ""). */
export interface PublicMatter {
  readonly kind: PublicKind;
  readonly task: string;
  readonly name: string;
  /** The day from which the 20 working days run: end of the inspection, 备案日期, 完结日期; null where none is known. */
  readonly since: LocalDate | null;
  /** A day of its own instead: an 实施方案 is public by the day on which its task begins. */
  readonly dueOn?: LocalDate | null;
  readonly plannedUntil: LocalDate | null;
  readonly toldBeforehand: boolean;
  /** Published on; null where nothing is on record. */
  readonly publishedOn: LocalDate | null;
}

export type MatterState = "overdue" | "open" | "waiting" | "published";

export interface BoardLine extends PublicMatter {
  /** `results-RW001`: stable. */
  readonly id: string;
  readonly state: MatterState;
  readonly due: LocalDate | null;
  /** False where the due day's year has no holidays on record: no day is better than a guessed one. */
  readonly calendarKnown: boolean;
  /** Published after its due day. */
  readonly late: boolean;
  /** Why it may not be published yet. */
  readonly refusal: PublicityFault | null;
}

const order: readonly MatterState[] = ["overdue", "open", "waiting", "published"];

/** The board as it stands on a day. */
export function publicityBoard(
  matters: readonly PublicMatter[],
  today: LocalDate,
  extra?: ExtraDays,
): readonly BoardLine[] {
  return matters
    .map((matter) => lineOf(matter, today, extra))
    .sort(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) ||
        compare(a.due ?? "9999", b.due ?? "9999") ||
        compare(a.id, b.id),
    );
}

function lineOf(matter: PublicMatter, today: LocalDate, extra?: ExtraDays): BoardLine {
  const { kind, task, since, plannedUntil, toldBeforehand, publishedOn } = matter;
  const due = since === null || matter.dueOn !== undefined ? null : publishBy(since, extra);
  const dueOn = matter.dueOn ?? (due?.ok ? due.value : null);
  const leave = mayPublish({ kind, task, ended: since, plannedUntil, toldBeforehand, today });
  const state: MatterState =
    publishedOn !== null
      ? "published"
      : !leave.ok
        ? "waiting"
        : dueOn !== null && dueOn < today
          ? "overdue"
          : "open";
  return {
    ...matter,
    id: task === "" ? kind : `${kind}-${task}`,
    state,
    due: dueOn,
    calendarKnown: due === null || due.ok,
    late: publishedOn !== null && dueOn !== null && publishedOn > dueOn,
    refusal: leave.ok ? null : leave.error,
  };
}

/** 公示内容 as 公示记录 has it, in any of its wordings, as a kind of list; null for anything else. */
export function kindOfSubject(subject: string): PublicKind | null {
  const text = subject.normalize("NFKC").replace(/\s+/gu, "");
  for (const kind of Object.keys(publicLists) as PublicKind[])
    if (text.includes(publicLists[kind].subject)) return kind;
  if (/方案/u.test(text)) return "scheme";
  if (/计划/u.test(text)) return "plan";
  if (/后续|处置|处理/u.test(text)) return "followUps";
  if (/结果/u.test(text)) return "results";
  if (/名单|抽取|抽中/u.test(text)) return "drawn";
  return null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
