/**
 * What was sent: the figures as they stand in the form (a person may have typed into it), or, where the workbook has no
 * form of the kind, those that were counted; and the edits that freeze them in 月报存档 and 操作记录.
 */
import { partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import { eventText } from "../../core/evidence/auditEvents";
import { figureKeys, measures } from "../../core/forms";
import type { Figures } from "../../core/forms";
import type { Result } from "../../core/result";
import { ok } from "../../core/result";
import {
  appendAudit,
  archiveEdits,
  correctionLine,
  formNames,
  lastEdition,
  measureNames,
  periodText,
  readReport,
} from "../../sheets";
import type { Edit, Grid, SheetFault, WorkbookContents } from "../../sheets";
import { chineseWords } from "../words/words";
import { rulesInShort } from "./rulesInWords";
import type { Report } from "./useReport";

export interface Sent {
  /** null: the form in the workbook is not filled yet, or not wholly. */
  readonly figures: Figures | null;
  /** Figures that stand otherwise in the form than they are counted (and corrected) now. */
  readonly differing: number;
  /** 填表时间 of the form, where it lies before the month that is to be kept: its figures may be an earlier month's. */
  readonly earlier: LocalDate | null;
  /** Cells that hold no figure. */
  readonly faults: readonly SheetFault[];
}

export function whatWasSent({ match, matches, figures, definition, until }: Report): Sent {
  if (!match)
    return { figures: matches.length === 0 ? figures : null, differing: 0, earlier: null, faults: [] };
  const { figures: stands, faults, date } = readReport(match);
  const sent = new Map(
    figureKeys(definition).flatMap((key) => {
      const its = stands.get(key);
      return its ? [[key, { ...its, rows: [] }] as const] : [];
    }),
  );
  if (sent.size === 0) return { figures: null, differing: 0, earlier: null, faults };
  const differing = [...sent].filter(([key, its]) =>
    measures.some((measure) => its[measure] !== figures.get(key)?.[measure]),
  ).length;
  const earlier = date !== null && date.slice(0, 7) < until.slice(0, 7) ? date : null;
  return { figures: sent, differing, earlier, faults };
}

/** The edits; none where the same figures are kept already; a fault where other ones want a reason. */
export function sentEdits(
  grids: readonly Grid[],
  contents: WorkbookContents,
  report: Report,
  sent: {
    readonly figures: Figures;
    readonly sentOn: LocalDate;
    readonly correction: string;
    /** 台账校验码; "" without a ledger. */
    readonly ledger: string;
    readonly time: string;
  },
): Result<readonly Edit[], SheetFault> {
  const { definition, until, corrections } = report;
  const form = definition.id;
  const { year, month } = partsOf(until);
  const rules = rulesInShort(contents.settings.rules, chineseWords);
  const byHand = corrections.map(correctionLine);
  const notes = new Map<string, string>();
  for (const each of corrections) {
    const said = `${measureNames[each.measure]}更正：计算 ${each.computed}，更正为 ${each.corrected}（${each.reason}）`;
    const before = notes.get(each.key);
    notes.set(each.key, before ? `${before}；${said}` : said);
  }
  const { figures, sentOn, correction, ledger } = sent;
  const frozen = archiveEdits(grids, {
    ...{ form, year, month, figures, sentOn, correction, notes },
    source: { until, rules, ledger },
  });
  if (!frozen.ok || frozen.value.length === 0) return frozen;
  const event = eventText({
    kind: "form.archived",
    at: sent.time,
    subject: formNames[form],
    period: periodText({ year, month }),
    edition: String(lastEdition(contents.archive, form, { year, month }) + 1),
    ...{ until, rules },
    ledger: ledger || undefined,
    byHand: byHand.join("、") || undefined,
    note: correction || undefined,
  });
  return ok([...frozen.value, ...appendAudit(grids, event)]);
}
