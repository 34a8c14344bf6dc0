/** 参训人员: who of the pool took part in a session, and for how many hours. */
import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { strayAttendance } from "../../core/training";
import { addAttendance, hoursOf, readAttendance, readSessions } from "../../sheets/training";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Notice } from "../parts/notice";
import { PlaceLink } from "../parts/placeLink";
import { PlannedWrite } from "../parts/plannedWrite";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";

export function AttendanceSection() {
  const layout = useLayout();
  const { say, find, count } = useWords();
  const contents = useContents();
  const sessions = readSessions(contents);
  const attendance = readAttendance(contents);
  const [called, setCalled] = useState("");
  const [hours, setHours] = useState("2");
  const [department, setDepartment] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const session = called || (sessions.at(-1)?.session ?? "");
  const there = new Set(
    attendance.filter((each) => each.session === session).map((each) => `${each.name} ${each.department}`),
  );
  const officers = contents.officers.filter(({ active }) => active !== false);
  const departments = [...new Set(officers.map((each) => each.department))];
  const keyOf = (each: { name: string; department: string }) => `${each.name} ${each.department}`;
  const shown = officers.filter(
    (each) => (department === "" || each.department === department) && !there.has(keyOf(each)),
  );
  const stray = strayAttendance(contents.officers, sessions, attendance);
  if (sessions.length === 0 || officers.length === 0)
    return (
      <Section title={say("training.attendance")}>
        <p className={layout.text}>{say("training.attendance.none")}</p>
      </Section>
    );
  const given = hoursOf(hours);
  const people = officers.filter((each) => chosen.has(keyOf(each)));
  const toggle = (key: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, key] : [...before].filter((each) => each !== key)));
  return (
    <Section title={say("training.attendance")}>
      <div className={layout.stack}>
        {stray.slice(0, 5).map(({ row, why }) => (
          <Notice key={row.at} tone="watch">
            <PlaceLink address={row.at} />{" "}
            {find(`training.stray.${why}`, { name: row.name, session: row.session })}
          </Notice>
        ))}
        {stray.length > 5 && (
          <p className={layout.quiet}>{say("training.stray.more", { n: count(stray.length - 5) })}</p>
        )}
        <div className={layout.fields}>
          <Field label={say("training.session")}>
            <Select
              value={session}
              onChange={(_, { value }) => {
                setCalled(value);
                setChosen(new Set());
              }}
            >
              {sessions.map((each) => (
                <option key={each.at} value={each.session}>
                  {each.content || each.session}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label={say("training.hours")}
            validationMessage={given === null ? say("training.hours.odd") : undefined}
          >
            <Input inputMode="decimal" value={hours} onChange={(_, { value }) => setHours(value)} />
          </Field>
          {departments.length > 1 && (
            <Field label={say("training.department")}>
              <Select value={department} onChange={(_, { value }) => setDepartment(value)}>
                <option value="">{say("training.department.all")}</option>
                {departments.map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </div>
        <Checkbox
          label={say("training.everybody", { n: count(shown.length) })}
          checked={shown.length > 0 && shown.every((each) => chosen.has(keyOf(each)))}
          onChange={(_, { checked }) =>
            setChosen(checked === true ? new Set([...chosen, ...shown.map(keyOf)]) : new Set())
          }
        />
        <div
          style={{ maxHeight: 260, overflowY: "auto", display: "grid" }}
          tabIndex={0}
          role="group"
          aria-label={say("training.attendance")}
        >
          {shown.map((each) => (
            <Checkbox
              key={each.at}
              label={[each.name, each.department].filter(Boolean).join(" ")}
              checked={chosen.has(keyOf(each))}
              onChange={(_, { checked }) => toggle(keyOf(each), checked === true)}
            />
          ))}
        </div>
        <PlannedWrite
          slot="training"
          write={say("training.write")}
          of={`${session} ${hours} ${[...chosen].join()}`}
          label={say("training.attendance.do", { n: count(people.length) })}
          told={say("training.attendance.added", { n: count(people.length) })}
          disabled={people.length === 0 || given === null}
          plan={(grids) => addAttendance(grids, { session, hours: given ?? 0, people })}
          onWritten={() => setChosen(new Set())}
        />
      </div>
    </Section>
  );
}
