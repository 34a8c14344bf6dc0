/**
 * 手工更正: a figure that a person changed, kept apart from the counted one, with its reason (forms.md, "Provenance").
 * It is in force for its form and its month (期别), until it is changed again or withdrawn; next month the ledger
 * speaks again. No digest of a ledger vouches for it.
 */
import type { LocalDate } from "../calendar/localDate";
import { partsOf } from "../calendar/localDate";
import type { LedgerFault } from "../ledger/fault";
import type { Figure, FigureKey, Figures, FormId, Measure } from "./figures";
import { measures } from "./figures";

export interface Correction {
  /** Address of its record in 数据更正. */
  readonly at: string;
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly unit: string;
  readonly form: FormId;
  readonly key: FigureKey;
  readonly measure: Measure;
  /** What the ledger gave when it was corrected. */
  readonly computed: number;
  /** null: withdrawn. */
  readonly corrected: number | null;
  readonly reason: string;
  readonly by: string;
}

/** The corrections that hold for a form, a unit and the month of a day: the last word about each figure. */
export function correctionsInForce(
  corrections: readonly Correction[],
  about: { readonly form: FormId; readonly unit: string; readonly until: LocalDate },
): readonly Correction[] {
  const { year, month } = partsOf(about.until);
  const last = new Map<string, Correction>();
  for (const each of corrections) {
    const meant = each.form === about.form && each.year === year && each.month === month;
    if (!meant || each.unit.trim() !== about.unit.trim()) continue;
    last.set(`${each.key} ${each.measure}`, each);
  }
  return [...last.values()].filter(({ corrected }) => corrected !== null);
}

/** The figures as they will be written: the counted ones with the corrections put in. Rows stay those counted. */
export function correctedFigures(figures: Figures, inForce: readonly Correction[]): Figures {
  if (inForce.length === 0) return figures;
  const corrected = new Map<FigureKey, Figure>(figures);
  for (const { key, measure, corrected: value } of inForce) {
    const figure = corrected.get(key);
    if (figure && value !== null) corrected.set(key, { ...figure, [measure]: value });
  }
  return corrected;
}

/** Figures that a person changed: they leave with the form, and the ledger's digest does not cover them. */
export function keysByHand(inForce: readonly Correction[]): ReadonlySet<FigureKey> {
  return new Set(inForce.map(({ key }) => key));
}

/** A number typed as a figure: a whole number ≥ 0, full-width digits too; null for anything else. */
export function typedFigure(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}

/** Corrections that were made against another number than the ledger gives now: they are to be looked at again. */
export function staleCorrections(figures: Figures, inForce: readonly Correction[]): readonly LedgerFault[] {
  return inForce.flatMap(({ at, key, measure, computed, corrected }): LedgerFault[] => {
    const now = figures.get(key)?.[measure];
    if (now === undefined || now === computed || corrected === null) return [];
    return [{ code: "form.correctionStale", at, key, measure, found: computed, expected: now, corrected }];
  });
}

/** In the order of the form's rows and of 次数, 户数, 发现问题户数. */
export function inOrderOf(keys: readonly FigureKey[], inForce: readonly Correction[]): readonly Correction[] {
  const place = ({ key, measure }: Correction) => keys.indexOf(key) * 3 + measures.indexOf(measure);
  return [...inForce].sort((a, b) => place(a) - place(b));
}
