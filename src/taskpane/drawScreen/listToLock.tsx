/** What the list holds before it is locked: how many stay, are drawn and were left out, and who sees to it. */
import { Field, Input } from "@fluentui/react-components";
import type { Allocation } from "../../core/draw";
import type { ExcludedObject } from "../../core/evidence";
import { useLayout } from "../look/layout";
import { useWords } from "../words/words";
import { ExcludedList } from "./excludedList";
import { useDraw } from "./useDraw";

export function ListToLock(props: {
  size: number;
  allocations: readonly Allocation[];
  excluded: readonly ExcludedObject[];
}) {
  const layout = useLayout();
  const { say, count } = useWords();
  const { draw, change } = useDraw();
  const { size, allocations, excluded } = props;
  return (
    <>
      <p className={layout.text}>
        {say("draw.sentence", {
          size: count(size),
          drawn: count(allocations.reduce((n, a) => n + a.count, 0)),
          excluded: count(excluded.length),
        })}
      </p>
      <ExcludedList excluded={excluded} />
      <div className={layout.fields}>
        <Field label={say("draw.operator")}>
          <Input value={draw.operator} onChange={(_, { value }) => change({ operator: value })} />
        </Field>
        <Field label={say("draw.witness")}>
          <Input value={draw.witness} onChange={(_, { value }) => change({ witness: value })} />
        </Field>
      </div>
    </>
  );
}
