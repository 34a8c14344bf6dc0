/** The goals of the year, typed with their percent sign. */
import { Field, Input } from "@fluentui/react-components";
import { parseRate, percentText } from "../../core/draw";
import type { DrawFault } from "../../core/draw";
import type { Target } from "../../core/targets/target";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { useWords } from "../words/words";

type Typed = Readonly<Record<string, string>>;

/** What is wrong with the goals as typed, by target. */
export function targetFaults(targets: readonly Target[], typed: Typed): ReadonlyMap<string, DrawFault> {
  const faults = new Map<string, DrawFault>();
  for (const { id } of targets) {
    const text = typed[id];
    if (text === undefined) continue;
    const rate = parseRate(text);
    if (!rate.ok) faults.set(id, rate.error);
  }
  return faults;
}

/** The targets with the goals that could be read. */
export function typedTargets(targets: readonly Target[], typed: Typed): readonly Target[] {
  return targets.map((target) => {
    const text = typed[target.id];
    const rate = text === undefined ? null : parseRate(text);
    return rate?.ok ? { ...target, goalPpm: rate.value } : target;
  });
}

export function TargetFields(props: {
  targets: readonly Target[];
  typed: Typed;
  faults: ReadonlyMap<string, DrawFault>;
  onType: (typed: Typed) => void;
}) {
  const layout = useLayout();
  const { say, term, fault } = useWords();
  return (
    <Section title={say("settings.targets")}>
      <div className={layout.stack}>
        {props.targets.map((target) => {
          const wrong = props.faults.get(target.id);
          return (
            <Field
              key={target.id}
              label={term(`target.${target.id}`)}
              validationState={wrong ? "error" : "none"}
              validationMessage={wrong ? fault(wrong) : undefined}
            >
              <Input
                value={props.typed[target.id] ?? percentText(target.goalPpm)}
                contentBefore="≥"
                onChange={(_, { value }) => props.onType({ ...props.typed, [target.id]: value })}
              />
            </Field>
          );
        })}
      </div>
    </Section>
  );
}
