/** 监测预警: classes and indicators that worsened. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function RiskRoom() {
  const { say } = useWords();
  return <Section title={say("risk.title")}>{null}</Section>;
}
