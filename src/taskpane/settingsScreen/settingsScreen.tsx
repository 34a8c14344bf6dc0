/** 设置: what the unit decides, kept in its own workbook; every rule that moves a figure, in sight. */
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { settingsEdits } from "../../sheets";
import type { Settings } from "../../sheets/settings";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { EditPreview } from "../parts/editPreview";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { LanguageChoice } from "./languageChoice";
import { LimitFields, typedLimits, wrongLimits } from "./limitFields";
import { NoNetwork } from "./noNetwork";
import { ProblemResults } from "./problemResults";
import { RuleFields } from "./ruleFields";
import { targetFaults, TargetFields, typedTargets } from "./targetFields";
import { UnitFields } from "./unitFields";

const gridsOf = (s: PaneState) => s.grids;
const writingOf = (s: PaneState) => s.writing;

export function SettingsScreen() {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const contents = useContents();
  const grids = usePane(session, gridsOf);
  const writing = usePane(session, writingOf);
  const [changes, setChanges] = useState<Partial<Settings>>({});
  const [goals, setGoals] = useState<Readonly<Record<string, string>>>({});
  const [limits, setLimits] = useState<Parameters<typeof typedLimits>[1]>({});
  const draft: Settings = { ...contents.settings, ...changes };
  const faults = targetFaults(draft.targets, goals);
  const wrong = wrongLimits(limits);
  const settings: Settings = typedLimits({ ...draft, targets: typedTargets(draft.targets, goals) }, limits);
  const flawed = faults.size > 0 || wrong.length > 0;
  const changed = flawed || JSON.stringify(settings) !== JSON.stringify(contents.settings);
  const change = (part: Partial<Settings>) => setChanges((before) => ({ ...before, ...part }));
  const forget = () => {
    setChanges({});
    setGoals({});
    setLimits({});
  };
  const write = async () => {
    const written = await session.write("settings", settingsEdits(grids, settings), say("settings.written"));
    if (written.ok) forget();
  };
  return (
    <>
      <NoNetwork />
      <div className={layout.columns}>
        <div className={layout.stack}>
          <UnitFields settings={draft} onChange={change} />
          <TargetFields targets={draft.targets} typed={goals} faults={faults} onType={setGoals} />
          <LanguageChoice settings={draft} onChange={change} />
        </div>
        <div className={layout.stack}>
          <RuleFields settings={draft} onChange={change} />
          <LimitFields settings={draft} typed={limits} onType={setLimits} />
          <ProblemResults settings={draft} onChange={change} />
        </div>
      </div>
      <Section title={say("settings.write.title")}>
        <div className={layout.stack}>
          {!changed && <UndoBar slot="settings" />}
          {!changed && <p className={layout.quiet}>{say("settings.unchanged")}</p>}
          {changed && !flawed && <Preview settings={settings} />}
          {faults.size > 0 && <FaultList faults={[...faults.values()]} />}
          {wrong.length > 0 && <Notice tone="late">{say("settings.limits.wrong")}</Notice>}
          <WriteFault slot="settings" />
          <div className={layout.buttons}>
            <Button
              appearance="primary"
              disabled={!changed || flawed || writing}
              onClick={() => void write()}
            >
              {say("settings.write")}
            </Button>
            {changed && <Button onClick={forget}>{say("settings.discard")}</Button>}
          </div>
          {changed && <Notice tone="plain">{say("settings.notYet")}</Notice>}
        </div>
      </Section>
    </>
  );
}

function Preview({ settings }: { settings: Settings }) {
  const session = useSession();
  const grids = usePane(session, gridsOf);
  const text = JSON.stringify(settings);
  // The settings are made anew with every keystroke; what they say decides whether the edits are.
  const edits = useMemo(() => settingsEdits(grids, JSON.parse(text) as Settings), [grids, text]);
  return <EditPreview edits={edits} />;
}
