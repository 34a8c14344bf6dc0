/**
 * 附件 3 of 秦双随机办〔2024〕1 号 (培训计划) as data, verbatim: the columns of the plan that is sent, and what the
 * city plans for everybody, to begin with.
 */
import annex3 from "./annex3.json";

export interface TrainingPlanForm {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const trainingPlanForm: TrainingPlanForm = annex3;

/** The title for a unit and a year: in the city's, its own name and year stand in place of the city's and 2024. */
export function trainingPlanTitle(unit: string, year: number): string {
  const named =
    unit === "" ? trainingPlanForm.title : trainingPlanForm.title.replace(/^秦皇岛市\s*/, `${unit} `);
  return named.replace(/\d{4}/, String(year));
}
