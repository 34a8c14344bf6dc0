/** Why the list cannot be locked as it stands, by address; doubled codes can be merged, in the person's own words. */
import { Checkbox } from "@fluentui/react-components";
import type { DrawFault, Frame } from "../../core/draw";
import type { Result } from "../../core/result";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { useWords } from "../words/words";
import { useDraw } from "./useDraw";

export function ListFaults(props: {
  list: Result<Frame, readonly DrawFault[]> | null;
  blankClassAsked: boolean;
}) {
  const { say } = useWords();
  const { draw, change } = useDraw();
  const merging = draw.scope.mergeDuplicates;
  const merged = props.list?.ok ? props.list.value.merged : 0;
  const all = props.list && !props.list.ok ? props.list.error : [];
  const faults = props.blankClassAsked ? all.filter((f) => f.code !== "draw.stratumEmpty") : all;
  const doubled = merging || all.some((f) => f.code === "draw.duplicateId");
  if (faults.length === 0 && !doubled) return null;
  return (
    <Section title={say(faults.length > 0 ? "draw.listFaults" : "draw.merge.title")}>
      {faults.length > 0 && <FaultList faults={faults} />}
      {doubled && (
        <Checkbox
          label={merging && merged > 0 ? say("draw.merge.done", { n: merged }) : say("draw.merge")}
          checked={merging}
          onChange={(_, { checked }) =>
            change({ scope: { ...draw.scope, mergeDuplicates: checked === true } })
          }
        />
      )}
    </Section>
  );
}
