/** The scores of a health check: of so many rows looked at, so many without a finding. */
import type { PoolAspect } from "./finding";

export interface PoolScore {
  readonly aspect: PoolAspect;
  /** Rows (or departments, or tags) looked at. */
  readonly checked: number;
  readonly clean: number;
  /** 0–100, never rounded up: 100 means all. Null where there was nothing to look at. */
  readonly points: number | null;
}

export const poolAspects: readonly PoolAspect[] = [
  "objectCodes",
  "objectStatus",
  "objectClasses",
  "classMonths",
  "objectTags",
  "completeness",
  "officerCertificates",
  "departmentStrength",
  "itemsClaimed",
  "itemTags",
];

/** Counts what is looked at, aspect by aspect. */
export class Tally {
  private readonly checked = new Map<PoolAspect, number>();
  private readonly clean = new Map<PoolAspect, number>();

  count(aspect: PoolAspect, isClean: boolean): void {
    this.checked.set(aspect, (this.checked.get(aspect) ?? 0) + 1);
    if (isClean) this.clean.set(aspect, (this.clean.get(aspect) ?? 0) + 1);
  }

  /** Every aspect, in the order of `poolAspects`. */
  scores(): readonly PoolScore[] {
    return poolAspects.map((aspect) => {
      const checked = this.checked.get(aspect) ?? 0;
      const clean = this.clean.get(aspect) ?? 0;
      return { aspect, checked, clean, points: checked === 0 ? null : Math.floor((clean * 100) / checked) };
    });
  }
}
