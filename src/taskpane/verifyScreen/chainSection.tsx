/** 操作记录: intact up to which record; where it is not, which row was changed and what it said. */
import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { Grid } from "../../sheets";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { CopyButton } from "../parts/copyButton";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { WriteFault } from "../parts/undoBar";
import { compareAudit, readAudit } from "../../sheets/draw";
import { copyXml, followWrite, rebuildCopy } from "../keptDraws/auditCopy";
import { timestamp } from "../session/services";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";

function checked(grids: readonly Grid[], copy: string | null) {
  const reading = readAudit(grids);
  const { entries } = reading;
  return {
    ...compareAudit(reading, copy),
    count: entries.length,
    head: entries[entries.length - 1] ?? null,
  };
}

export function ChainSection() {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const grids = usePane(session, (s) => s.grids);
  const [copy, setCopy] = useState<string | null | undefined>(undefined);
  const { host, now } = session.services;
  useEffect(() => {
    let gone = false;
    void copyXml(host).then((found) => {
      if (!gone) setCopy(found);
    });
    return () => {
      gone = true;
    };
  }, [host, grids]);
  const found = useMemo(() => (copy === undefined ? null : checked(grids, copy)), [grids, copy]);
  const mend = async () => {
    const time = timestamp(now());
    if (found?.mend === "update") await followWrite({ host, before: grids, after: grids, time });
    else await rebuildCopy(host, grids, time);
    await session.refresh({ quiet: true });
    setCopy(await copyXml(host));
  };
  if (!found) return null;
  const { head } = found;
  const broken = found.intact < found.count || (found.faults.length > 0 && !found.mend);
  return (
    <Section title={say("chain.title")} aside={say("chain.count", { n: count(found.count) })}>
      <div className={layout.stack}>
        {found.count === 0 && found.faults.length === 0 ? (
          <p className={layout.quiet}>{say("chain.none")}</p>
        ) : (
          <Notice tone={broken ? "late" : found.mend ? "watch" : "good"}>
            {found.intact === found.count
              ? say("chain.intact", { n: count(found.count) })
              : found.intact === 0
                ? say("chain.brokenFirst")
                : say("chain.brokenAfter", { n: count(found.intact) })}
          </Notice>
        )}
        <FaultList faults={found.faults} />
        {found.mend && (
          <div>
            <Button onClick={() => void mend()}>
              {say(found.mend === "rebuild" ? "chain.rebuild" : "chain.update")}
            </Button>
          </div>
        )}
        <WriteFault slot="audit" />
        {head && !broken && (
          <>
            <p className={layout.quiet}>{say("chain.head.what")}</p>
            <p className={layout.digest}>{`${head.number}:${head.digest}`}</p>
            <CopyButton
              size="small"
              label={say("chain.head.copy")}
              text={() => `${head.number}:${head.digest}`}
            />
          </>
        )}
        <p className={layout.quiet}>{say("chain.limits")}</p>
      </div>
    </Section>
  );
}
