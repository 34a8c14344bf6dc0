/** 自定义表: teach a form of your own by pointing at its cells. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function TemplatesRoom() {
  const { say } = useWords();
  return <Section title={say("templates.title")}>{null}</Section>;
}
