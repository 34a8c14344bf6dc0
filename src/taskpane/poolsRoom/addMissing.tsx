/** What the reference list has and the pool has not, added to the pool after a look. */
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { PoolFinding } from "../../core/registry/health";
import type { InspectedObject } from "../../core/registry/inspectedObject";
import { listMergeInSlices, newPool } from "../../sheets/pools";
import type { ListMerge, NewPool } from "../../sheets/pools";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import type { MergeChoice } from "./mergeChoice";
import { MergeStep } from "./mergeStep";
import type { Reference } from "./referencePick";
import { useJob } from "../parts/useJob";
import { WriteMerge } from "./writeMerge";

export function AddMissing(props: {
  findings: readonly PoolFinding[];
  reference: Reference<InspectedObject>;
}) {
  const layout = useLayout();
  const session = useSession();
  const { say, count } = useWords();
  const contents = useContents();
  const jobs = useJob();
  const [made, setMade] = useState<{ merge: ListMerge; pool: NewPool | null } | null>(null);
  const [choice, setChoice] = useState<MergeChoice | null>(null);
  const { findings, reference } = props;
  const missing = useMemo(
    () => new Set(findings.flatMap((each) => (each.code === "pools.notInPool" ? [each.id] : []))),
    [findings],
  );
  if (missing.size === 0) return null;
  const look = async () => {
    const pool = contents.tables.find(({ kind }) => kind === "objects");
    const fresh = pool ? null : newPool(session.store.get().grids, reference.table);
    const table = pool ?? fresh?.table;
    if (!table) return;
    const merge = await jobs.run(say("pools.job.compare"), listMergeInSlices(table, reference.table));
    if (!merge) return;
    const none = { all: false, except: new Set<never>() };
    const rows = merge.added.filter(({ key }) => missing.has(key));
    setChoice({ added: { all: false, except: new Set(rows) }, changed: none, gone: none, taken: new Map() });
    setMade({ merge: { ...merge, added: rows, changed: [], gone: [] }, pool: fresh });
  };
  return (
    <Section title={say("pools.missing.title")} aside={say("pools.missing.n", { n: count(missing.size) })}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("pools.missing.what")}</p>
        {jobs.job ? (
          <Busy label={jobs.job.label} share={jobs.job.share} onCancel={jobs.stop} />
        ) : (
          <div>
            <Button onClick={() => void look()}>{say("pools.missing.look")}</Button>
          </div>
        )}
        {made && choice && (
          <>
            <MergeStep merge={made.merge} choice={choice} onChoice={setChoice} />
            <WriteMerge
              merge={made.merge}
              made={made.pool}
              choice={choice}
              proposal={reference.proposal}
              known={[]}
              remember=""
              onWritten={() => setMade(null)}
            />
          </>
        )}
      </div>
    </Section>
  );
}
