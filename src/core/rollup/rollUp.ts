/**
 * The units' forms added up to the form of their level (forms.md, "Roll-up, at either level"): who has sent, what
 * fails its checks, the totals, and every doubt about them. Nothing is left out without being said.
 */
import { partsOf } from "../calendar/localDate";
import { countFigures } from "../forms/countFigures";
import { crossChecks } from "../forms/crossChecks";
import { figureKeys } from "../forms/definition";
import type { FigureKey, FormId, Measures } from "../forms/figures";
import { measures } from "../forms/figures";
import { formDefinitions } from "../forms/formDefinitions";
import type { LedgerFault } from "../ledger/fault";
import type { RollupFault } from "./fault";
import type { CountBasis } from "./jointTasks";
import { listedTwice, sharedTasks } from "./jointTasks";
import type { Submission } from "./submission";
import { unitMatcher } from "./unitMatch";

export interface RollupInput extends CountBasis {
  /** The form of the level that adds up. */
  readonly form: FormId;
  readonly submissions: readonly Submission[];
  /** The units that should send; empty: whoever sent. */
  readonly expected: readonly string[];
}

export type StandingFault = LedgerFault | Extract<RollupFault, { readonly code: "rollup.otherPeriod" }>;

export interface UnitStanding {
  readonly unit: string;
  readonly state: "sent" | "missing" | "unexpected";
  /** What is counted; null where nothing came. */
  readonly submission: Submission | null;
  /** Cross-checks that fail, with the cells; and that it is another month's form. */
  readonly checks: readonly StandingFault[];
}

export interface RolledFigure extends Measures {
  /** Joint tasks of units without details may be in it twice. */
  readonly maybeTwice: boolean;
}

export interface RolledUp {
  readonly form: FormId;
  readonly units: readonly UnitStanding[];
  readonly figures: ReadonlyMap<FigureKey, RolledFigure>;
  readonly faults: readonly RollupFault[];
}

/** Where a joint task's number alone takes a 次 off. */
const listedKeys: ReadonlySet<FigureKey> = new Set(["provincial.total", "provincial.joint"]);
const nothing: Measures = { tasks: 0, households: 0, problems: 0 };

/** Adds up. Each unit counts once; of two files the later 填表时间 counts, else the one that comes later. */
export function rollUp(input: RollupInput): RolledUp {
  const faults: RollupFault[] = [];
  const units = standings(input, faults);
  const counted = units.flatMap(({ submission }) => (submission ? [submission] : []));
  const shared = sharedTasks(counted, input);
  faults.push(...shared.faults);
  const twice = listedTwice(counted);
  const tasksOnce = listed([...new Set([...shared.tasks, ...twice])]);
  const figures = new Map<FigureKey, RolledFigure>();
  const definition = formDefinitions[input.form];
  const market = unitMatcher([], input.departments);
  for (const key of figureKeys(definition)) {
    const parts = counted.map((each) => partOf(each, key, market.isMarket));
    const sum = add(parts);
    const surplus = shared.surplus.get(key) ?? nothing;
    const once = {
      tasks: Math.max(0, sum.tasks - surplus.tasks - (listedKeys.has(key) ? twice.length : 0)),
      households: Math.max(0, sum.households - surplus.households),
      problems: Math.max(0, sum.problems - surplus.problems),
    };
    for (const measure of measures)
      if (once[measure] !== sum[measure])
        faults.push({
          code: "rollup.jointOnce",
          at: definition.title,
          key,
          measure,
          found: sum[measure],
          expected: once[measure],
          tasks: tasksOnce,
        });
    const doubtful = unitsInDoubt(counted, key, market.isMarket);
    if (doubtful.length > 0)
      faults.push({ code: "rollup.jointMaybeTwice", at: definition.title, key, units: listed(doubtful) });
    figures.set(key, { ...once, maybeTwice: doubtful.length > 0 });
  }
  const fromTotals = counted.filter(({ form, unit }) => form === "annex2" && market.isMarket(unit));
  if (input.form === "annex1" && fromTotals.length > 0)
    faults.push({
      code: "rollup.marketFromTotals",
      at: definition.title,
      units: listed(fromTotals.map(({ unit }) => unit)),
    });
  return { form: input.form, units, figures, faults };
}

