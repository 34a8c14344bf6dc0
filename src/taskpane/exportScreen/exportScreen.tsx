/** 导出: the filled form alone, as a file that can be sent. */
import { Button, Checkbox, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { ExportIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { PlaceLink } from "../parts/placeLink";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { WithRooms } from "../rooms/withRooms";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import type { ExportState } from "./exportState";
import { exportPlan } from "./exportPlan";
import { runExport } from "./runExport";
import { PlacedLine } from "../reportScreen/placedLine";
import { SealFields } from "./sealFields";
import { areaAddress } from "../../sheets/grid";
import { useReport } from "../reportScreen/useReport";
import { exportName } from "../../documents/exportName";

const exportingOf = (s: PaneState) => s.exporting;

type Outcome =
  { readonly saved: string; readonly notes: readonly AnyFault[] } | { readonly faults: readonly AnyFault[] };

export function ExportScreen() {
  return (
    <WithRooms screen="export">
      <FormExport />
    </WithRooms>
  );
}

function FormExport() {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const contents = useContents();
  const report = useReport();
  const state = usePane(session, exportingOf);
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const change = (part: Partial<ExportState>) => {
    setOutcome(null);
    session.store.set((s) => ({ exporting: { ...s.exporting, ...part } }));
  };
  const forms = contents.forms;
  const match = forms.find((f) => areaAddress(f.sheet, f.area) === state.place) ?? report.match ?? forms[0];
  if (!match)
    return (
      <Section title={say("export.title")}>
        <p className={layout.text}>{say("export.empty")}</p>
        <Button style={{ marginTop: 10 }} onClick={() => session.store.set({ screen: "report" })}>
          {say("export.toReport")}
        </Button>
      </Section>
    );
  const place = areaAddress(match.sheet, match.area);
  const sealed = state.seal !== null;
  const approved = state.approvedBy.trim() !== "" && state.reason.trim() !== "";
  const { unit, until } = report;
  const name = exportName({ unit, form: match.form, date: until });
  const { differing } = exportPlan(match, contents, unit, until);
  const agreed = differing.length === 0 || state.asItStands;
  const digestInFooter = state.digestInFooter ?? contents.settings.digestInFooter;
  const run = async () => {
    setWorking(true);
    setOutcome(null);
    const registered = say("export.seal.registered");
    const done = await runExport(session, { match, unit, until, state, digestInFooter, name, registered });
    setWorking(false);
    setOutcome(done.ok ? { saved: name, notes: done.value } : { faults: [done.error] });
  };
  return (
    <div className={layout.stack}>
      <Section title={say("export.title")}>
        <div className={layout.stack}>
          <p className={layout.text}>{say("export.what")}</p>
          {forms.length > 1 ? (
            <RadioGroup
              aria-label={say("export.which")}
              value={place}
              onChange={(_, { value }) => change({ place: value })}
            >
              {forms.map((f) => (
                <Radio
                  key={areaAddress(f.sheet, f.area)}
                  value={areaAddress(f.sheet, f.area)}
                  label={areaAddress(f.sheet, f.area)}
                />
              ))}
            </RadioGroup>
          ) : (
            <p className={layout.text}>
              {say("export.from")} <PlaceLink address={place} />
            </p>
          )}
          <Checkbox
            label={say("export.digests")}
            checked={digestInFooter}
            onChange={(_, { checked }) => change({ digestInFooter: checked === true })}
          />
        </div>
      </Section>
      {differing.length > 0 && (
        <Section title={say("export.differs.title")}>
          <div className={layout.stack}>
            <p className={layout.text}>{say("export.differs", { n: differing.length })}</p>
            <Fold label={say("export.differs.where")}>
              {differing.map((placement) => (
                <PlacedLine key={placement.at} placement={placement} />
              ))}
            </Fold>
            <Checkbox
              label={say("export.asItStands")}
              checked={state.asItStands}
              onChange={(_, { checked }) => change({ asItStands: checked === true })}
            />
            <div>
              <Button onClick={() => session.store.set({ screen: "report" })}>
                {say("export.toReport")}
              </Button>
            </div>
          </div>
        </Section>
      )}
      <SealFields state={state} onChange={change} />
      <Section title={say("export.file")}>
        <div className={layout.stack}>
          <p
            className={layout.digest}
            style={{ fontFamily: "inherit", fontSize: 13 }}
            data-testid="file-name"
          >
            {name}
          </p>
          {working && <Busy label={say("export.working")} share={null} />}
          {outcome && "faults" in outcome && <FaultList faults={outcome.faults} />}
          <WriteFault slot="sealUse" />
          {outcome && "saved" in outcome && (
            <Notice tone="good">
              {say("export.saved", { name: outcome.saved })}
              {outcome.notes.length > 0 && <FaultList faults={outcome.notes} />}
            </Notice>
          )}
          <UndoBar slot="sealUse" />
          <div className={layout.buttons}>
            <Button
              appearance="primary"
              icon={<ExportIcon />}
              disabled={working || !agreed || (sealed && !approved)}
              onClick={() => void run()}
            >
              {say("export.save")}
            </Button>
            {sealed && !approved && <span className={layout.quiet}>{say("export.seal.needs")}</span>}
          </div>
        </div>
      </Section>
    </div>
  );
}
