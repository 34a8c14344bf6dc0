/** Who was drawn, who has answered, and the next to ask. */
import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Revisit } from "../../core/followUp/revisit";
import type { StandingDraw } from "../../sheets/draw";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { PlaceLink } from "../parts/placeLink";
import { TextButton } from "../parts/textButton";
import { enterDraw } from "../rooms/enterRoom";
import { useSession } from "../session/session";
import { useWords } from "../words/words";
import { AnswerForm } from "./answerForm";

export function AnswerSection(props: { draws: readonly StandingDraw[]; records: readonly Revisit[] }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const [label, setLabel] = useState<string | null>(null);
  const { draws, records } = props;
  const draw = draws.find((each) => each.label === label) ?? draws[draws.length - 1];
  const done = new Set(records.filter((each) => each.draw === draw.label).map(({ id }) => id));
  const lots = draw.lots.filter(({ status }) => status === "抽中");
  const waiting = lots.filter(({ id }) => !done.has(id));
  return (
    <Section
      title={say("revisits.answers")}
      aside={say("revisits.answers.done", {
        done: count(lots.length - waiting.length),
        all: count(lots.length),
      })}
    >
      <div className={layout.stack}>
        {draws.length > 1 && (
          <Field label={say("revisits.which")}>
            <Select value={draw.label} onChange={(_, { value }) => setLabel(value)}>
              {draws.map((each) => (
                <option key={each.label} value={each.label}>
                  {each.label}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <div className={layout.buttons}>
          <span>{draw.label}</span>
          <PlaceLink address={`'${draw.sheet.replace(/'/g, "''")}'!A1`}>{say("revisits.sheet")}</PlaceLink>
          <TextButton onClick={() => enterDraw(session, "records", draw.label)}>
            {say("revisits.record")}
          </TextButton>
        </div>
        {draw.faults.length > 0 && <FaultList faults={draw.faults} />}
        {waiting.length === 0 ? (
          <Notice tone="good">{say("revisits.answers.all")}</Notice>
        ) : (
          <AnswerForm key={`${draw.label} ${waiting.length}`} draw={draw} waiting={waiting} />
        )}
      </div>
    </Section>
  );
}
