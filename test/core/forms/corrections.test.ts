/** 手工更正: laws of putting corrections into counted figures, and what is in force when. */
import fc from "fast-check";
import { parseIsoDate } from "../../../src/core/calendar/localDate";
import {
  correctedFigures,
  correctionsInForce,
  formDefinitions,
  figureKeys,
  keysByHand,
  measures,
  staleCorrections,
  typedFigure,
} from "../../../src/core/forms";
import type { Correction, Figures } from "../../../src/core/forms";

const keys = figureKeys(formDefinitions.annex1);
const figures: Figures = new Map(
  keys.map((key, i) => [key, { tasks: i, households: 10 * i, problems: 1, rows: [i] }]),
);
const day = (text: string) => parseIsoDate(text)!;
const may = { form: "annex1", unit: "海港区", until: day("2024-05-31") } as const;

const correction = (part: Partial<Correction> = {}): Correction => ({
  ...{
    at: "数据更正!A2",
    year: 2024,
    month: 5,
    unit: "海港区",
    form: "annex1",
    key: keys[3],
    measure: "households",
  },
  ...{ computed: 30, corrected: 31, reason: "漏录", by: "甲" },
  ...part,
});

const any: fc.Arbitrary<Correction> = fc
  .record({
    month: fc.integer({ min: 4, max: 6 }),
    unit: fc.constantFrom("海港区", "抚宁区"),
    form: fc.constantFrom("annex1" as const, "annex2" as const),
    key: fc.constantFrom(...keys),
    measure: fc.constantFrom(...measures),
    corrected: fc.option(fc.nat(99), { nil: null }),
  })
  .map(correction);

test("in force is the last word about each figure of this form, unit and month, unless it withdraws", () => {
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (all) => {
      const inForce = correctionsInForce(all, may);
      for (const key of keys)
        for (const measure of measures) {
          const said = all.filter(
            (c) =>
              c.key === key &&
              c.measure === measure &&
              c.month === 5 &&
              c.unit === "海港区" &&
              c.form === "annex1",
          );
          const last = said.at(-1);
          const holds = inForce.filter((c) => c.key === key && c.measure === measure);
          expect(holds).toEqual(last && last.corrected !== null ? [last] : []);
        }
    }),
  );
});

test("corrected figures differ from the counted ones exactly where a correction holds; rows stay", () => {
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (all) => {
      const inForce = correctionsInForce(all, may);
      const corrected = correctedFigures(figures, inForce);
      for (const [key, figure] of figures)
        for (const measure of measures) {
          const holds = inForce.find((c) => c.key === key && c.measure === measure);
          expect(corrected.get(key)?.[measure]).toBe(holds ? holds.corrected : figure[measure]);
          expect(corrected.get(key)?.rows).toBe(figure.rows);
        }
      expect([...corrected.keys()]).toEqual(keys);
      expect([...keysByHand(inForce)].every((key) => inForce.some((c) => c.key === key))).toBe(true);
    }),
  );
});

test("a correction made against another count is pointed at", () => {
  expect(staleCorrections(figures, [correction()])).toEqual([]);
  expect(staleCorrections(figures, [correction({ computed: 29 })])).toEqual([
    {
      code: "form.correctionStale",
      at: "数据更正!A2",
      key: keys[3],
      measure: "households",
      found: 29,
      expected: 30,
      corrected: 31,
    },
  ]);
});

test.each([
  ["30", 30],
  [" ３０ ", 30],
  ["0", 0],
  ["约30户", null],
  ["-3", null],
  ["3.5", null],
  ["", null],
  ["三十", null],
])("typed %p is %p", (text, value) => expect(typedFigure(text)).toBe(value));
