/** 年度计划: tasks, versions and adjustments, and whether the ratios are reached. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function PlanRoom() {
  const { say } = useWords();
  return <Section title={say("plan.title")}>{null}</Section>;
}
