/** 公示: lists for the public, due dates and what was published. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function PublicityRoom() {
  const { say } = useWords();
  return <Section title={say("publicity.title")}>{null}</Section>;
}
