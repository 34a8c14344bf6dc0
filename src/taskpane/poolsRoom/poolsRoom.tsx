/** 名录库 (一单两库): bring in lists, check and mend them, tag by rule, 一单两库完成情况表. */
import { useState } from "react";
import { areaAddress } from "../../sheets/grid";
import { poolKinds } from "../../sheets/pools";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { PlaceLink } from "../parts/placeLink";
import { Tabs } from "../parts/tabs";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { CheckTab } from "./checkTab";
import { CompletionTab } from "./completionTab";
import { ImportTab } from "./importTab";
import { noReferences } from "./referencePick";
import { TagsTab } from "./tagsTab";

const tabs = ["import", "check", "tags", "done"] as const;
type PoolsTab = (typeof tabs)[number];

export function PoolsRoom() {
  const layout = useLayout();
  const { say } = useWords();
  const [tab, setTab] = useState<PoolsTab>("import");
  const [references, setReferences] = useState(noReferences);
  return (
    <div className={layout.stack}>
      <Overview />
      <Tabs
        id="pools"
        label={say("pools.tabs")}
        tabs={tabs.map((each) => ({ id: each, label: say(`pools.tab.${each}`) }))}
        here={tab}
        onGo={setTab}
      />
      <UndoBar slot="pools" />
      <WriteFault slot="pools" />
      {tabs.map((each) => (
        // What was typed or read in a tab stays while another is looked at.
        <div
          key={each}
          id={`pools-${each}`}
          role="tabpanel"
          aria-labelledby={`pools-tab-${each}`}
          hidden={each !== tab}
          className={each === tab ? layout.stack : undefined}
        >
          {each === "import" && <ImportTab />}
          {each === "check" && <CheckTab references={references} onReferences={setReferences} />}
          {each === "tags" && <TagsTab />}
          {each === "done" && <CompletionTab references={references} />}
        </div>
      ))}
    </div>
  );
}

function Overview() {
  const layout = useLayout();
  const { say, count, colon } = useWords();
  const { tables } = useContents();
  const found = poolKinds.flatMap((kind) => tables.filter((table) => table.kind === kind));
  return (
    <Section title={say("pools.title")}>
      {found.length === 0 ? (
        <p className={layout.text}>{say("pools.empty")}</p>
      ) : (
        <div className={layout.tight}>
          {found.map((table) => {
            const at = areaAddress(table.sheet, table.area);
            return (
              <div key={at} style={{ overflowWrap: "anywhere" }}>
                {colon(say(`table.${table.kind as (typeof poolKinds)[number]}`))}
                {say(`count.${table.kind as (typeof poolKinds)[number]}`, {
                  n: count(table.rows.length),
                })}{" "}
                <PlaceLink address={at} />
              </div>
            );
          })}
        </div>
      )}
    </Section>
  );
}
