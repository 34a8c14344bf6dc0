/** No ledger, no figures: a zero report can still be filled. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function NoLedger() {
  const { say } = useWords();
  return (
    <Section title={say("report.noLedger.title")}>
      <p style={{ margin: 0 }}>{say("report.noLedger.body")}</p>
    </Section>
  );
}
