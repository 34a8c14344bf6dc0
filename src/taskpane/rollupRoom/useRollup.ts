/** The roll-up in hand: whose files they are, the totals, and what is to be said; worked out from what was read. */
import { useMemo } from "react";
import type { LocalDate } from "../../core/calendar/localDate";
import type { FormId } from "../../core/forms/figures";
import type { ReportingUnit, RolledUp, Submission } from "../../core/rollup";
import { rollUp, unitMatcher } from "../../core/rollup";
import { foldName } from "../../core/registry/departmentName";
import type { FormMatch, WorkbookContents } from "../../sheets";
import { areaAddress } from "../../sheets/grid";
import type { FileNote, Sorted, UnitList } from "../../sheets/rollup";
import {
  readReported,
  readUnitList,
  reportedFor,
  sortSubmissions,
  unitOfFileName,
} from "../../sheets/rollup";
import { sentence } from "../../locale/spoken";
import type { AnyFault } from "../parts/faultList";
import { useSession } from "../session/session";
import { countedOf } from "../session/standing";
import { useStore } from "../session/store";
import { useContents, useDay } from "../session/useContents";
import { rollupStore } from "./rollupState";
import type { ReadFile, RollupState } from "./rollupState";

export interface Rollup {
  readonly state: RollupState;
  readonly form: FormId;
  readonly until: LocalDate;
  readonly list: UnitList;
  readonly units: readonly ReportingUnit[];
  readonly sorted: Sorted;
  readonly rolled: RolledUp;
  /** Submissions that came as files, under their units' names. */
  readonly sent: readonly Submission[];
  /** What each file has to say, beside the unit it is counted for; "" where for none. */
  readonly notes: readonly RollupNote[];
  readonly broken: readonly ReadFile[];
  /** The forms of this kind in the workbook. */
  readonly matches: readonly FormMatch[];
  /** Where the totals go; null: a new sheet. */
  readonly match: FormMatch | null;
  change(part: Partial<RollupState>): void;
}

export interface RollupNote {
  readonly file: string;
  readonly unit: string;
  readonly used: boolean;
  readonly faults: readonly AnyFault[];
}

const whole = (state: RollupState) => state;
export const placeOfMatch = (match: FormMatch): string => areaAddress(match.sheet, match.area);

export function useRollup(): Rollup {
  const session = useSession();
  const store = rollupStore(session);
  const state = useStore(store, whole);
  const contents = useContents();
  const { day } = useDay();
  const form = state.form ?? formOfLevel(contents);
  const until = state.until ?? day;
  const list = useMemo(() => readUnitList(contents.tables, contents.departments), [contents]);
  const received = useMemo(() => state.files.flatMap((file) => file.received), [state.files]);
  const given = state.list ?? list.units;
  const sorted = useMemo(
    () =>
      sortSubmissions({
        received,
        units: given,
        departments: contents.departments,
        answers: state.answers,
        until,
      }),
    [received, given, contents, state.answers, until],
  );
  const own = useMemo(() => ownTotals(contents, until, sorted.counted), [contents, until, sorted]);
  const ledger = useMemo(
    () => (state.withOwnLedger ? ownLedger(contents, form, until) : []),
    [state.withOwnLedger, contents, form, until],
  );
  const rolled = useMemo(
    () =>
      rollUp({
        form,
        until,
        submissions: [...own, ...ledger, ...sorted.counted],
        expected: sorted.units.map(({ unit }) => unit),
        departments: contents.departments,
        rules: contents.settings.rules,
      }),
    [form, until, own, ledger, sorted, contents],
  );
  const notes = useMemo(() => notesOf(state.files, sorted, contents), [state.files, sorted, contents]);
  const broken = state.files.filter((file) => file.received.length === 0);
  const matches = useMemo(
    () => contents.forms.filter((match) => match.form === form && match.standing === "found"),
    [contents, form],
  );
  const match =
    state.place === "new"
      ? null
      : (matches.find((each) => placeOfMatch(each) === state.place) ??
        (matches.length === 1 ? matches[0] : null));
  return {
    state,
    form,
    until,
    list,
    units: sorted.units,
    sorted,
    rolled,
    sent: sorted.counted,
    notes,
    broken,
    matches,
    match,
    change: store.set,
  };
}

/** Counties and the city add up to Annex 1, unless only the other form stands in the workbook. */
function formOfLevel({ forms }: WorkbookContents): FormId {
  return forms.some(({ form }) => form === "annex1") || forms.length === 0 ? "annex1" : "annex2";
}

/** 部门报数 of this workbook, but for units that sent a file: theirs were perhaps entered from it. */
function ownTotals(
  contents: WorkbookContents,
  until: LocalDate,
  sent: readonly Submission[],
): readonly Submission[] {
  const { submissions } = readReported("部门报数", contents.tables);
  const came = new Set(sent.map(({ unit }) => foldName(unit)));
  return reportedFor(submissions, until).filter(({ unit }) => !came.has(foldName(unit)));
}

/** The workbook's own ledger as one more unit's details. */
function ownLedger(contents: WorkbookContents, form: FormId, until: LocalDate): readonly Submission[] {
  if (contents.ledger.length === 0) return [];
  const { unit } = contents.settings;
  const { figures } = countedOf(contents, form, until, unit);
  const table = contents.tables.find(({ kind }) => kind === "ledger");
  return [
    {
      file: table?.sheet ?? "",
      unit: unit || (table?.sheet ?? ""),
      form,
      date: until,
      figures,
      ledger: contents.ledger,
      cellOf: () => null,
    },
  ];
}

/** A file that could not be used is its unit's all the same, where its name says whose it is. */
function notesOf(
  files: readonly ReadFile[],
  sorted: Sorted,
  { departments }: WorkbookContents,
): readonly RollupNote[] {
  const unitOf = new Map(sorted.counted.map(({ file, unit }) => [file, unit]));
  const names = sorted.units.map(({ unit }) => unit);
  const matcher = unitMatcher(names, departments);
  return files.map(({ name, received, faults }) => {
    const likely = received.length === 0 ? matcher.candidates(unitOfFileName(name)) : [];
    return {
      file: name,
      unit: received.length <= 1 ? (unitOf.get(name) ?? (likely.length === 1 ? names[likely[0]] : "")) : "",
      used: unitOf.has(name),
      faults: [...faults, ...sorted.faults.filter(({ at }) => at === name)],
    };
  });
}

/** The notes in Chinese, as the sheets have them; what was answered here is no matter of the unit's. */
export function chineseNotes(notes: readonly RollupNote[]): readonly FileNote[] {
  return notes.map(({ file, unit, used, faults }) => ({
    file,
    unit,
    used,
    notes: faults
      .filter(({ code }) => code !== "rollup.unitAnswered")
      .map((fault) => sentence(fault, "zh-CN")),
  }));
}
