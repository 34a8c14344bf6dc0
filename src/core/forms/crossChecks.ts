/**
 * What must hold between the figures of a form before it leaves (forms.md, "Cross-checks before a form
 * leaves"). Every failure names the rows, the two numbers and, in its sentence, the likely cause. A form
 * with failures may still leave, with one typed reason, on record.
 */
import type { LedgerFault } from "../ledger/fault";
import type { CountingRules } from "./countingRules";
import type { FormDefinition, FormGroup } from "./definition";
import { figureKeys } from "./definition";
import type { FigureKey, Measure, Measures } from "./figures";
import { measures } from "./figures";

/** Figures of a form, counted or read back from its cells. */
export type FormNumbers = ReadonlyMap<FigureKey, Measures>;

export interface CrossCheckOptions {
  readonly rules?: Pick<CountingRules, "households">;
  /** What was sent last month; only of the same year. */
  readonly previous?: FormNumbers | null;
  /** The ledger's own figures, when `figures` are those that stand in the form. */
  readonly ledger?: FormNumbers | null;
  /** The cell of a figure, so that a failure names it. */
  readonly cellOf?: (key: FigureKey, measure: Measure) => string | null;
}

/** Checks a form. A figure that is missing from `figures` is not checked. */
export function crossChecks(
  form: FormDefinition,
  figures: FormNumbers,
  options: CrossCheckOptions = {},
): readonly LedgerFault[] {
  const check: Check = {
    form,
    value: (key, measure) => figures.get(key)?.[measure] ?? null,
    summed: (measure) => measure === "tasks" || options.rules?.households !== "perYear",
    at: (measure, ...keys) => {
      const cells = keys.map((key) => options.cellOf?.(key, measure) ?? null).filter((cell) => cell !== null);
      // Both parts of a split row may share a cell.
      return cells.length > 0 ? [...new Set(cells)].join("、") : form.title;
    },
  };
  const keys = figureKeys(form);
  return [
    ...form.groups.flatMap((group) => measures.flatMap((measure) => groupFaults(check, group, measure))),
    ...keys.flatMap((key) => figureFaults(check, key)),
    ...compared(check, keys, options.previous, "form.belowPrevious", (now, before) => now < before),
    ...compared(check, keys, options.ledger, "form.differsFromLedger", (now, counted) => now !== counted),
  ];
}

interface Check {
  readonly form: FormDefinition;
  readonly value: (key: FigureKey, measure: Measure) => number | null;
  /** The parts of a measure add up: not the 户 of a year without doubles. */
  readonly summed: (measure: Measure) => boolean;
  readonly at: (measure: Measure, ...keys: readonly FigureKey[]) => string;
}

function groupFaults(check: Check, group: FormGroup, measure: Measure): readonly LedgerFault[] {
  const key = (row: string) => `${group.id}.${row}`;
  const faults = [
    ...parts(check, measure, key("total"), key("internal"), key("joint")),
    ...atMost(check, measure, key("market.internal"), key("internal")),
    ...atMost(check, measure, key("market.joint"), key("joint")),
    ...atMost(check, measure, key("enterprise"), key("total")),
    ...atMost(check, measure, key("credit"), key("enterprise")),
  ];
  const market = [key("market.internal"), key("market.joint")];
  const [internal, joint] = market.map((part) => check.value(part, measure));
  const total = check.value(key("total"), measure);
  if (
    internal !== null &&
    joint !== null &&
    total !== null &&
    check.summed(measure) &&
    internal + joint > total
  )
    faults.push({
      code: "form.exceeds",
      at: check.at(measure, ...market, key("total")),
      key: key("market"),
      other: key("total"),
      measure,
      found: internal + joint,
      expected: total,
    });
  return faults;
}

/** total = internal + joint; where 户 are distinct over the year, max(internal, joint) ≤ total ≤ internal + joint. */
function parts(
  check: Check,
  measure: Measure,
  key: FigureKey,
  first: FigureKey,
  second: FigureKey,
): readonly LedgerFault[] {
  const [total, one, other] = [key, first, second].map((each) => check.value(each, measure));
  if (total === null || one === null || other === null) return [];
  const about = {
    at: check.at(measure, key, first, second),
    key,
    measure,
    found: total,
    expected: one + other,
  };
  if (check.summed(measure)) {
    if (total === one + other) return [];
    return [{ code: "form.partsDiffer", ...about, first, second, firstValue: one, secondValue: other }];
  }
  const [least, most] = [Math.max(one, other), one + other];
  return total >= least && total <= most ? [] : [{ code: "form.partsOutside", ...about, least, most }];
}

function atMost(check: Check, measure: Measure, key: FigureKey, other: FigureKey): LedgerFault[] {
  const [found, expected] = [check.value(key, measure), check.value(other, measure)];
  if (found === null || expected === null || found <= expected) return [];
  return [{ code: "form.exceeds", at: check.at(measure, key, other), key, other, measure, found, expected }];
}

/** Within one figure: problems ≤ households, households ≥ tasks (a task that drew nobody is said). */
function figureFaults(check: Check, key: FigureKey): readonly LedgerFault[] {
  const [tasks, households, problems] = measures.map((measure) => check.value(key, measure));
  if (tasks === null || households === null || problems === null) return [];
  const faults: LedgerFault[] = [];
  if (problems > households)
    faults.push({
      code: "form.problemsExceed",
      at: check.at("problems", key),
      key,
      measure: "problems",
      found: problems,
      expected: households,
    });
  if (households < tasks && check.summed("households"))
    faults.push({
      code: "form.fewerHouseholds",
      at: check.at("households", key),
      key,
      measure: "households",
      found: households,
      expected: tasks,
    });
  return faults;
}

function compared(
  check: Check,
  keys: readonly FigureKey[],
  others: FormNumbers | null | undefined,
  code: "form.belowPrevious" | "form.differsFromLedger",
  fails: (found: number, expected: number) => boolean,
): readonly LedgerFault[] {
  return keys.flatMap((key) =>
    measures.flatMap((measure): LedgerFault[] => {
      const [found, expected] = [check.value(key, measure), others?.get(key)?.[measure]];
      if (found === null || expected === undefined || !fails(found, expected)) return [];
      return [{ code, at: check.at(measure, key), key, measure, found, expected }];
    }),
  );
}
