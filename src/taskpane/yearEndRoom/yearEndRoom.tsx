/** 年度结转: make next year’s workbook. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function YearEndRoom() {
  const { say } = useWords();
  return <Section title={say("yearEnd.title")}>{null}</Section>;
}
