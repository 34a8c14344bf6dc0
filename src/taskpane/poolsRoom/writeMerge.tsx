/** The last step of an import: what will be written, in a few lines; then the write itself, with progress. */
import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { rememberMapping } from "../../sheets/pools";
import type { ListMerge, ListProposal, MergeOutcome, NewPool } from "../../sheets/pools";
import { listMergeEdits } from "../../sheets/pools";
import type { HeaderMapping } from "../../sheets";
import { useLayout } from "../look/layout";
import { Busy } from "../parts/busy";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { today } from "../session/services";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";
import { shown } from "./masked";
import { acceptedOf, countChosen } from "./mergeChoice";
import type { MergeChoice } from "./mergeChoice";
import { ShortPreview } from "./shortPreview";

export function WriteMerge(props: {
  merge: ListMerge;
  made: NewPool | null;
  choice: MergeChoice;
  proposal: ListProposal;
  known: readonly HeaderMapping[];
  /** The source that the mapping is remembered by; "" does not remember it. */
  remember: string;
  onWritten: () => void;
}) {
  const layout = useLayout();
  const session = useSession();
  const { say, count } = useWords();
  const writing = usePane(session, (s) => s.writing);
  const [outcome, setOutcome] = useState<{ of: MergeChoice; made: MergeOutcome } | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const stopper = useRef<AbortController | null>(null);
  const { merge, made, choice } = props;
  const chosen =
    countChosen(choice.added, merge.added) +
    countChosen(choice.changed, merge.changed) +
    countChosen(choice.gone, merge.gone) +
    choice.taken.size;
  const preview = () => {
    const day = today(session.services.now());
    const found = listMergeEdits(merge, acceptedOf(merge, choice), day);
    const { grids } = session.store.get();
    const mapping = props.remember ? rememberMapping(grids, props.proposal, props.remember, props.known) : [];
    const edits = [...mapping, ...(made?.edits ?? []), ...found.edits];
    setOutcome({ of: choice, made: { ...found, edits } });
  };
  const ready = outcome?.of === choice ? outcome.made : null;
  const write = async () => {
    if (!ready) return;
    stopper.current = new AbortController();
    setShare(0);
    const told = say("pools.told.import", {
      sheet: merge.pool.sheet,
      added: count(countChosen(choice.added, merge.added)),
      changed: count(countChosen(choice.changed, merge.changed)),
      gone: count(countChosen(choice.gone, merge.gone)),
    });
    const written = await session.write("pools", ready.edits, told, {
      onProgress: setShare,
      signal: stopper.current.signal,
    });
    stopper.current = null;
    setShare(null);
    if (written.ok) props.onWritten();
  };
  if (share !== null)
    return (
      <Busy
        label={say(share < 1 && writing ? "pools.job.write" : "pools.job.reread")}
        share={writing ? share : null}
        onCancel={writing ? () => stopper.current?.abort() : undefined}
      />
    );
  return (
    <div className={layout.stack}>
      <div className={layout.buttons}>
        <Button disabled={chosen === 0 || writing} onClick={preview}>
          {say("pools.preview")}
        </Button>
        {chosen === 0 && <span className={layout.quiet}>{say("pools.merge.nothing")}</span>}
      </div>
      {ready && (
        <>
          <ShortPreview edits={ready.edits} />
          {ready.faults.length > 0 && (
            <Notice tone="watch">
              <FaultList faults={ready.faults} masked={shown} />
            </Notice>
          )}
          <div>
            <Button
              appearance="primary"
              disabled={writing || ready.edits.length === 0}
              onClick={() => void write()}
            >
              {say("pools.write")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
