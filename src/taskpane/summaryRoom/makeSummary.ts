/** 工作总结: the draft from what the workbook holds, handed out as a file. */
import type { LocalDate } from "../../core/calendar/localDate";
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { OwnTemplate, Quarter } from "../../documents/summary";
import type { AnyFault } from "../parts/faultList";
import { breathe, drive } from "../../hosts/drive";
import type { Session } from "../session/session";
import { formOf } from "../session/standing";
import { browserRasterise } from "./rasterise";

export const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export interface SummaryJob {
  readonly year: number;
  readonly quarter: Quarter;
  readonly until: LocalDate;
  /** null: the built-in one. */
  readonly template: OwnTemplate | null;
}

export interface SavedSummary {
  readonly name: string;
  readonly blanks: number;
}

/** How far the counting is, and whether the draft is still wanted. */
export interface SummaryCourse {
  readonly signal: AbortSignal;
  /** 0–1, then null while the draft is being written. */
  readonly onShare: (share: number | null) => void;
}

/** null where it was cancelled: no file is saved then. */
export async function makeSummary(
  session: Session,
  { template, ...period }: SummaryJob,
  course: SummaryCourse,
): Promise<Result<SavedSummary, readonly AnyFault[]> | null> {
  const { contents } = session.store.get();
  if (!contents) return err([]);
  const { quarterFactsSlices, quarterlySummary, summaryFromTemplate, summaryName } =
    await import("../../documents/summary");
  const { unit } = contents.settings;
  const request = { ...contents, ...period, form: formOf(contents), unit };
  const { signal, onShare } = course;
  const facts = await drive(quarterFactsSlices(request), signal, onShare);
  if (signal.aborted) return null;
  onShare(null);
  await breathe();
  const rasterise = browserRasterise();
  const draft = template
    ? await summaryFromTemplate(request, template, rasterise, facts)
    : await quarterlySummary(request, rasterise, facts);
  if (signal.aborted) return null;
  if (!draft.ok) return err("code" in draft.error ? [draft.error] : draft.error);
  const name = summaryName(unit, period.year, period.quarter);
  const saved = await session.services.host.save(name, draft.value.bytes, docxType);
  return saved.ok ? ok({ name, blanks: draft.value.blanks }) : err([saved.error]);
}
