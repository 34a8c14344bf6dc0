/** Why the list cannot be locked as it stands, by address; doubled codes can be merged, in the person's own words. */
import { Radio, RadioGroup } from "@fluentui/react-components";
import type { DrawFault, Frame } from "../../core/draw";
import type { Result } from "../../core/result";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { useWords } from "../words/words";
import { useDraw } from "./useDraw";

const choices = ["refuse", "merge", "first"] as const;

export function ListFaults(props: {
  list: Result<Frame, readonly DrawFault[]> | null;
  blankClassAsked: boolean;
}) {
  const { say } = useWords();
  const { draw, change } = useDraw();
  const { doubled } = draw.scope;
  const all = props.list && !props.list.ok ? props.list.error : [];
  const faults = props.blankClassAsked ? all.filter((f) => f.code !== "draw.stratumEmpty") : all;
  const asked = doubled !== "refuse" || all.some((f) => f.code === "draw.duplicateId");
  if (faults.length === 0 && !asked) return null;
  return (
    <Section title={say(faults.length > 0 ? "draw.listFaults" : "draw.merge.title")}>
      {faults.length > 0 && <FaultList faults={faults} />}
      {asked && (
        <RadioGroup
          aria-label={say("draw.merge.title")}
          value={doubled}
          onChange={(_, { value }) => {
            const choice = choices.find((each) => each === value);
            if (choice) change({ scope: { ...draw.scope, doubled: choice } });
          }}
        >
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={say(`draw.doubled.${choice}`)} />
          ))}
        </RadioGroup>
      )}
    </Section>
  );
}
