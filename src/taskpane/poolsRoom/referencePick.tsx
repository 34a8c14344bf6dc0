/** 应纳尽纳: a list of all that should be in the pool, or the provincial list of items, only to compare with. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { InspectedObject } from "../../core/registry/inspectedObject";
import type { InspectionItem } from "../../core/registry/inspectionItem";
import { objectsInSlices, readItems, readMapping } from "../../sheets";
import type { RecognisedTable } from "../../sheets";
import { proposeList, proposedTable } from "../../sheets/pools";
import type { ListProposal } from "../../sheets/pools";
import { useLayout } from "../look/layout";
import { Busy } from "../parts/busy";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { useSession } from "../session/session";
import { useWords } from "../words/words";
import { ListPick } from "../parts/listPick";
import { sourceOfFile } from "./listSource";
import { useJob } from "../parts/useJob";

export interface Reference<R> {
  readonly name: string;
  readonly proposal: ListProposal;
  readonly table: RecognisedTable;
  readonly records: readonly R[];
}

export interface References {
  readonly objects: Reference<InspectedObject> | null;
  readonly items: Reference<InspectionItem> | null;
}

export const noReferences: References = { objects: null, items: null };

export function ReferencePick(props: {
  references: References;
  onReferences: (references: References) => void;
}) {
  const layout = useLayout();
  const session = useSession();
  const { say, count } = useWords();
  const jobs = useJob();
  const [faults, setFaults] = useState<readonly AnyFault[]>([]);
  const { references } = props;
  const open = async (name: string, bytes: Uint8Array) => {
    const { grids } = session.store.get();
    const taken = grids.map(({ sheet }) => sheet);
    const file = await import("../../hosts/file");
    const read = await jobs.run(say("pools.job.read", { name }), sourceOfFile(name, bytes, taken, file));
    if (!read) return;
    if (!read.ok) return setFaults([read.error]);
    const { mapping, ofSources } = readMapping(grids);
    const known = [...mapping, ...ofSources.filter(({ source }) => source === read.value.source)];
    const proposals = read.value.grids.flatMap((grid) => proposeList(grid, known) ?? []);
    const objects = proposals.find(({ kind }) => kind === "objects");
    const items = proposals.find(({ kind }) => kind === "items");
    setFaults([]);
    if (items && !objects) {
      const table = proposedTable(items);
      const { records } = readItems(table);
      props.onReferences({ ...references, items: { name, proposal: items, table, records } });
    } else if (objects?.columns.some(({ use }) => use.field === "id")) {
      const table = proposedTable(objects);
      const reading = await jobs.run(say("pools.job.look"), objectsInSlices(table));
      if (!reading) return;
      const { records } = reading;
      props.onReferences({ ...references, objects: { name, proposal: objects, table, records } });
    } else setFaults([{ code: "pools.noHeader", at: name } as AnyFault]);
  };
  const lines = [references.objects && ("objects" as const), references.items && ("items" as const)].filter(
    (kind) => kind !== null,
  );
  return (
    <Fold label={say("pools.ref.title")} open={lines.length > 0}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("pools.ref.what")}</p>
        <ListPick
          label={say("pools.ref.pick")}
          name={null}
          disabled={jobs.job !== null}
          onPick={({ name, bytes }) => void open(name, bytes)}
        />
        {jobs.job && <Busy label={jobs.job.label} share={jobs.job.share} onCancel={jobs.stop} />}
        {faults.length > 0 && <FaultList faults={faults} />}
        {lines.map((kind) => (
          <div key={kind} className={layout.buttons}>
            <span className={layout.text}>
              {say(`pools.ref.${kind}`, {
                name: references[kind]?.name ?? "",
                n: count(references[kind]?.records.length ?? 0),
              })}
            </span>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => props.onReferences({ ...references, [kind]: null })}
            >
              {say("file.remove")}
            </Button>
          </div>
        ))}
      </div>
    </Fold>
  );
}
