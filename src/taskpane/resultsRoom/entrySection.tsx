/** 录入: one visit after the other, from the keyboard: choose, Enter to preview, Enter to write, and on to the next. */
import { Field, Select } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { PlaceLink } from "../parts/placeLink";
import { useWords } from "../words/words";
import type { TaskInHand } from "./useTask";
import { VisitForm } from "./visitForm";
import type { Signature } from "./visitForm";
import { visitsOf } from "./visits";
import type { Visit } from "./visits";

export function EntrySection({ inHand }: { inHand: TaskInHand }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const { task } = inHand;
  const visits = useMemo(() => visitsOf(task?.rows ?? []), [task]);
  const [key, setKey] = useState<string | null>(null);
  const signature = useRef<Signature>({ enteredBy: "", day: null });
  const [moved, setMoved] = useState(false);
  const visit = visits.find((each) => each.key === key) ?? visits.find((each) => !each.entered) ?? visits[0];
  if (!visit) return null;
  const left = visits.filter((each) => !each.entered).length;
  const several = new Set(visits.map((each) => each.department)).size > 1;
  const state = (each: Visit) =>
    say(
      each.reviewed
        ? "results.visit.reviewed"
        : each.entered
          ? "results.visit.entered"
          : "results.visit.open",
    );
  const next = () => {
    const at = visits.indexOf(visit);
    const following = [...visits.slice(at + 1), ...visits.slice(0, at)].find((each) => !each.entered);
    setMoved(following !== undefined);
    setKey(following?.key ?? visit.key);
  };
  return (
    <Section title={say("results.entry")} aside={say("results.entry.left", { n: count(left) })}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("results.entry.what")}</p>
        <Field label={say("results.visit")}>
          <Select
            value={visit.key}
            onChange={(_, { value }) => {
              setMoved(false);
              setKey(value);
            }}
          >
            {visits.map((each) => (
              <option key={each.key} value={each.key}>
                {[state(each), each.name || each.id, several ? each.department : ""]
                  .filter(Boolean)
                  .join(" · ")}
              </option>
            ))}
          </Select>
        </Field>
        <p className={layout.quiet}>
          {visit.id} · {visit.department} · <PlaceLink address={visit.rows[0].at} />
        </p>
        <VisitForm
          key={visit.key}
          visit={visit}
          inHand={inHand}
          signature={signature}
          focus={moved}
          onWritten={next}
        />
      </div>
    </Section>
  );
}
