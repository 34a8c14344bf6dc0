/** 工作总结: a quarterly summary as a Word draft. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function SummaryRoom() {
  const { say } = useWords();
  return <Section title={say("summary.title")}>{null}</Section>;
}
