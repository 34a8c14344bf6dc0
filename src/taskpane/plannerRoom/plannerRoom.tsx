/** 一业一查: find tasks that can be one joint visit. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function PlannerRoom() {
  const { say } = useWords();
  return <Section title={say("planner.title")}>{null}</Section>;
}
