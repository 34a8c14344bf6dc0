/** 名录库: import, check, merge and tag objects, officers, items. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function PoolsRoom() {
  const { say } = useWords();
  return <Section title={say("pools.title")}>{null}</Section>;
}
