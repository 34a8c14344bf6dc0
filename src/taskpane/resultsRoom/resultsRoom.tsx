/** 检查结果: enter and review results by task. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function ResultsRoom() {
  const { say } = useWords();
  return <Section title={say("results.title")}>{null}</Section>;
}
