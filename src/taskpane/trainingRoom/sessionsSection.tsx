/** 培训计划 and 培训记录: one table, what is planned and what was held. */
import { Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { addSession, readSessions, trainingPlanSheet } from "../../sheets/training";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { DayField } from "../parts/dayField";
import { Fold } from "../parts/fold";
import { PlaceLink } from "../parts/placeLink";
import { PlannedWrite } from "../parts/plannedWrite";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";

export function SessionsSection() {
  const layout = useLayout();
  const { say, day, count } = useWords();
  const contents = useContents();
  const { now } = useDay();
  const [content, setContent] = useState("");
  const [scope, setScope] = useState("");
  const [on, setOn] = useState(now);
  const [people, setPeople] = useState("");
  const [held, setHeld] = useState(false);
  const sessions = readSessions(contents);
  const odd = people !== "" && !/^\d{1,5}$/.test(people);
  return (
    <Section title={say("training.title")}>
      <div className={layout.stack}>
        {sessions.length === 0 ? (
          <p className={layout.text}>{say("training.none")}</p>
        ) : (
          <>
            <p className={layout.text}>
              {say("training.count", {
                n: count(sessions.length),
                held: count(sessions.filter((session) => session.held).length),
              })}
            </p>
            <ul style={{ margin: 0, paddingInlineStart: 18, lineHeight: "22px", overflowWrap: "anywhere" }}>
              {sessions.slice(-12).map((session) => (
                <li key={session.at}>
                  {session.content} · {session.on === null ? session.time : day(session.on)} ·{" "}
                  {say(session.held ? "training.held" : "training.planned")}{" "}
                  <PlaceLink address={session.at} />
                </li>
              ))}
            </ul>
            <PlannedWrite
              slot="training"
              write={say("training.write")}
              label={say("training.annex3")}
              told={say("training.sheetAdded")}
              plan={(grids) =>
                trainingPlanSheet(
                  sessions,
                  { unit: contents.settings.unit, today: now },
                  grids.map(({ sheet }) => sheet),
                )
              }
            />
          </>
        )}
        <Fold label={say("training.add")} flush open={sessions.length === 0}>
          <div className={layout.stack}>
            <div className={layout.fields}>
              <Field label={say("training.content")} required>
                <Input value={content} onChange={(_, { value }) => setContent(value)} />
              </Field>
              <Field label={say("training.scope")}>
                <Input value={scope} onChange={(_, { value }) => setScope(value)} />
              </Field>
              <DayField label={say("training.on")} value={on} onPick={setOn} />
              <Field
                label={say("training.people")}
                validationMessage={odd ? say("training.people.odd") : undefined}
              >
                <Input
                  inputMode="numeric"
                  value={people}
                  onChange={(_, { value }) => setPeople(value.trim())}
                />
              </Field>
            </div>
            <Checkbox
              label={say("training.isHeld")}
              checked={held}
              onChange={(_, { checked }) => setHeld(checked === true)}
            />
            <PlannedWrite
              slot="training"
              write={say("training.write")}
              of={`${content} ${scope} ${on} ${people} ${held}`}
              label={say("training.add.do")}
              told={say("training.added")}
              disabled={content.trim() === "" || odd}
              plan={(grids) =>
                addSession(grids, { content: content.trim(), scope: scope.trim(), on, people, held })
              }
              onWritten={() => setContent("")}
            />
          </div>
        </Fold>
      </div>
    </Section>
  );
}
