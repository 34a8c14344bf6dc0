/** Step 4, 随机数: where the number comes from. It can be entered only after the list is locked and committed to. */
import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { checkSeed } from "../../core/draw";
import type { DrawFault } from "../../core/draw";
import { useState } from "react";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { CopyButton } from "../parts/copyButton";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";
import { appendAudit, lastAudit } from "../../sheets";
import { timestamp } from "../session/services";
import { WriteFault } from "../parts/undoBar";
import { commitTo } from "./commit";
import { commitEvent } from "./drawAndRecord";
import type { SeedState } from "./drawState";
import { useDraw } from "./useDraw";

const kinds: readonly SeedState["kind"][] = ["machine", "public", "ceremony"];

export function SeedStep() {
  const layout = useLayout();
  const { say, fault } = useWords();
  const session = useSession();
  const writing = usePane(session, (s) => s.writing);
  const { draw, change, go } = useDraw();
  const [refused, setRefused] = useState<DrawFault | null>(null);
  const { frozen, seed, committed } = draw;
  if (!frozen) {
    return (
      <Section title={say("draw.seed.title")}>
        <p className={layout.text}>{say("draw.seed.lockFirst")}</p>
        <Field label={say("draw.seed.number")} style={{ marginTop: 10, marginBottom: 10 }}>
          <Input disabled value="" />
        </Field>
        <Button onClick={() => go("freeze")}>{say("draw.backToFreeze")}</Button>
      </Section>
    );
  }
  const set = (part: Partial<SeedState>) => change({ seed: { ...seed, ...part } });
  const machine = seed.kind === "machine" && !frozen.sealed;
  const described = seed.source.trim() !== "" && seed.when.trim() !== "" && seed.format.trim() !== "";
  const number = seed.number === "" ? null : checkSeed(seed.number);
  const commit = async () => {
    const { grids } = session.store.get();
    const made = commitTo(frozen, seed, lastAudit(grids)?.digest ?? null, session.services);
    setRefused(made.ok ? null : made.error);
    if (!made.ok) return;
    const event = commitEvent(frozen, made.value, timestamp(session.services.now()));
    const written = await session.write("draw", appendAudit(grids, event), "");
    if (written.ok) change({ committed: made.value });
  };
  return (
    <Section title={say("draw.seed.title")} aside={frozen.label}>
      <div className={layout.stack}>
        <RadioGroup
          aria-label={say("draw.seed.kind")}
          value={frozen.sealed && seed.kind === "machine" ? "public" : seed.kind}
          disabled={committed !== null}
          onChange={(_, { value }) => {
            const kind = kinds.find((each) => each === value);
            if (kind) set({ kind });
          }}
        >
          {kinds.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              disabled={committed !== null || (kind === "machine" && frozen.sealed)}
              label={say(`draw.seed.kind.${kind}`)}
            />
          ))}
        </RadioGroup>
        {frozen.sealed && <p className={layout.quiet}>{say("draw.seed.sealed")}</p>}
        {machine && !committed && (
          <>
            <Notice tone="plain" mark={false}>
              {say("draw.seed.machine")}
            </Notice>
            <div>
              <Button appearance="primary" onClick={() => go("lots")}>
                {say("draw.toLots")}
              </Button>
            </div>
          </>
        )}
        {!machine && (
          <>
            <div className={layout.fields}>
              <Field label={say("draw.seed.source")} hint={say(`draw.seed.source.${seed.kind}`)} required>
                <Input
                  value={seed.source}
                  readOnly={committed !== null}
                  onChange={(_, { value }) => set({ source: value })}
                />
              </Field>
              <Field label={say("draw.seed.when")} hint={say("draw.seed.when.hint")} required>
                <Input
                  value={seed.when}
                  readOnly={committed !== null}
                  onChange={(_, { value }) => set({ when: value })}
                />
              </Field>
              <Field label={say("draw.seed.format")} hint={say("draw.seed.format.hint")} required>
                <Input
                  value={seed.format}
                  readOnly={committed !== null}
                  onChange={(_, { value }) => set({ format: value })}
                />
              </Field>
            </div>
            {!committed && (
              <div className={layout.buttons}>
                <Button appearance="primary" disabled={!described || writing} onClick={() => void commit()}>
                  {say("draw.commit")}
                </Button>
                <span className={layout.quiet}>
                  {say(described ? "draw.commit.what" : "draw.commit.needs")}
                </span>
              </div>
            )}
            <WriteFault slot="draw" />
            {refused && <FaultList faults={[refused]} />}
            {committed && (
              <Notice tone="good">
                {say("draw.committed")}
                <p
                  className={layout.digest}
                  style={{ marginTop: 6, marginBottom: 8 }}
                  data-testid="commitment"
                >
                  {committed.digest}
                </p>
                <CopyButton label={say("draw.copyCommitment")} text={() => committed.digest} size="small" />
              </Notice>
            )}
            <Field
              label={say("draw.seed.number")}
              hint={
                committed
                  ? say("draw.seed.number.hint", { format: seed.format })
                  : say("draw.seed.afterCommit")
              }
              validationState={number && !number.ok ? "error" : "none"}
              validationMessage={number && !number.ok ? fault(number.error) : undefined}
            >
              <Input
                disabled={!committed}
                value={seed.number}
                onChange={(_, { value }) => set({ number: value })}
              />
            </Field>
            {frozen.sealed && committed && <p className={layout.quiet}>{say("draw.seed.nonce")}</p>}
            <div>
              <Button appearance="primary" disabled={!committed || !number?.ok} onClick={() => go("lots")}>
                {say("draw.toLots")}
              </Button>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
