/** 合并台账: bring many exported ledgers into this workbook. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function MergeRoom() {
  const { say } = useWords();
  return <Section title={say("merge.title")}>{null}</Section>;
}
