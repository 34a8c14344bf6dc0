/** What can be mended without guessing, by kind, cell by cell before and after; one write, one undo. */
import { Button, Checkbox } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Mend, MendKind } from "../../sheets/pools";
import { mendEdits } from "../../sheets/pools";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";
import { ShortPreview } from "./shortPreview";

const kinds: readonly MendKind[] = ["code", "hidden", "status", "class"];

export function MendSection({ mends }: { mends: readonly Mend[] }) {
  const layout = useLayout();
  const session = useSession();
  const { say, count } = useWords();
  const writing = usePane(session, (s) => s.writing);
  const [left, setLeft] = useState<ReadonlySet<MendKind>>(new Set());
  const counts = useMemo(() => {
    const of = new Map<MendKind, number>();
    for (const { kind } of mends) of.set(kind, (of.get(kind) ?? 0) + 1);
    return of;
  }, [mends]);
  const chosen = useMemo(() => mends.filter(({ kind }) => !left.has(kind)), [mends, left]);
  const edits = useMemo(() => mendEdits(chosen), [chosen]);
  if (mends.length === 0) return null;
  return (
    <Section title={say("pools.mend.title")} aside={say("pools.cells", { n: count(mends.length) })}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("pools.mend.what")}</p>
        <div className={layout.tight}>
          {kinds
            .filter((kind) => counts.has(kind))
            .map((kind) => (
              <Checkbox
                key={kind}
                label={say(`pools.mend.${kind}`, { n: count(counts.get(kind) ?? 0) })}
                checked={!left.has(kind)}
                onChange={() => {
                  const next = new Set(left);
                  if (!next.delete(kind)) next.add(kind);
                  setLeft(next);
                }}
              />
            ))}
        </div>
        <ShortPreview edits={edits} />
        <div>
          <Button
            appearance="primary"
            disabled={writing || chosen.length === 0}
            onClick={() =>
              void session.write("pools", edits, say("pools.told.mend", { n: count(chosen.length) }))
            }
          >
            {say("pools.mend.do", { n: count(chosen.length) })}
          </Button>
        </div>
      </div>
    </Section>
  );
}
