/** A form as data: its labels, verbatim as issued, and the rows to be counted. */
import type { FigureKey, FormId } from "./figures";

export interface FormRow {
  readonly id: string;
  readonly label: string;
  /** Parts that one row carries separately (部门内部, 部门联合). */
  readonly split?: readonly ("internal" | "joint")[];
}

export interface FormGroup {
  readonly id: "provincial" | "other";
  readonly label: string;
  readonly rows: readonly FormRow[];
}

export interface FormDefinition {
  readonly id: FormId;
  readonly title: string;
  readonly subtitle: string;
  readonly filledBy: string;
  /** 单位名称 (盖章), 填表时间 */
  readonly header: readonly string[];
  /** 联系人, 联系电话, 手机 */
  readonly footer: readonly string[];
  readonly groups: readonly FormGroup[];
}

/** The keys of a form's figures, in the order of its rows; a split row gives one key for each part. */
export function figureKeys(form: FormDefinition): readonly FigureKey[] {
  return form.groups.flatMap((group) =>
    group.rows.flatMap((row) =>
      row.split ? row.split.map((part) => `${group.id}.${row.id}.${part}`) : [`${group.id}.${row.id}`],
    ),
  );
}
