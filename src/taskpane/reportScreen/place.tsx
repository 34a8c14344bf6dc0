/** Where the form stands in the workbook; where there is none, the built-in one is offered as a new sheet. */
import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { partsOf } from "../../core/calendar/localDate";
import { newFormSheet } from "../../sheets";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { EditPreview } from "../parts/editPreview";
import { Fold } from "../parts/fold";
import { PlaceLink } from "../parts/placeLink";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useWords } from "../words/words";
import { sheetName } from "../../sheets";
import { matchAddress } from "./useReport";
import { WhyForm } from "./whyForm";
import type { Report } from "./useReport";
import { useMemo } from "react";

const gridsOf = (s: PaneState) => s.grids;
const writingOf = (s: PaneState) => s.writing;

export function Place({ report }: { report: Report }) {
  const layout = useLayout();
  const { say } = useWords();
  const { matches, match, change } = report;
  if (matches.length === 0) return <NewForm report={report} />;
  return (
    <Section title={say("report.place")}>
      <div className={layout.stack}>
        {matches.length === 1 && match ? (
          <p className={layout.text}>
            {say("report.place.one")} <PlaceLink address={matchAddress(match)} />
          </p>
        ) : (
          <RadioGroup
            aria-label={say("report.place.choose")}
            value={match ? matchAddress(match) : ""}
            onChange={(_, { value }) => change({ place: value })}
          >
            {matches.map((each) => (
              <Radio key={matchAddress(each)} value={matchAddress(each)} label={matchAddress(each)} />
            ))}
          </RadioGroup>
        )}
        {matches.length > 1 && !match && <p className={layout.quiet}>{say("report.place.several")}</p>}
        {match && <WhyForm match={match} />}
        <UndoBar slot="newForm" />
      </div>
    </Section>
  );
}

function NewForm({ report }: { report: Report }) {
  const layout = useLayout();
  const { say, term } = useWords();
  const session = useSession();
  const grids = usePane(session, gridsOf);
  const writing = usePane(session, writingOf);
  const { definition, heading, figures, until } = report;
  const { year, month } = partsOf(until);
  const sheet = sheetName(
    `月报表（${year}年${month}月）`,
    grids.map((g) => g.sheet),
  );
  const edits = useMemo(
    () => newFormSheet(definition, figures, heading, sheet),
    [definition, figures, heading, sheet],
  );
  return (
    <Section title={say("report.place")}>
      <div className={layout.stack}>
        <p className={layout.text}>{say("report.place.none", { form: term(`form.${definition.id}`) })}</p>
        <Fold label={say("preview.what")}>
          <EditPreview edits={edits} />
        </Fold>
        <WriteFault slot="newForm" />
        <div>
          <Button
            appearance="primary"
            disabled={writing}
            onClick={() => void session.write("newForm", edits, say("report.inserted", { sheet }))}
          >
            {say("report.insert")}
          </Button>
        </div>
      </div>
    </Section>
  );
}
