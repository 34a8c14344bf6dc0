/** A record of a draw, from a file, against what else is to hand. */
import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { auditEntries } from "../../sheets";
import { readKept } from "../keptDraws/keeping";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { FilePick } from "../parts/filePick";
import { Fold } from "../parts/fold";
import { usePane, useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { digestOfText, headOfText } from "./given";
import { VerdictView } from "./verdictView";
import { verifyGiven } from "./verifyGiven";
import type { Given, Verified } from "./verifyGiven";

const nothing: Given = {
  record: null,
  commitment: null,
  published: "",
  head: "",
  list: "",
  withChain: false,
};

export function RecordSection() {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const contents = useContents();
  const grids = usePane(session, (s) => s.grids);
  const kept = usePane(session, (s) => s.kept);
  const [given, setGiven] = useState<Given>(nothing);
  const set = (part: Partial<Given>) => setGiven((before) => ({ ...before, ...part }));
  useEffect(() => void readKept(session), [session]);
  const draws = useMemo(() => kept?.draws ?? [], [kept]);
  const result = useMemo(() => verifyGiven(given, grids, draws), [given, grids, draws]);
  const verified = isVerified(result) ? result : null;
  const faults: readonly AnyFault[] = isVerified(result) ? result.unread : result;
  const sheets = [...new Set(contents.tables.filter((t) => t.kind === "objects").map((t) => t.sheet))];
  const badDigest = given.published.trim() !== "" && !digestOfText(given.published);
  const badHead = given.head.trim() !== "" && !headOfText(given.head);
  return (
    <Section title={say("verify.title")}>
      <div className={layout.stack}>
        <p className={layout.text}>{say("verify.what")}</p>
        <FilePick
          label={say("verify.record")}
          accept=".json,application/json"
          picked={given.record}
          onPick={(record) => set({ record })}
        />
        <Field label={say("verify.list")} hint={say("verify.list.hint")}>
          <Select value={given.list} onChange={(_, { value }) => set({ list: value })}>
            <option value="">{say("verify.list.none")}</option>
            {draws.some((draw) => draw.rows) && <option value="kept">{say("verify.list.kept")}</option>}
            {sheets.map((sheet) => (
              <option key={sheet} value={sheet}>
                {sheet}
              </option>
            ))}
          </Select>
        </Field>
        <Fold label={say("verify.anchors")} open>
          <div className={layout.stack}>
            <p className={layout.quiet}>{say("verify.anchors.what")}</p>
            <FilePick
              label={say("verify.commitment")}
              accept=".json,application/json"
              picked={given.commitment}
              onPick={(commitment) => set({ commitment })}
            />
            <Field
              label={say("verify.published")}
              validationState={badDigest ? "error" : "none"}
              validationMessage={badDigest ? say("verify.notDigest") : undefined}
            >
              <Input value={given.published} onChange={(_, { value }) => set({ published: value })} />
            </Field>
            <Field
              label={say("verify.head")}
              hint={say("verify.head.hint")}
              validationState={badHead ? "error" : "none"}
              validationMessage={badHead ? say("verify.notHead") : undefined}
            >
              <Input value={given.head} onChange={(_, { value }) => set({ head: value })} />
            </Field>
            {auditEntries(grids).length > 0 && (
              <Checkbox
                label={say("verify.withChain")}
                checked={given.withChain}
                onChange={(_, { checked }) => set({ withChain: checked === true })}
              />
            )}
          </div>
        </Fold>
        <FaultList faults={faults} />
        {verified && <VerdictView verified={verified} />}
      </div>
    </Section>
  );
}

function isVerified(result: Verified | readonly AnyFault[]): result is Verified {
  return "verdict" in result;
}
