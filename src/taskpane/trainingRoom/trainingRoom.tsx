/** 培训与宣传: plan, sessions, hours and publicity work. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function TrainingRoom() {
  const { say } = useWords();
  return <Section title={say("training.title")}>{null}</Section>;
}
