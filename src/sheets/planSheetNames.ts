/** Sheets that are made from the plan and are no plan themselves, though their headers look like one. */

export const publicPlanName = (version: number): string => `计划公示_第${version}版`;
export const planDifferencesName = (from: number, to: number): string =>
  `计划调整对照表_第${from}版至第${to}版`;

/** Whether a sheet's name says so: what was made for the website is not read as the unit's plan again. */
export function isMadeFromPlan(sheet: string): boolean {
  return /^计划(?:公示|调整对照表)_第\d+版/.test(sheet);
}
