/** A workbook without tables: what this page will show, and the one thing to do to get there. */
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { useWords } from "../words/words";
import { TableIcon } from "../look/icons";
import { signal } from "../look/theme";

export function EmptyWorkbook() {
  const layout = useLayout();
  const { say } = useWords();
  return (
    <Section title={say("home.empty.title")}>
      <div className={layout.stack}>
        <TableIcon width={40} height={40} strokeWidth={1} style={{ color: signal.quiet }} />
        <p className={layout.text}>{say("home.empty.what")}</p>
        <p className={layout.text}>{say("home.empty.do")}</p>
        <p className={layout.quiet}>{say("home.empty.headers")}</p>
      </div>
    </Section>
  );
}
