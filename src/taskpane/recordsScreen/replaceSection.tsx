/** 递补 (SR-1 §4): an object, one of the reasons that were true before the draw, and the next reserve comes in. */
import { Button, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState } from "react";
import { replacementReasons } from "../../core/draw";
import { replacementEdits } from "../../sheets/draw";
import type { ReplacementEditFault } from "../../sheets/draw";
import type { StandingDraw } from "../../sheets/draw";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { WriteFault } from "../parts/undoBar";
import { timestamp } from "../session/services";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";

const resultFault = (found: string): ReplacementEditFault => ({ code: "drawSheet.reasonIsResult", found });

/** Results to be published, which people take for reasons. */
const results = ["无法联系", "不配合"] as const;

export function ReplaceSection({ draw }: { draw: StandingDraw }) {
  const layout = useLayout();
  const { say, find } = useWords();
  const session = useSession();
  const writing = usePane(session, (s) => s.writing);
  const [id, setId] = useState("");
  const [reason, setReason] = useState("");
  const [refused, setRefused] = useState<readonly ReplacementEditFault[]>([]);
  const [done, setDone] = useState<{ replaced: string; by: string } | null>(null);
  const names = new Map(draw.lots.map((lot) => [lot.id, lot.name]));
  const named = (each: string) => [names.get(each), each].filter(Boolean).join(" ");
  const isResult = (results as readonly string[]).includes(reason);
  const replace = async () => {
    const { grids } = session.store.get();
    const at = timestamp(session.services.now());
    const made = replacementEdits(grids, { label: draw.label, id, reason, at });
    setRefused(made.ok ? [] : made.error);
    if (!made.ok) return;
    const written = await session.write("replacement", made.value.edits, "");
    if (!written.ok) return;
    // A replacement stays on record, like the draw itself: there is no undo of it.
    session.store.set(({ written: before }) => ({ written: { ...before, replacement: undefined } }));
    setDone(made.value.replacement);
    setId("");
    setReason("");
  };
  const inPlace = draw.lots.filter((lot) => lot.status === "抽中");
  return (
    <Section title={say("replace.title")}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("replace.what")}</p>
        <Field label={say("replace.object")}>
          <Select value={id} onChange={(_, { value }) => setId(value)}>
            <option value="">{say("replace.object.none")}</option>
            {[...inPlace]
              .sort((a, b) => (a.id < b.id ? -1 : 1))
              .map((lot) => (
                <option key={lot.id} value={lot.id}>
                  {named(lot.id)}
                </option>
              ))}
          </Select>
        </Field>
        <Field label={say("replace.reason")}>
          <RadioGroup value={reason} onChange={(_, { value }) => setReason(value)}>
            {[...replacementReasons, ...results].map((each) => (
              <Radio key={each} value={each} label={find(`replace.reason.${each}`, undefined, each)} />
            ))}
          </RadioGroup>
        </Field>
        {isResult && <FaultList faults={[resultFault(reason)]} />}
        {draw.replacements.length > 0 && (
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {draw.replacements.map((each) => (
              <li key={each.replaced} style={{ overflowWrap: "anywhere" }}>
                {say("replace.made", {
                  replaced: named(each.replaced),
                  by: named(each.by),
                  reason: each.reason,
                })}
              </li>
            ))}
          </ul>
        )}
        <FaultList faults={refused} />
        <WriteFault slot="replacement" />
        {done && (
          <Notice tone="good">
            {say("replace.done", { replaced: named(done.replaced), by: named(done.by) })}
          </Notice>
        )}
        <div>
          <Button
            appearance="primary"
            disabled={id === "" || reason === "" || isResult || writing}
            onClick={() => void replace()}
          >
            {say("replace.do")}
          </Button>
        </div>
      </div>
    </Section>
  );
}
