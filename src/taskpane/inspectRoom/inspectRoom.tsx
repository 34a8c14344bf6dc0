/** 检查导出的文件: whether exported files are unchanged, which ledger they came from, whether a signature holds. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Result } from "../../core/result";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { FilesPick } from "../parts/filesPick";
import { Notice } from "../parts/notice";
import { usePane, useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { examine } from "./examine";
import type { Examined } from "./examine";
import { FormFindings } from "./formFindings";

interface Answer {
  readonly name: string;
  readonly found: Result<Examined, AnyFault>;
}

export function InspectRoom() {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const contents = useContents();
  const grids = usePane(session, (s) => s.grids);
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const [working, setWorking] = useState<{ readonly name: string; readonly share: number | null } | null>(
    null,
  );
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const take = async (files: readonly File[]) => {
    const control = new AbortController();
    running.current = control;
    for (const file of files) {
      const { name } = file;
      setWorking({ name, share: null });
      await new Promise((shown) => setTimeout(shown, 0));
      const found = await examine(file, contents, grids, control.signal, (share) =>
        setWorking({ name, share }),
      );
      if (found === null) break;
      setAnswers((before) => [{ name, found }, ...before.filter((a) => a.name !== name)]);
    }
    setWorking(null);
  };
  return (
    <div className={layout.stack}>
      <Section title={say("inspect.title")}>
        <div className={layout.stack}>
          <p className={layout.text}>{say("inspect.what")}</p>
          <FilesPick
            label={say("inspect.pick")}
            hint={say("inspect.drop")}
            accept=".xlsx,.pdf,.zip"
            disabled={working !== null}
            primary={answers.length === 0}
            onPick={(files) => void take(files)}
          />
          {working !== null && (
            <Busy
              label={say("inspect.working", { name: working.name })}
              share={working.share}
              onCancel={() => running.current?.abort()}
            />
          )}
          {answers.length > 0 && (
            <div>
              <Button appearance="subtle" onClick={() => setAnswers([])}>
                {say("inspect.remove")}
              </Button>
            </div>
          )}
        </div>
      </Section>
      {answers.map(({ name, found }) => (
        <Section key={name} title={name}>
          {found.ok ? <Findings found={found.value} /> : <FaultList faults={[found.error]} />}
        </Section>
      ))}
    </div>
  );
}

function Findings({ found }: { found: Examined }) {
  const layout = useLayout();
  const { say } = useWords();
  if (found.kind === "form") return <FormFindings form={found.form} />;
  return (
    <div className={layout.stack}>
      <p className={layout.text}>{say("inspect.archive", { count: found.files.length })}</p>
      {found.files.map(({ name, state, form }) => (
        <div key={name} className={layout.stack}>
          <Notice tone={state === "unchanged" ? "good" : "late"}>
            {say(`inspect.archive.${state}`, { name })}
          </Notice>
          {form && <FormFindings form={form} />}
        </div>
      ))}
    </div>
  );
}
