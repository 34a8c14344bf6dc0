/** The figures of a unit's own form, counted by the same rules as Annexes 1 and 2 (docs/forms.md). */
import type { LocalDate } from "../calendar/localDate";
import { localDate, partsOf } from "../calendar/localDate";
import type { Inspection } from "../ledger/inspection";
import { resolveDepartments, sameDepartment } from "../registry/departments";
import type { CountInput } from "./countFigures";
import { countFigures } from "./countFigures";
import type { Figure } from "./figures";
import type { OwnCell, OwnFilter, OwnForm } from "./ownForm";

/** What is the same for every cell: the ledger, the rules, the unit and the cut-off. */
export type OwnCountInput = Pick<CountInput, "ledger" | "departments" | "rules" | "until" | "unit">;

/** The figure behind each cell, in the order of the form's cells; null for a cell that shows no figure. */
export function countOwnForm(form: OwnForm, input: OwnCountInput): readonly (Figure | null)[] {
  const figures: (Figure | null)[] = form.cells.map(() => null);
  // Cells that ask for the same rows are counted in one pass over the ledger.
  const passes = new Map<string, number[]>();
  form.cells.forEach((cell, i) => {
    if (!showsFigure(cell)) return;
    const pass = rowsAsked(cell.filter);
    passes.set(pass, [...(passes.get(pass) ?? []), i]);
  });
  for (const cells of passes.values()) {
    const keys = cells.map((i) => factKey(form.cells[i].filter));
    const { filter } = form.cells[cells[0]];
    const only = rowTest(filter, input);
    const from = startOf(filter, input.until);
    const { more } = countFigures({
      ...input,
      form: form.rows,
      also: [...new Set(keys)],
      ...(only ? { only } : {}),
      ...(from ? { from } : {}),
    });
    cells.forEach((cell, i) => (figures[cell] = more.get(keys[i]) ?? null));
  }
  return figures;
}

/** What of a filter decides about rows, and not about tasks and their objects. */
function rowsAsked({ level, department, item, entityType, result, period }: OwnFilter): string {
  return JSON.stringify([level, department, item, entityType, result, period]);
}

const figureShows: ReadonlySet<string> = new Set([
  "tasks",
  "households",
  "problems",
  "sentence",
  "problemShare",
]);

export function showsFigure({ shows }: Pick<OwnCell, "shows">): boolean {
  return figureShows.has(shows);
}

/** The facts that a filter asks of a task and its objects: `any.joint.enterprise`. */
function factKey({ platform, kind, enterprise, credit, market }: OwnFilter): string {
  const facts = [kind, market && "market", enterprise && "enterprise", credit && "credit"].filter(Boolean);
  return [platform ?? "any", ...(facts.length > 0 ? facts : ["total"])].join(".");
}

/** What a filter asks of a row; null where it asks nothing. */
function rowTest(filter: OwnFilter, input: OwnCountInput): ((row: Inspection) => boolean) | null {
  const { level, department, item, entityType, result } = filter;
  const tests: ((row: Inspection) => boolean)[] = [];
  if (level) tests.push((row) => row.level === level);
  if (item) tests.push(contains((row) => row.item, item));
  if (entityType) tests.push(contains((row) => row.entityType, entityType));
  if (result) {
    const wanted = bare(result);
    tests.push((row) => bare(row.result) === wanted);
  }
  if (department) {
    const identify = resolveDepartments(input.departments);
    const wanted = identify(department);
    tests.push((row) =>
      (row.inspectors.length > 0 ? row.inspectors : [row.lead]).some((name) =>
        sameDepartment(identify(name), wanted),
      ),
    );
  }
  return tests.length === 0 ? null : (row) => tests.every((test) => test(row));
}

function contains(field: (row: Inspection) => string, part: string): (row: Inspection) => boolean {
  const wanted = bare(part);
  return (row) => bare(field(row)).includes(wanted);
}

const bare = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

/** The first day of the quarter or month of the cut-off; null: 1 January. */
function startOf({ period }: OwnFilter, until: LocalDate): LocalDate | null {
  if (!period) return null;
  const { year, month } = partsOf(until);
  return localDate(year, period === "month" ? month : month - ((month - 1) % 3), 1);
}
