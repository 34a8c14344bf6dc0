/** The form in hand: its definition, figures, the place in the workbook that it goes to, and the plan of filling it. */
import { useMemo } from "react";
import { partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import { crossChecks, formDefinitions } from "../../core/forms";
import type { Counted, FormNumbers } from "../../core/forms";
import type { FormDefinition } from "../../core/forms/definition";
import type { FormId } from "../../core/forms/figures";
import type { LedgerFault } from "../../core/ledger/fault";
import { archivedFigures, planFill } from "../../sheets";
import type { FillPlan, FormHeading, FormMatch, WorkbookContents } from "../../sheets";
import { areaAddress } from "../../sheets/grid";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { countedOf, formOf } from "../session/standing";
import { useContents, useDay } from "../session/useContents";
import type { ReportState } from "./reportState";

export interface Report {
  readonly state: ReportState;
  readonly definition: FormDefinition;
  readonly unit: string;
  readonly until: LocalDate;
  readonly counted: Counted;
  readonly heading: FormHeading;
  /** The forms of this kind in the workbook. */
  readonly matches: readonly FormMatch[];
  /** Where it will be filled; null: nowhere yet. */
  readonly match: FormMatch | null;
  readonly plan: FillPlan | null;
  readonly checks: readonly LedgerFault[];
  change(part: Partial<ReportState>): void;
}

export const matchAddress = (match: FormMatch): string => areaAddress(match.sheet, match.area);

/** What was sent for the month before; null in January, or where nothing was sent. */
export function lastMonth(contents: WorkbookContents, form: FormId, until: LocalDate): FormNumbers | null {
  const { year, month } = partsOf(until);
  return month === 1 ? null : archivedFigures(contents.archive, form, year, month - 1);
}

const reportOf = (s: PaneState) => s.report;

export function useReport(): Report {
  const session = useSession();
  const contents = useContents();
  const { day } = useDay();
  const state = usePane(session, reportOf);
  const form = state.form ?? formOf(contents);
  const unit = state.unit ?? contents.settings.unit;
  const until = state.until ?? day;
  const definition = formDefinitions[form];
  const counted = countedOf(contents, form, until, unit);
  const { contact, phone, mobile } = contents.settings;
  const heading = useMemo<FormHeading>(
    () => ({ unit, date: until, contact, phone, mobile }),
    [unit, until, contact, phone, mobile],
  );
  const matches = useMemo(() => contents.forms.filter((m) => m.form === form), [contents, form]);
  const match =
    matches.find((m) => matchAddress(m) === state.place) ?? (matches.length === 1 ? matches[0] : null);
  const plan = useMemo(
    () =>
      match ? planFill(match, counted.figures, heading, { acceptUnplaced: state.acceptUnplaced }) : null,
    [match, counted, heading, state.acceptUnplaced],
  );
  const checks = useMemo(
    () =>
      crossChecks(definition, counted.figures, {
        rules: contents.settings.rules,
        previous: lastMonth(contents, form, until),
        cellOf: (key, measure) =>
          plan?.placed.find(
            (p) => (p.key === key || key.startsWith(`${p.key}.`)) && (p.measure ?? measure) === measure,
          )?.at ?? null,
      }),
    [definition, counted, contents, plan, form, until],
  );
  const change = (part: Partial<ReportState>) =>
    session.store.set((s) => ({ report: { ...s.report, ...part } }));
  return { state, definition, unit, until, counted, heading, matches, match, plan, checks, change };
}
