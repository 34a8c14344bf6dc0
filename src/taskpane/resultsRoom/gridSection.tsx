/** 生成结果行: rows that the draw asks for and the ledger does not have. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Platform } from "../../core/ledger/inspection";
import { gridEdits } from "../../sheets/results";
import type { GridEdits } from "../../sheets/results";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { PreviewBar } from "./previewBar";
import type { TaskInHand } from "./useTask";

const platforms: readonly Platform[] = ["other", "provincial"];

export function GridSection({ inHand }: { inHand: TaskInHand }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const contents = useContents();
  const [planned, setPlanned] = useState<GridEdits | null>(null);
  const { task, platform, setPlatform, rules } = inHand;
  if (!task) return null;
  const { missing, rows } = task;
  const n = count(missing.length);
  const plan = () =>
    setPlanned(gridEdits(session.store.get().grids, contents.tables, missing, Object.keys(rules)));
  const write = async () => {
    if (!planned) return;
    const told = say("results.grid.done", { n, sheet: planned.sheet });
    const written = await session.write("results", planned.edits, told);
    if (written.ok) setPlanned(null);
  };
  return (
    <Section title={say("results.grid")} aside={say("results.grid.count", { n })}>
      <div className={layout.stack}>
        <p className={layout.quiet}>
          {say("results.grid.what", { objects: count(new Set(missing.map(({ id }) => id)).size) })}
        </p>
        {rows.every((row) => row.platform === null) && (
          <Field label={say("results.platform")} hint={say("results.platform.hint")}>
            <Select
              value={platform}
              onChange={(_, { value }) => {
                setPlatform(value === "provincial" ? "provincial" : "other");
                setPlanned(null);
              }}
            >
              {platforms.map((each) => (
                <option key={each} value={each}>
                  {say(`results.platform.${each}`)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {planned ? (
          <>
            {planned.faults.length > 0 && <FaultList faults={planned.faults} />}
            <PreviewBar
              edits={planned.edits}
              label={say("results.grid.write")}
              onWrite={() => void write()}
              onCancel={() => setPlanned(null)}
            />
          </>
        ) : (
          <div>
            <Button appearance="primary" onClick={plan}>
              {say("results.grid.do")}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
