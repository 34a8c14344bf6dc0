/** What a person has corrected in a row of the form: computed → corrected, the reason, and who it was. */
import type { Correction } from "../../core/forms";
import { inOrderOf } from "../../core/forms";
import type { FigureKey } from "../../core/forms/figures";
import { useLayout } from "../look/layout";
import { useWords } from "../words/words";
import type { Words } from "../words/words";
import type { Report } from "./useReport";

/** 部门联合 户数：计算 2，更正为 3（漏录一户，王某） */
export function correctionWords(each: Correction, { say, term }: Words): string {
  return say(each.by === "" ? "report.corrected.line" : "report.corrected.lineBy", {
    figure: term(`figure.${each.key}`),
    measure: term(`measure.${each.measure}`),
    computed: each.computed,
    corrected: each.corrected ?? "",
    reason: each.reason,
    by: each.by,
  });
}

export function CorrectedLines({ report, keys }: { report: Report; keys: readonly FigureKey[] }) {
  const layout = useLayout();
  const words = useWords();
  const mine = inOrderOf(
    keys,
    report.corrections.filter(({ key }) => keys.includes(key)),
  );
  return mine.map((each) => (
    <p key={each.at} className={layout.quiet}>
      {correctionWords(each, words)}
    </p>
  ));
}
