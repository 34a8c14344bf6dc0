/** Step 3, 锁定名单: classes and counts once more, then the list is pinned and its digest shown. */
import { Button } from "@fluentui/react-components";
import { frameDigest } from "../../core/draw";
import { LockIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { CopyButton } from "../parts/copyButton";
import { Notice } from "../parts/notice";
import { timestamp } from "../session/services";
import { useSession } from "../session/session";
import { useWords } from "../words/words";
import { AllocationTable } from "./allocationTable";
import { isByClass } from "./drawState";
import { columnsOf } from "./frameColumns";
import { ListToLock } from "./listToLock";
import { previewOf, ruleOf, wholeNumber } from "./plan";
import { strataOf } from "../../core/draw";
import { useDraw } from "./useDraw";
import { usePool } from "./usePool";

export function FreezeStep() {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const { draw, change, go } = useDraw();
  const { scoped, list, table } = usePool();
  const open = list?.ok ? list.value : null;
  const frame = draw.frozen?.frame ?? open;
  const typed = open ? ruleOf(draw.plan, strataOf(open)) : null;
  const rule = draw.frozen?.rule ?? (typed?.ok ? typed.value : null);
  const reserve = draw.frozen?.reserve ?? wholeNumber(draw.plan.reserve) ?? 0;
  const preview = frame && rule ? previewOf(frame, rule) : null;
  const excluded = draw.frozen?.excluded ?? scoped.excluded;
  if (!frame || !rule || !preview?.ok)
    return (
      <Section title={say("draw.notReady")}>
        <Button onClick={() => go("rates")}>{say("draw.backToRates")}</Button>
      </Section>
    );
  const freeze = () =>
    change({
      frozen: {
        frame,
        digest: frameDigest(frame),
        objects: frame.rows.map((row) => scoped.members[row]),
        excluded,
        rule,
        reserve,
        label: draw.label,
        sealed: isByClass(draw.plan.division),
        columns: columnsOf(table, draw.plan.division),
        at: timestamp(session.services.now()),
      },
      seed:
        isByClass(draw.plan.division) && draw.seed.kind === "machine"
          ? { ...draw.seed, kind: "public" }
          : draw.seed,
    });
  return (
    <Section title={say("draw.freeze.title")} aside={draw.frozen?.label ?? draw.label}>
      <div className={layout.stack}>
        <AllocationTable allocations={preview.value} reserve={reserve} />
        <ListToLock size={frame.size} allocations={preview.value} excluded={excluded} />
        {draw.frozen ? (
          <>
            <Notice tone="good">
              {say("draw.frozen", { n: count(frame.size) })}
              <p className={layout.digest} style={{ marginTop: 6 }} data-testid="frame-digest">
                {draw.frozen.digest}
              </p>
            </Notice>
            <div className={layout.buttons}>
              <Button appearance="primary" onClick={() => go("seed")}>
                {say("draw.toSeed")}
              </Button>
              {!draw.committed && (
                <Button onClick={() => change({ frozen: null })}>{say("draw.unlock")}</Button>
              )}
              <CopyButton label={say("draw.copyDigest")} text={() => draw.frozen?.digest ?? ""} />
            </div>
          </>
        ) : (
          <>
            <p className={layout.quiet}>{say("draw.freeze.what")}</p>
            <div>
              <Button appearance="primary" icon={<LockIcon />} onClick={freeze}>
                {say("draw.freeze")}
              </Button>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
