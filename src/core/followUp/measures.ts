/**
 * 处置措施: what is done about a problem that an inspection found (spec/domain.md, "Rules to honour"). 无需后续处置
 * closes by itself; every other measure stays open until its closing date (完结日期).
 */
import { foldName } from "../registry/departmentName";

export const measures = [
  "责令改正",
  "移送",
  "抄告",
  "转办",
  "立案查处",
  "移送司法机关",
  "列入经营异常名录",
  "联合惩戒",
  "无需后续处置",
] as const;

export type FollowUpMeasure = (typeof measures)[number];

/** Wordings of local tables, by the measure that they mean. */
const wordings: readonly (readonly [RegExp, FollowUpMeasure])[] = [
  [/^(?:无需|无须|不需要?|免于)(?:进行|作出)?(?:后续)?(?:处置|处理)$/, "无需后续处置"],
  [/^(?:已?移[送交])(?:司法|公安|检察|监察)/, "移送司法机关"],
  [/异常名录|^列异$/, "列入经营异常名录"],
  [/联合惩戒|失信惩戒/, "联合惩戒"],
  [/^(?:已)?立案/, "立案查处"],
  [/^(?:已)?(?:责令)?(?:限期|当场|立即)?(?:整改|改正)/, "责令改正"],
  [/^(?:已)?抄[告送]/, "抄告"],
  [/^(?:已)?(?:转办|交办|转交)/, "转办"],
  [/^(?:已)?移[送交]/, "移送"],
];

/** The measures that a cell names (责令改正、移送); null where one of its wordings is none of the list. */
export function readMeasures(text: string): readonly FollowUpMeasure[] | null {
  const found: FollowUpMeasure[] = [];
  for (const part of text.split(/[、，,;；/\n]/)) {
    const folded = foldName(part);
    if (folded === "") continue;
    const measure = measures.find((each) => each === folded) ?? wordings.find(([w]) => w.test(folded))?.[1];
    if (!measure) return null;
    if (!found.includes(measure)) found.push(measure);
  }
  return found;
}

/** Whether nothing more is to come: all that is named closes by itself. */
export function closesItself(named: readonly FollowUpMeasure[]): boolean {
  return named.length > 0 && named.every((measure) => measure === "无需后续处置");
}

const sent: readonly FollowUpMeasure[] = ["移送", "抄告", "转办", "移送司法机关"];

/** Whether somebody else has to be told: there is a receiving body, and a letter. */
export function goesToOthers(named: readonly FollowUpMeasure[]): boolean {
  return named.some((measure) => sent.includes(measure));
}
