/** 回访: drawn from the inspected, by telephone or questionnaire. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function RevisitsRoom() {
  const { say } = useWords();
  return <Section title={say("revisits.title")}>{null}</Section>;
}
