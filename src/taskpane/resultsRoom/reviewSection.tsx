/** 审核 by a second person: all complete rows that this person may review, and why not the others. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { reviewable } from "../../core/followUp/review";
import type { Edit } from "../../sheets/edit";
import { reviewEdits } from "../../sheets/results";
import type { LedgerRow } from "../../sheets/results";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { PlaceLink } from "../parts/placeLink";
import { timestamp } from "../session/services";
import { useSession } from "../session/session";
import { useWords } from "../words/words";
import { PreviewBar } from "./previewBar";
import type { TaskInHand } from "./useTask";

export function ReviewSection({ inHand }: { inHand: TaskInHand }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const [reviewer, setReviewer] = useState("");
  const [planned, setPlanned] = useState<readonly Edit[] | null>(null);
  const { task, now } = inHand;
  const open = useMemo(
    () => (task?.rows ?? []).filter((row) => !row.replaced && row.reviewed === "" && row.result !== ""),
    [task],
  );
  const name = reviewer.trim();
  const selection = useMemo(() => (name === "" ? null : reviewable(open, name)), [open, name]);
  if (!task) return null;
  const ready = (selection?.ready ?? []) as readonly LedgerRow[];
  const plan = () => {
    const at = timestamp(session.services.now());
    setPlanned(
      reviewEdits(session.store.get().grids, ready, { task: task.task, reviewer: name, day: now, at }),
    );
  };
  const write = async () => {
    if (!planned) return;
    const told = say("results.review.done", { n: count(ready.length), reviewer: name });
    const written = await session.write("results", planned, told);
    if (written.ok) setPlanned(null);
  };
  return (
    <Section title={say("results.review")} aside={say("results.review.open", { n: count(open.length) })}>
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready.length > 0) plan();
        }}
      >
        <p className={layout.quiet}>{say(open.length > 0 ? "results.review.what" : "results.review.none")}</p>
        {open.length > 0 && (
          <>
            <Fold label={say("results.review.rows", { n: count(open.length) })}>
              <ul style={{ margin: 0, paddingInlineStart: 18 }}>
                {open.map((row) => (
                  <li key={row.at} style={{ overflowWrap: "anywhere" }}>
                    {[row.name || row.id, row.item, row.result, row.finding].filter(Boolean).join(" · ")}{" "}
                    <PlaceLink address={row.cell("result")} />
                  </li>
                ))}
              </ul>
            </Fold>
            <Field label={say("results.reviewer")} required>
              <Input
                value={reviewer}
                onChange={(_, { value }) => {
                  setPlanned(null);
                  setReviewer(value);
                }}
              />
            </Field>
            {selection && selection.faults.length > 0 && <FaultList faults={selection.faults} />}
            {planned ? (
              <PreviewBar
                edits={planned}
                label={say("results.review.write", { n: count(ready.length) })}
                onWrite={() => void write()}
                onCancel={() => setPlanned(null)}
              />
            ) : (
              <div>
                <Button appearance="primary" type="submit" disabled={ready.length === 0}>
                  {say("results.review.do", { n: count(ready.length) })}
                </Button>
              </div>
            )}
          </>
        )}
      </form>
    </Section>
  );
}
