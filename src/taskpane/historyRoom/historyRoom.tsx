/** 趋势: month by month, the three ratios over the year with goal and forecast, what if, and the same in the workbook. */
import { useMemo, useState } from "react";
import type { AddedTasks } from "../../core/targets/whatIf";
import { isCountable, whatIf } from "../../core/targets/whatIf";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { useSession } from "../session/session";
import { countedOf, ratioSource } from "../session/standing";
import { useWords } from "../words/words";
import { keepTasks, keptTasks } from "./addedTasks";
import { MonthTable } from "./monthTable";
import { RatioTrends } from "./ratioTrends";
import { ratioYears } from "./ratioYear";
import { SentOtherwise } from "./sentOtherwise";
import { SheetSection } from "./sheetSection";
import { useHistory } from "./useHistory";
import type { YearHistory } from "./useHistory";
import { WhatIfSection } from "./whatIfSection";

export function HistoryRoom() {
  const { say } = useWords();
  const history = useHistory();
  if ("share" in history)
    return (
      <Section title={say("history.title")}>
        <Busy label={say("history.counting")} share={history.share} />
      </Section>
    );
  return history.months.some(Boolean) ? <Year history={history} /> : <Nothing />;
}

function Nothing() {
  const layout = useLayout();
  const { say } = useWords();
  return (
    <Section title={say("history.none.title")}>
      <div className={layout.tight}>
        <p className={layout.text}>{say("history.none.what")}</p>
        <p className={layout.quiet}>{say("history.none.do")}</p>
      </div>
    </Section>
  );
}

function Year({ history }: { history: YearHistory }) {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const [added, setAdded] = useState<readonly AddedTasks[]>(() => keptTasks(session));
  const change = (tasks: readonly AddedTasks[]) => {
    keepTasks(session, tasks);
    setAdded(tasks);
  };
  const { contents, form, until, months, differences } = history;
  const years = useMemo(() => ratioYears(contents, form, until, months), [contents, form, until, months]);
  const counted = countedOf(contents, form, until);
  const usable = added.filter((each) => isCountable(each) && each.times > 0);
  const prospects = whatIf(
    contents.settings.targets,
    counted.figures,
    usable,
    ratioSource(contents, counted),
  );
  const fromLedger = months.at(-1)?.source === "ledger";
  return (
    <div className={layout.stack}>
      <RatioTrends years={years} until={until} prospects={usable.length > 0 ? prospects : []} />
      {fromLedger && <WhatIfSection added={added} onChange={change} prospects={prospects} />}
      <Section title={say("history.months")}>
        <div className={layout.stack}>
          <MonthTable form={form} until={until} months={months} />
          <SentOtherwise differences={differences} />
        </div>
      </Section>
      <SheetSection history={history} years={years} />
    </div>
  );
}
