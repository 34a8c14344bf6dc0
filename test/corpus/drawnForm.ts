/**
 * Forms drawn cell by cell, as offices have them. A place is marked where it stands
 * (`«provincial.total»`, `«other.credit tasks»`), so that what must be found is known from the drawing alone.
 */
import type { FormDefinition, FormRow } from "../../src/core/forms/definition";
import { formDefinitions } from "../../src/core/forms/formDefinitions";
import type { Measure } from "../../src/core/forms/figures";
import { measures } from "../../src/core/forms/figures";
import type { Area, Cell } from "../../src/sheets/grid";
import { gridOf } from "../sheets/gridOf";
import type { CorpusCase, WantedPlace } from "./corpusCase";
import { measureWords } from "./formLayout";

const { annex1 } = formDefinitions;

export type Row = readonly (Cell | undefined)[];

/** One item of a form with the label of its platform, where it is the platform's first. */
export interface Item {
  readonly key: string;
  readonly row: FormRow;
  readonly platform: string | null;
}

export function items(definition: FormDefinition): readonly Item[] {
  return definition.groups.flatMap((group) =>
    group.rows.map((row, index) => ({
      key: `${group.id}.${row.id}`,
      row,
      platform: index === 0 ? group.label : null,
    })),
  );
}

export const mark = (key: string, measure?: Measure) => (measure ? `«${key} ${measure}»` : `«${key}»`);
export const marks = (key: string) => measures.map((measure) => mark(key, measure));
export const words = measures.map((measure) => measureWords[measure]);
const marked = /^«(\S+?)(?: (\S+))?»$/;

export const head = (definition: FormDefinition, width = 3): Row[] => [
  [definition.title],
  [definition.subtitle],
  [definition.header[0], ...Array<null>(width - 2).fill(null), definition.header[1]],
];

/** The rows of a form, an item each. */
export const each = (line: (item: Item, index: number) => readonly Row[] | Row, definition = annex1): Row[] =>
  items(definition).flatMap((item, index) => {
    const drawn = line(item, index);
    return Array.isArray(drawn[0]) ? (drawn as readonly Row[]) : [drawn as Row];
  });

export function found(name: string, rows: readonly Row[], merges: readonly Area[] = []): CorpusCase {
  const places: WantedPlace[] = [];
  const cells = rows.map((row, r) =>
    row.map((cell, c) => {
      const seen = typeof cell === "string" ? marked.exec(cell) : null;
      if (!seen) return cell;
      places.push({ key: seen[1], measure: (seen[2] as Measure | undefined) ?? null, row: r, column: c });
      return null;
    }),
  );
  const form = places.some(({ key }) => key.includes("market")) ? "annex1" : "annex2";
  const grids = [gridOf("月报", cells, { merges })];
  return { name, origin: "handMade", grids, wanted: [{ form, places }] };
}

export function asked(
  name: string,
  rows: readonly Row[],
  asks: string,
  merges: readonly Area[] = [],
): CorpusCase {
  return {
    name,
    origin: "handMade",
    grids: [gridOf("月报", rows, { merges })],
    wanted: [{ form: "annex1", asks }],
  };
}

export function refused(name: string, rows: readonly Row[]): CorpusCase {
  return { name, origin: "nearMiss", grids: [gridOf("月报", rows)], wanted: [] };
}
