/** What the unit has decided, kept in the sheet 口径与设置 of its own workbook. */
import type { CountingRules } from "../core/forms/countingRules";
import type { Target } from "../core/targets/target";

export interface Settings {
  /** Which form the unit fills: a county Annex 1, a city department Annex 2. */
  readonly level: "county" | "cityDepartment";
  /** 单位名称, as it stands on the form and in the file's name. */
  readonly unit: string;
  readonly contact: string;
  readonly phone: string;
  readonly mobile: string;
  readonly rules: CountingRules;
  readonly targets: readonly Target[];
  readonly language: "zh-CN" | "en-US";
  /** Working days after the end of an inspection in which its results are entered ◇. */
  readonly entryDays: number;
  /** Working days in which a problem is dealt with, unless its row says otherwise ◇. */
  readonly followUpDays: number;
  /** 每户企业年度检查次数上限 (国办发〔2024〕54号); null where the unit has none. */
  readonly yearlyCap: number | null;
  /** Print the digests of figures and ledger in the export's footer. */
  readonly digestInFooter: boolean;
}
