/** The form in hand: its definition, figures, the place in the workbook that it goes to, and the plan of filling it. */
import { useCallback, useMemo } from "react";
import type { LocalDate } from "../../core/calendar/localDate";
import {
  besidePlatform,
  crossChecks,
  dateFaults,
  dueWithoutLedger,
  formDefinitions,
  platformFaults,
  staleCorrections,
} from "../../core/forms";
import type { Correction, Counted } from "../../core/forms";
import type { FormDefinition } from "../../core/forms/definition";
import type { FigureKey, Figures, Measure } from "../../core/forms/figures";
import type { LedgerFault } from "../../core/ledger/fault";
import { archiveFaults, keptPlatformNumbers, lastMonth, planFill, readReported } from "../../sheets";
import type { FillPlan, FormHeading, FormMatch, SheetFault } from "../../sheets";
import { areaAddress } from "../../sheets/grid";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { formOf } from "../session/standing";
import { useContents, useDay } from "../session/useContents";
import { figuresInForce } from "./figuresInForce";
import type { ReportState } from "./reportState";

export interface Report {
  readonly state: ReportState;
  readonly definition: FormDefinition;
  readonly unit: string;
  readonly until: LocalDate;
  /** As the ledger gives it. */
  readonly counted: Counted;
  /** As it will be written: counted, with what a person has corrected. */
  readonly figures: Figures;
  /** The corrections by hand that are in force. */
  readonly corrections: readonly Correction[];
  readonly heading: FormHeading;
  /** The forms of this kind in the workbook. */
  readonly matches: readonly FormMatch[];
  /** Forms of either kind about which something has to be asked. */
  readonly asked: readonly FormMatch[];
  /** Where it will be filled; null: nowhere yet. */
  readonly match: FormMatch | null;
  readonly plan: FillPlan | null;
  readonly checks: readonly LedgerFault[];
  /** Differences from the platform's statistics that nobody has explained. */
  readonly platform: readonly LedgerFault[];
  /** What is to be looked at and does not ask for a reason: plan, dates, stale corrections, records and 部门报数 that cannot be read. */
  readonly remarks: readonly (LedgerFault | SheetFault)[];
  /** The form's cell of a figure. */
  cellOf(key: FigureKey, measure: Measure): string | null;
  change(part: Partial<ReportState>): void;
}

export const matchAddress = (match: FormMatch): string => areaAddress(match.sheet, match.area);

const reportOf = (s: PaneState) => s.report;

export function useReport(): Report {
  const session = useSession();
  const contents = useContents();
  const { day, now } = useDay();
  const state = usePane(session, reportOf);
  const form = state.form ?? formOf(contents);
  const unit = state.unit ?? contents.settings.unit;
  const until = state.until ?? day;
  const definition = formDefinitions[form];
  const inForce = useMemo(() => figuresInForce(contents, form, until, unit), [contents, form, until, unit]);
  const { counted, figures, corrections } = inForce;
  const { contact, phone, mobile } = contents.settings;
  const heading = useMemo<FormHeading>(
    () => ({ unit, date: until, contact, phone, mobile }),
    [unit, until, contact, phone, mobile],
  );
  const matches = useMemo(() => contents.forms.filter((m) => m.form === form), [contents, form]);
  const asked = useMemo(() => contents.forms.filter((m) => m.standing === "asked"), [contents]);
  const match =
    matches.find((m) => matchAddress(m) === state.place) ?? (matches.length === 1 ? matches[0] : null);
  const plan = useMemo(
    () => (match ? planFill(match, figures, heading, { acceptUnplaced: state.acceptUnplaced }) : null),
    [match, figures, heading, state.acceptUnplaced],
  );
  const cellOf = useCallback(
    (key: FigureKey, measure: Measure) =>
      plan?.placed.find(
        (p) => (p.key === key || key.startsWith(`${p.key}.`)) && (p.measure ?? measure) === measure,
      )?.at ?? null,
    [plan],
  );
  const checks = useMemo(
    () =>
      crossChecks(definition, figures, {
        rules: contents.settings.rules,
        previous: lastMonth(contents.archive, form, until),
        cellOf,
      }),
    [definition, figures, contents, form, until, cellOf],
  );
  const platform = useMemo(() => {
    const { numbers, issues } = keptPlatformNumbers(contents.tables, form, until);
    return { faults: platformFaults(besidePlatform(figures, numbers), cellOf), issues };
  }, [contents, form, until, figures, cellOf]);
  const remarks = useMemo(
    () => [
      ...staleCorrections(counted.figures, corrections),
      ...dateFaults(contents.ledger, until, now),
      ...dueWithoutLedger(contents.plan, contents.ledger, until),
      ...inForce.issues,
      ...archiveFaults(contents.archive, form),
      ...readReported("", contents.tables).faults,
      ...platform.issues,
    ],
    [inForce, counted, corrections, contents, form, until, platform, now],
  );
  const change = (part: Partial<ReportState>) =>
    session.store.set((s) => ({ report: { ...s.report, ...part } }));
  return {
    ...{ state, definition, unit, until, counted, figures, corrections, heading },
    ...{ matches, asked, match, plan, checks, platform: platform.faults, remarks, cellOf, change },
  };
}
