/**
 * 平台核对: the platform's own statistics held against the figures that the departments report (forms.md,
 * "Cross-checks"): 平台数, 部门报数, 差额, 原因. A difference is no error of itself; one without a reason is.
 */
import type { LedgerFault } from "../ledger/fault";
import type { FormNumbers } from "./crossChecks";
import type { FigureKey, Measure } from "./figures";
import { measures } from "./figures";

/** One number of the platform, as typed or imported. */
export interface PlatformNumber {
  /** Address of its record in 平台核对; "" while it is only typed. */
  readonly at: string;
  readonly key: FigureKey;
  readonly measure: Measure;
  readonly value: number;
  /** 原因; "" where nobody has given one. */
  readonly reason: string;
}

export interface PlatformDifference extends PlatformNumber {
  /** 部门报数: what the form will say. */
  readonly reported: number;
  /** 差额: reported less the platform's; above zero where the departments report more. */
  readonly difference: number;
}

/** Each number of the platform beside the form's; equal ones too. */
export function besidePlatform(
  figures: FormNumbers,
  numbers: readonly PlatformNumber[],
): readonly PlatformDifference[] {
  return numbers.flatMap((each) => {
    const reported = figures.get(each.key)?.[each.measure];
    return reported === undefined ? [] : [{ ...each, reported, difference: reported - each.value }];
  });
}

/** Differences without 原因. `cellOf` names the form's cell. */
export function platformFaults(
  compared: readonly PlatformDifference[],
  cellOf: (key: FigureKey, measure: Measure) => string | null = () => null,
): readonly LedgerFault[] {
  return compared
    .filter(({ difference, reason }) => difference !== 0 && reason.trim() === "")
    .map(({ at, key, measure, reported, value, difference }) => ({
      code: difference > 0 ? ("form.abovePlatform" as const) : ("form.belowPlatform" as const),
      at: cellOf(key, measure) ?? at,
      key,
      measure,
      found: reported,
      expected: value,
    }));
}

/** The last number about each figure, in the order in which figures were first named. */
export function latestNumbers(numbers: readonly PlatformNumber[]): readonly PlatformNumber[] {
  const last = new Map<string, PlatformNumber>();
  for (const each of numbers) last.set(`${each.key} ${each.measure}`, each);
  return [...last.values()];
}

/** The measures in which a platform's figure is complete. */
export function isComplete(numbers: readonly PlatformNumber[], key: FigureKey): boolean {
  return measures.every((measure) => numbers.some((each) => each.key === key && each.measure === measure));
}
