/** 抽查比例或数量 as it is written: what `parseExtent` reads back as the same. */
import { percentText } from "../draw/rate";
import type { Extent } from "./plannedTask";

export function extentText(extent: Extent): string {
  if (extent.kind === "unclear") return extent.text;
  const times = extent.draws === undefined ? "" : `;${extent.draws}次/年`;
  if (extent.kind === "count") return `${extent.count}户${times}`;
  const rate = `${extent.atLeast ? "不低于" : ""}${percentText(extent.ppm)}`;
  return (extent.about === undefined ? rate : `${rate}(${extent.about}户)`) + times;
}
