/** 问题线索移送函: one draft for each receiving body and kind of letter, with all of the task's problems that go there. */
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { goesToOthers } from "../../core/followUp/measures";
import { transferLetter } from "../../sheets/followUps";
import type { FollowUpRow, LetterSheet } from "../../sheets/followUps";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { PreviewBar } from "../resultsRoom/previewBar";
import { useSession } from "../session/session";
import { useWords } from "../words/words";
import type { FollowUpsInHand } from "./useFollowUps";

interface Letter {
  readonly key: string;
  readonly measure: string;
  readonly receiver: string;
  readonly rows: readonly FollowUpRow[];
}

function lettersOf(followUps: readonly FollowUpRow[]): readonly Letter[] {
  const letters = new Map<string, Letter>();
  for (const each of followUps)
    for (const measure of each.measures ?? []) {
      if (!goesToOthers([measure])) continue;
      const key = `${measure} ${each.receiver} ${each.finder}`;
      const known = letters.get(key);
      letters.set(key, { key, measure, receiver: each.receiver, rows: [...(known?.rows ?? []), each] });
    }
  return [...letters.values()];
}

export function LetterSection({ room }: { room: FollowUpsInHand }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const { ofTask, task, contents } = room;
  const letters = useMemo(() => lettersOf(ofTask), [ofTask]);
  const [planned, setPlanned] = useState<LetterSheet | null>(null);
  if (letters.length === 0 || !task) return null;
  const plan = ({ measure, receiver, rows }: Letter) => {
    const byId = new Map(contents.objects.map((object) => [object.id, object.address]));
    const { unit, contact, phone } = contents.settings;
    setPlanned(
      transferLetter({
        measure,
        receiver,
        sender: rows[0].finder || unit,
        task: task.task,
        taskName: task.name,
        problems: rows.map(({ id, name, problem }) => ({ id, name, problem, address: byId.get(id) ?? "" })),
        contact,
        phone,
        taken: session.store.get().grids.map((grid) => grid.sheet),
      }),
    );
  };
  const write = async () => {
    if (!planned) return;
    const told = say("followUps.letter.done", { sheet: planned.name });
    const written = await session.write("followUps", planned.edits, told);
    if (written.ok) setPlanned(null);
  };
  return (
    <Section title={say("followUps.letter")}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("followUps.letter.what")}</p>
        {planned ? (
          <PreviewBar
            edits={planned.edits}
            label={say("followUps.letter.write")}
            onWrite={() => void write()}
            onCancel={() => setPlanned(null)}
          />
        ) : (
          <div className={layout.buttons}>
            {letters.map((letter) => (
              <Button key={letter.key} onClick={() => plan(letter)}>
                {say("followUps.letter.do", {
                  measure: letter.measure,
                  receiver: letter.receiver || say("followUps.letter.nobody"),
                  n: count(letter.rows.length),
                })}
              </Button>
            ))}
          </div>
        )}
      </div>
    </Section>
  );
}
