/** 另存对外版: a copy without classes, phones and other internal data. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function OutsideRoom() {
  const { say } = useWords();
  return <Section title={say("outside.title")}>{null}</Section>;
}
