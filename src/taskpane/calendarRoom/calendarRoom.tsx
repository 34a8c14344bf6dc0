/** 日程: every deadline, in working days. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function CalendarRoom() {
  const { say } = useWords();
  return <Section title={say("calendar.title")}>{null}</Section>;
}