function standings(input: RollupInput, faults: RollupFault[]): readonly UnitStanding[] {
  const matcher = unitMatcher(input.expected, input.departments);
  const found = new Map<number, Submission>();
  const others: Submission[] = [];
  const isLater = (one: Submission, before: Submission) =>
    one.date === null || before.date === null
      ? one.date !== null || before.date === null
      : one.date >= before.date;
  const keep = (one: Submission, before: Submission): Submission => {
    const [used, left] = isLater(one, before) ? [one, before] : [before, one];
    faults.push({ code: "rollup.twice", at: left.file, unit: left.unit, used: used.file });
    return used;
  };
  for (const each of input.submissions) {
    const index = matcher.indexOf(each.unit);
    if (index >= 0) {
      const before = found.get(index);
      found.set(index, before ? keep(each, before) : each);
      continue;
    }
    const before = others.findIndex((other) => matcher.same(other.unit, each.unit));
    if (before >= 0) others[before] = keep(each, others[before]);
    else others.push(each);
  }
  if (input.expected.length > 0)
    for (const { file, unit } of others) faults.push({ code: "rollup.unexpected", at: file, unit });
  const standing = (unit: string, submission: Submission | null, expected: boolean): UnitStanding => ({
    unit,
    state: submission === null ? "missing" : expected ? "sent" : "unexpected",
    submission,
    checks: submission ? [...periodOf(submission, input), ...checksOf(submission, input)] : [],
  });
  return [
    ...input.expected.map((unit, index) => standing(unit, found.get(index) ?? null, true)),
    ...others.map((each) => standing(each.unit, each, input.expected.length === 0)),
  ];
}

function periodOf({ file, date }: Submission, { until }: RollupInput): readonly StandingFault[] {
  if (date === null) return [];
  const [own, wanted] = [partsOf(date), partsOf(until)];
  if (own.year === wanted.year && Math.abs(own.month - wanted.month) <= 1) return [];
  return [{ code: "rollup.otherPeriod", at: file, found: date, expected: until }];
}

/** The checks on a form as it came, and, where its ledger came with it, against its own details. */
function checksOf(
  submission: Submission,
  { departments, rules, until }: RollupInput,
): readonly LedgerFault[] {
  const { form, figures, ledger, unit, cellOf } = submission;
  const counted = ledger ? countFigures({ ledger, departments, rules, until, form, unit }).figures : null;
  return crossChecks(formDefinitions[form], figures, { rules, ledger: counted, cellOf });
}

/** What a unit adds to a figure. A department's form has no market row: a market bureau's own figures are it. */
function partOf(
  { figures, form, unit }: Submission,
  key: FigureKey,
  isMarket: (unit: string) => boolean,
): Measures {
  const own = figures.get(key);
  if (own) return own;
  const part = /^(\w+)\.market\.(internal|joint)$/.exec(key);
  if (!part || form !== "annex2" || !isMarket(unit)) return nothing;
  return figures.get(`${part[1]}.${part[2]}`) ?? nothing;
}

function add(all: readonly Measures[]): Measures {
  return all.reduce(
    (sum, each) => ({
      tasks: sum.tasks + each.tasks,
      households: sum.households + each.households,
      problems: sum.problems + each.problems,
    }),
    nothing,
  );
}

/** Units whose joint tasks may be another's too: two or more have some, and not all of them sent their details. */
function unitsInDoubt(
  counted: readonly Submission[],
  key: FigureKey,
  isMarket: (unit: string) => boolean,
): readonly string[] {
  const row = key.slice(key.indexOf(".") + 1);
  if (row === "internal" || row === "market.internal") return [];
  const group = key.split(".")[0];
  const jointKey =
    group === "other" ? "other.total" : key === `${group}.market.joint` ? key : `${group}.joint`;
  const having = counted.filter(
    (each) => partOf(each, key, isMarket).tasks > 0 && partOf(each, jointKey, isMarket).tasks > 0,
  );
  const without = having.filter(({ ledger }) => ledger === null);
  return having.length > 1 ? without.map(({ unit }) => unit) : [];
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join("、");
  return names.length > 5 ? `${shown}等${names.length}个` : shown;
}
