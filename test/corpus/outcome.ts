/** What the finder made of one workbook of the corpus, beside what had to be found. */
import type { Grid } from "../../src/sheets/grid";
import type { FormMatch } from "../../src/sheets";
import { findForms } from "../../src/sheets";
import { arrangementsFound } from "./arrangements";
import type { CorpusCase, WantedForm } from "./corpusCase";
import { arrangementsAsked, otherStatistics } from "./doubtfulForms";
import { generatedCases } from "./generated";
import { handMadeAsked, handMadeFound } from "./handMade";
import { nearMisses } from "./nearMisses";

export type Verdict = "found" | "asked" | "refused";

export interface Outcome {
  readonly verdict: Verdict;
  readonly matches: readonly FormMatch[];
  /** What is not as it had to be; empty where all is. */
  readonly wrong: readonly string[];
}

export function corpus(): readonly CorpusCase[] {
  return [
    ...generatedCases(),
    ...handMadeFound(),
    ...arrangementsFound(),
    ...handMadeAsked(),
    ...arrangementsAsked(),
    ...nearMisses(),
    ...otherStatistics(),
  ];
}

export function wantedVerdict({ wanted }: CorpusCase): Verdict {
  if (wanted.length === 0) return "refused";
  return wanted.some(({ asks }) => asks) ? "asked" : "found";
}

/** Runs the finder over the grids of a case, as made or as read back from a file. */
export function outcomeOf(each: CorpusCase, grids: readonly Grid[] = each.grids): Outcome {
  const matches = grids.flatMap((grid) => findForms(grid));
  const verdict: Verdict =
    matches.length === 0
      ? "refused"
      : matches.some(({ standing }) => standing === "asked")
        ? "asked"
        : "found";
  const wrong: string[] = [];
  if (matches.length !== each.wanted.length) wrong.push(`${matches.length} forms, not ${each.wanted.length}`);
  each.wanted.forEach((wanted, index) => {
    const match = matches[index];
    if (match) wrong.push(...differences(wanted, match));
  });
  return { verdict, matches, wrong };
}

function differences(wanted: WantedForm, match: FormMatch): readonly string[] {
  if (wanted.asks)
    return [
      ...(match.standing === "asked" ? [] : ["not asked"]),
      ...(match.faults.some(({ code }) => code === wanted.asks) ? [] : [`no ${wanted.asks}`]),
    ];
  const wrong = match.form === wanted.form ? [] : [`${match.form}, not ${wanted.form}`];
  const found = new Set(
    match.slots.map(({ key, measure, area }) => `${key} ${measure} ${area.row},${area.column}`),
  );
  const places = new Set(
    (wanted.places ?? []).map(({ key, measure, row, column }) => `${key} ${measure} ${row},${column}`),
  );
  for (const place of places) if (!found.has(place)) wrong.push(`missing ${place}`);
  for (const place of found) if (!places.has(place)) wrong.push(`extra ${place}`);
  return [
    ...wrong,
    ...match.faults.filter(({ severity }) => severity === "error").map(({ code, at }) => `${code} ${at}`),
  ];
}
