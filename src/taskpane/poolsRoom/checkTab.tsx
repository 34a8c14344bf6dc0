/** 数据检查: the pools looked through with scores; every finding leads to its cell, and to its mend where that is safe. */
import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookContents } from "../../sheets";
import { poolHealthInSlices } from "../../sheets/pools";
import type { PoolHealth } from "../../sheets/pools";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { Notice } from "../parts/notice";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { AddMissing } from "./addMissing";
import { FindingList } from "./findingList";
import { MendSection } from "./mendSection";
import { ReferencePick } from "./referencePick";
import type { References } from "./referencePick";
import { useJob } from "../parts/useJob";

export function CheckTab(props: { references: References; onReferences: (references: References) => void }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const contents = useContents();
  const { day } = useDay();
  const jobs = useJob();
  const [codesOptional, setCodesOptional] = useState(false);
  const [checked, setChecked] = useState<{
    health: PoolHealth;
    contents: WorkbookContents;
    references: References;
  } | null>(null);
  const { references } = props;
  const check = async () => {
    const work = poolHealthInSlices(contents, {
      on: day,
      cooperativesAreEnterprises: contents.settings.rules.cooperativesAreEnterprises,
      codesOptional,
      reference: references.objects?.records,
      provincialItems: references.items?.records,
    });
    const health = await jobs.run(say("pools.job.check"), work);
    if (health) setChecked({ health, contents, references });
  };
  const stale = checked !== null && (checked.contents !== contents || checked.references !== references);
  const empty = contents.objects.length + contents.officers.length + contents.items.length === 0;
  return (
    <>
      <Section title={say("pools.check.title")}>
        <div className={layout.stack}>
          <p className={layout.quiet}>{empty ? say("pools.check.empty") : say("pools.check.what")}</p>
          <ReferencePick references={references} onReferences={props.onReferences} />
          <Checkbox
            label={say("pools.check.codesOptional")}
            checked={codesOptional}
            onChange={(_, { checked: on }) => setCodesOptional(on === true)}
          />
          {jobs.job ? (
            <Busy label={jobs.job.label} share={jobs.job.share} onCancel={jobs.stop} />
          ) : (
            <div>
              <Button appearance="primary" disabled={empty} onClick={() => void check()}>
                {say(checked ? "pools.check.again" : "pools.check.do")}
              </Button>
            </div>
          )}
        </div>
      </Section>
      {checked && (
        <>
          {stale && <Notice tone="watch">{say("pools.check.stale")}</Notice>}
          <Section
            title={say("pools.check.result")}
            aside={say("pools.check.total", { n: count(checked.health.findings.length) })}
          >
            <FindingList health={checked.health} />
          </Section>
          {!stale && <MendSection mends={checked.health.mends} />}
          {!stale && references.objects && (
            <AddMissing findings={checked.health.findings} reference={references.objects} />
          )}
        </>
      )}
    </>
  );
}
