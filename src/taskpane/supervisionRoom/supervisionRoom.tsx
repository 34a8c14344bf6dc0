/** 督查: how each department keeps to plan and time. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function SupervisionRoom() {
  const { say } = useWords();
  return <Section title={say("supervision.title")}>{null}</Section>;
}
