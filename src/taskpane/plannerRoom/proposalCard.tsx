/** One joint task proposed: which tasks it puts together, who leads, when, on how many objects, and what it saves. */
import { Checkbox, Field, Input } from "@fluentui/react-components";
import type { Proposal } from "../../core/plan/planner";
import { jointValues } from "../../core/plan/planner";
import type { DepartmentIdentity } from "../../core/registry/departments";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { PlaceLink } from "../parts/placeLink";
import { useWords } from "../words/words";

export function ProposalCard(props: {
  proposal: Proposal;
  identify: (name: string) => DepartmentIdentity;
  /** The name it was accepted under; null: it was not. */
  name: string | null;
  onTake: (name: string | null) => void;
}) {
  const layout = useLayout();
  const { say, count, day } = useWords();
  const { proposal, name } = props;
  const { tasks, overlap, households, saved, twice, leftOut, window, narrowest } = proposal;
  const values = jointValues(proposal, props.identify);
  const before = tasks.reduce((sum, each) => sum + each.households, 0);
  return (
    <Section title={values.name}>
      <div className={layout.tight}>
        <div className={layout.strong}>
          {say("planner.saved", { saved: count(saved), before: count(before), after: count(households) })}
        </div>
        <div>{say("planner.twice", { n: twice < 10 ? twice.toFixed(1) : count(Math.round(twice)) })}</div>
        <div>
          {say("planner.overlap", {
            n: count(overlap),
            words: narrowest.range.words.join("、") || say("planner.whole"),
            window: `${day(window.from)} – ${day(window.until)}`,
          })}
        </div>
        <div>{say("planner.leads", { lead: tasks[0].task.lead, partners: values.partners })}</div>
        <div>{say("planner.items", { items: values.items })}</div>
        <ul style={{ margin: 0, paddingInlineStart: 16 }}>
          {tasks.map(({ task, households: own }) => (
            <li key={task.at} style={{ overflowWrap: "anywhere" }}>
              <PlaceLink address={task.at} />{" "}
              {say("planner.task", { name: task.name, lead: task.lead, n: count(own) })}
            </li>
          ))}
        </ul>
        {tasks.map(({ task }, i) =>
          leftOut[i] > 0 ? (
            <div key={task.at} className={layout.quiet}>
              {say("planner.leftOut", { name: task.name, n: count(leftOut[i]) })}
            </div>
          ) : null,
        )}
        <Checkbox
          checked={name !== null}
          label={say("planner.take")}
          onChange={(_, { checked }) => props.onTake(checked === true ? values.name : null)}
        />
        {name !== null && (
          <Field label={say("planner.name")}>
            <Input value={name} onChange={(_, data) => props.onTake(data.value)} />
          </Field>
        )}
      </div>
    </Section>
  );
}
