/** What was locked is not changed behind the lock: unlock first, and once it is committed, draw again under a new label. */
import { Button } from "@fluentui/react-components";
import { LockIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { useWords } from "../words/words";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useContents } from "../session/useContents";
import { labelAfter } from "./onRecord";
import { useDraw } from "./useDraw";

const gridsOf = (s: PaneState) => s.grids;

export function LockedNotice() {
  const layout = useLayout();
  const { say, count } = useWords();
  const { draw, change } = useDraw();
  const grids = usePane(useSession(), gridsOf);
  const contents = useContents();
  if (!draw.frozen) return null;
  const next = labelAfter(grids, contents, draw.frozen.label);
  return (
    <Section title={say("draw.locked.title")}>
      <div className={layout.stack}>
        <p className={layout.text}>
          {say("draw.locked.body", { n: count(draw.frozen.frame.size), label: draw.frozen.label })}
        </p>
        {draw.committed ? (
          <>
            <p className={layout.text}>{say("draw.locked.committed", { label: next })}</p>
            <div>
              <Button
                onClick={() =>
                  change({ frozen: null, committed: null, label: next, seed: { ...draw.seed, number: "" } })
                }
              >
                {say("draw.locked.again", { label: next })}
              </Button>
            </div>
          </>
        ) : (
          <div>
            <Button icon={<LockIcon />} onClick={() => change({ frozen: null })}>
              {say("draw.unlock")}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
