/**
 * 口径: the counting rules that no official text settles. Each is a setting of the workbook, shown
 * beside the figures it moves; these are the defaults (see `docs/forms.md`).
 */
export interface CountingRules {
  /** Which date puts a row into the period: 检查日期, else 任务完成日期; or 任务完成日期 alone. */
  readonly date: "inspection" | "completion";
  /** A task is a 次 once one row counts, or only when all of its rows have a result by the cut-off. */
  readonly taskCounts: "started" | "finished";
  /** 户 are distinct objects within each task and summed, or distinct over the year. */
  readonly households: "perTask" | "perYear";
  /** City and county bureaus of one 系统 inspecting together make a joint inspection. */
  readonly levelsAreJoint: boolean;
  /** 农民专业合作社 are enterprises. */
  readonly cooperativesAreEnterprises: boolean;
  /** The 市场监管系统 row also counts tasks in which that system merely takes part. */
  readonly marketTakesPart: boolean;
  /** Annex 1 counts tasks set by a higher level and carried out here. */
  readonly higherLevelCounts: boolean;
  /** Annex 2 counts the tasks that the unit leads, or also those in which it takes part. */
  readonly unitTasks: "leads" | "leadsOrTakesPart";
  /** A city department counts 市本级 only: tasks that its counties start are theirs. */
  readonly cityOwnLevelOnly: boolean;
  /** Ratios count the provincial platform alone, or all platforms together. */
  readonly ratioPlatforms: "provincial" | "all";
  /** When the 20th is a rest day, the form is due on the working day before (else on the day itself). */
  readonly dueBeforeRestDay: boolean;
  /** What each result means: true where it is a problem. Wordings are compared by core/ledger/inspectionResult. */
  readonly problemResults: Readonly<Record<string, boolean>>;
}
