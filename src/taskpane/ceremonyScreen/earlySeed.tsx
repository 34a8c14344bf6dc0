/** The field of the seed before its time: there to be seen, and closed, with the reason. */
import { Field, Input } from "@fluentui/react-components";
import { useWords } from "../words/words";

export function EarlySeed() {
  const { say, fault } = useWords();
  return (
    <Field label={say("draw.seed.number")} hint={fault({ code: "ceremony.seedTooEarly" })}>
      <Input disabled value="" />
    </Field>
  );
}
