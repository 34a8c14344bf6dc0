/** The two things that a clerk comes for. */
import { Button } from "@fluentui/react-components";
import { partsOf } from "../../core/calendar/localDate";
import { ReportIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { CopyButton } from "../parts/copyButton";
import { useSession } from "../session/session";
import { formOf, summaryFor } from "../session/standing";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";

export function Actions() {
  const layout = useLayout();
  const session = useSession();
  const words = useWords();
  const contents = useContents();
  const { day } = useDay();
  const text = () => summaryFor(contents, formOf(contents), day);
  return (
    <div className={layout.buttons} style={{ alignItems: "flex-start" }}>
      <Button
        appearance="primary"
        icon={<ReportIcon />}
        onClick={() => session.store.set({ screen: "report" })}
      >
        {words.say("home.fill", { month: words.monthName(partsOf(day).month) })}
      </Button>
      <CopyButton label={words.say("report.copy")} text={text} show />
    </div>
  );
}
