/** The months of the year, counted one after the other so that the pane stays usable with a large ledger. */
import { useEffect, useState } from "react";
import { partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import { monthReader, sentDifferences } from "../../core/forms/history";
import type { HistoryInput, MonthFigures, SentDifference } from "../../core/forms/history";
import type { FormId } from "../../core/forms/figures";
import { archivedFigures } from "../../sheets";
import type { WorkbookContents } from "../../sheets";
import { breathe } from "../../hosts/drive";
import { formOf } from "../session/standing";
import { useContents, useDay } from "../session/useContents";

export interface YearHistory {
  /** What it was counted from. */
  readonly contents: WorkbookContents;
  readonly until: LocalDate;
  readonly form: FormId;
  /** January first, up to the month of the day; null where neither the ledger nor 月报存档 knows it. */
  readonly months: readonly (MonthFigures | null)[];
  /** What was sent and is counted otherwise now. */
  readonly differences: readonly SentDifference[];
}

const inputOf = (contents: WorkbookContents, form: FormId): HistoryInput => ({
  ledger: contents.ledger,
  departments: contents.departments,
  rules: contents.settings.rules,
  unit: contents.settings.unit,
  form,
  sent: (year, month) => archivedFigures(contents.archive, form, year, month),
});

/**
 * The year's history; before the first one is there, the share of it that is done (0–1). When the workbook has changed,
 * what was shown stays until the new one is counted: what a person is typing or about to press does not go away.
 */
export function useHistory(): YearHistory | { readonly share: number } {
  const contents = useContents();
  const { day: until } = useDay();
  const form = formOf(contents);
  const [history, setHistory] = useState<YearHistory | null>(null);
  const [share, setShare] = useState(0);
  useEffect(() => {
    let left = false;
    const input = inputOf(contents, form);
    const read = monthReader(input, until);
    const all = partsOf(until).month;
    const readAll = async () => {
      const months: (MonthFigures | null)[] = [];
      for (let month = 1; month <= all; month++) {
        await breathe();
        if (left) return;
        months.push(read(month));
        setShare(month / all);
      }
      setHistory({ contents, until, form, months, differences: sentDifferences(input, months) });
    };
    void readAll();
    return () => {
      left = true;
    };
  }, [contents, until, form]);
  return history ?? { share };
}
