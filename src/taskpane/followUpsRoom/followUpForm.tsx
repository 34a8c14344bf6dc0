/** One follow-up carried on: sent, answered, closed. A closing date alone closes it. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { parseIsoDate } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import { closesItself, goesToOthers, measures, readMeasures } from "../../core/followUp/measures";
import { changeFollowUp } from "../../sheets/followUps";
import type { FollowUpChange, FollowUpRow } from "../../sheets/followUps";
import type { Edit } from "../../sheets/edit";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Notice } from "../parts/notice";
import { PreviewBar } from "../resultsRoom/previewBar";
import { useSession } from "../session/session";
import { useWords } from "../words/words";

const textFields = ["receiver", "letter", "signedBy", "answer"] as const;
const dayFields = ["due", "sentOn", "answeredOn", "closedOn"] as const;
type TextField = (typeof textFields)[number];
type DayField = (typeof dayFields)[number];
type Draft = Readonly<Record<TextField | DayField | "measure", string>>;

const draftOf = (f: FollowUpRow): Draft => ({
  measure: f.measure,
  receiver: f.receiver,
  letter: f.letter,
  signedBy: f.signedBy,
  answer: f.answer,
  due: f.due ?? "",
  sentOn: f.sentOn ?? "",
  answeredOn: f.answeredOn ?? "",
  closedOn: f.closedOn ?? "",
});

/** 状态 follows from the dates: what is closed, answered, sent. */
function statusOf(draft: Draft): string {
  if (draft.closedOn !== "" || closesItself(readMeasures(draft.measure) ?? [])) return "已完结";
  if (draft.answeredOn !== "") return "已反馈";
  return draft.sentOn !== "" ? "已移送" : "处置中";
}

export function FollowUpForm(props: { followUp: FollowUpRow; now: LocalDate; onDone: () => void }) {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const { followUp, now } = props;
  const [draft, setDraft] = useState(() => draftOf(followUp));
  const [planned, setPlanned] = useState<{ edits: readonly Edit[]; missing: readonly string[] } | null>(null);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  const change = (part: Partial<Draft>) => {
    setPlanned(null);
    setDraft((before) => ({ ...before, ...part }));
  };
  const ahead = (["sentOn", "answeredOn", "closedOn"] as const).some((field) => {
    const day = parseIsoDate(draft[field]);
    return day !== null && day > now;
  });
  const plan = () => {
    const before = draftOf(followUp);
    const wanted: FollowUpChange = { ...draft, status: statusOf(draft) };
    const changed = Object.entries(wanted).filter(
      ([field, text]) => text !== (field === "status" ? followUp.status : before[field as keyof Draft]),
    );
    setPlanned(changeFollowUp(followUp, Object.fromEntries(changed)));
  };
  const write = async () => {
    if (!planned) return;
    const told = say("followUps.changed", { name: followUp.name || followUp.id });
    const written = await session.write("followUps", planned.edits, told);
    if (written.ok) props.onDone();
  };
  const sent = goesToOthers(readMeasures(draft.measure) ?? []);
  const shown = textFields.filter((field) => sent || field === "answer" || draft[field] !== "");
  return (
    <Section title={followUp.name || followUp.id} aside={followUp.task}>
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault();
          plan();
        }}
      >
        <div ref={top} tabIndex={-1} style={{ outline: "none", overflowWrap: "anywhere" }}>
          {followUp.problem}
        </div>
        <Field label={say("followUps.measure")}>
          <Select value={draft.measure} onChange={(_, { value }) => change({ measure: value })}>
            {[...new Set([draft.measure, ...measures])].map((each) => (
              <option key={each} value={each}>
                {each || say("followUps.measure.none")}
              </option>
            ))}
          </Select>
        </Field>
        <div className={layout.fields}>
          {shown.map((field) => (
            <Field key={field} label={say(`followUps.field.${field}`)}>
              <Input value={draft[field]} onChange={(_, { value }) => change({ [field]: value })} />
            </Field>
          ))}
          {dayFields
            .filter((field) => field !== "sentOn" || sent || draft.sentOn !== "")
            .map((field) => (
              <Field key={field} label={say(`followUps.field.${field}`)}>
                <Input
                  type="date"
                  value={draft[field]}
                  onChange={(_, { value }) => change({ [field]: value })}
                />
              </Field>
            ))}
        </div>
        {ahead && <Notice tone="watch">{say("followUps.ahead")}</Notice>}
        {planned ? (
          <>
            {planned.missing.length > 0 && (
              <Notice tone="watch">
                {say("followUps.missing", { headers: planned.missing.join("、") })}
              </Notice>
            )}
            <PreviewBar
              edits={planned.edits}
              label={say("followUps.change.write")}
              onWrite={() => void write()}
              onCancel={() => setPlanned(null)}
            />
          </>
        ) : (
          <div className={layout.buttons}>
            <Button appearance="primary" type="submit" disabled={ahead}>
              {say("followUps.change.preview")}
            </Button>
            <Button onClick={props.onDone}>{say("do.cancel")}</Button>
          </div>
        )}
      </form>
    </Section>
  );
}
