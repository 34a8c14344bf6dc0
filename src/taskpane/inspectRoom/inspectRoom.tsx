/** 检查导出的文件: whether an exported file is unchanged, and its ledger. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function InspectRoom() {
  const { say } = useWords();
  return <Section title={say("inspect.title")}>{null}</Section>;
}
