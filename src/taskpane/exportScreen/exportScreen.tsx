/** 导出: the filled form alone, as a file that can be sent. */
import { Button, Checkbox, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { ExportIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { FaultList } from "../parts/faultList";
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
import { endings } from "./exportFile";
import type { Certificate, ExportStep } from "./exportFile";
import { FormatFields } from "./formatFields";
import { PlacedLine } from "../reportScreen/placedLine";
import { SealFields } from "./sealFields";
import { SignFields } from "./signFields";
import { useExport } from "./useExport";
import { areaAddress } from "../../sheets/grid";
import { useReport } from "../reportScreen/useReport";
import { exportName } from "../../documents/exportName";

const exportingOf = (s: PaneState) => s.exporting;

/** How much of the work lies before a step, roughly. */
const shares: Readonly<Record<ExportStep, number>> = { form: 0, font: 0.3, page: 0.5, archive: 0.9 };

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
  const [certificate, setCertificate] = useState<Certificate | null>(null);
  const { step, outcome, run, cancel, forget } = useExport();
  const change = (part: Partial<ExportState>) => {
    forget();
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
  const name = exportName({ unit, form: match.form, date: until }).replace(/\.xlsx$/, endings[state.format]);
  const { differing } = exportPlan(match, contents, unit, until);
  const agreed = differing.length === 0 || state.asItStands;
  const digestInFooter = state.digestInFooter ?? contents.settings.digestInFooter;
  const signing = state.format === "xlsx" ? null : certificate;
  const typed = signing === null || signing.password !== "";
  const start = async () => {
    const registered = say("export.seal.registered");
    // The password is used once: what was typed is cleared, whatever comes of it.
    if (certificate) setCertificate({ ...certificate, password: "" });
    await run({ match, unit, until, state, digestInFooter, name, registered, certificate: signing });
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
        </div>
      </Section>
      <FormatFields state={state} digestInFooter={digestInFooter} onChange={change} />
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
      {state.format !== "xlsx" && (
        <SignFields
          certificate={certificate}
          onChange={(chosen) => {
            forget();
            setCertificate(chosen);
          }}
        />
      )}
      <Section title={say("export.file")}>
        <div className={layout.stack}>
          <p
            className={layout.digest}
            style={{ fontFamily: "inherit", fontSize: 13 }}
            data-testid="file-name"
          >
            {name}
          </p>
          {step && <Busy label={say(`export.step.${step}`)} share={shares[step]} onCancel={cancel} />}
          {outcome && "cancelled" in outcome && <Notice tone="plain">{say("export.cancelled")}</Notice>}
          {outcome && "faults" in outcome && <FaultList faults={outcome.faults} />}
          <WriteFault slot="sealUse" />
          {outcome && "saved" in outcome && (
            <Notice tone="good">
              {say("export.saved", { name: outcome.saved })}
              {outcome.signedBy && <div>{say("export.signed", { owner: outcome.signedBy })}</div>}
              {outcome.notes.length > 0 && <FaultList faults={outcome.notes} />}
            </Notice>
          )}
          <UndoBar slot="sealUse" />
          <div className={layout.buttons}>
            <Button
              appearance="primary"
              icon={<ExportIcon />}
              disabled={step !== null || !agreed || !typed || (sealed && !approved)}
              onClick={() => void start()}
            >
              {say("export.save")}
            </Button>
            {sealed && !approved && <span className={layout.quiet}>{say("export.seal.needs")}</span>}
            {!typed && !step && !outcome && <span className={layout.quiet}>{say("export.sign.needs")}</span>}
          </div>
        </div>
      </Section>
    </div>
  );
}
