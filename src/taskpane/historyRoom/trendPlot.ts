/** Where things stand in a ratio's picture, in the units of its viewBox; the pane scales it to its width. */
import type { Ratio } from "../../core/targets/ratio";

export const picture = { width: 320, height: 152 } as const;
export const plot = { left: 34, right: 312, top: 12, bottom: 126 } as const;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A month, 1–12. */
export function monthX(month: number): number {
  return plot.left + ((month - 0.5) * (plot.right - plot.left)) / 12;
}

/** A share of a whole > 0; above 100 % at the upper edge. Only the picture is rounded, never a number that is told. */
export function shareY({ part, whole }: Ratio): number {
  const share = Math.min(1, Math.max(0, part / whole));
  return Math.round((plot.bottom - share * (plot.bottom - plot.top)) * 100) / 100;
}

/** The months' points; a month without data (尚未开展, or unknown) has none. */
export function pointsOf(
  months: readonly (Ratio | null)[],
): readonly (Spot & { month: number; ratio: Ratio })[] {
  return months.flatMap((ratio, index) =>
    ratio && ratio.whole > 0 ? [{ month: index + 1, ratio, x: monthX(index + 1), y: shareY(ratio) }] : [],
  );
}
