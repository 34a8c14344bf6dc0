/** 趋势: month by month, the ratios over the year, what if. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function HistoryRoom() {
  const { say } = useWords();
  return <Section title={say("history.title")}>{null}</Section>;
}
