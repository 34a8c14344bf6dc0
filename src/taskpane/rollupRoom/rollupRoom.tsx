/** 汇总: add up the units’ forms: who has sent, who has not, what differs. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function RollupRoom() {
  const { say } = useWords();
  return <Section title={say("rollup.title")}>{null}</Section>;
}
