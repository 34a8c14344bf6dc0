/** The template: the built-in one, which can be saved to be edited, or the unit's own, looked at as soon as it is picked. */
import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { OwnTemplate } from "../../documents/summary";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { FilesPick } from "../parts/filesPick";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { docxType } from "./makeSummary";

export interface TemplateChoice {
  readonly kind: "builtIn" | "own";
  readonly own: OwnTemplate | null;
  readonly faults: readonly AnyFault[];
}

interface Props {
  readonly choice: TemplateChoice;
  readonly onChange: (choice: TemplateChoice) => void;
}

const megabyte = 1_000_000;
const largest = 50 * megabyte;

export function TemplateSection({ choice, onChange }: Props) {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const contents = useContents();
  const [told, setTold] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const pick = async ([file]: readonly File[]) => {
    setTold(null);
    setRefused(null);
    if (file.size > largest) {
      setRefused(say("summary.template.large", { name: file.name }));
      return;
    }
    const own = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const { templateFaults } = await import("../../documents/summary");
    onChange({ kind: "own", own, faults: templateFaults(own, contents.settings) });
  };
  const save = async () => {
    const { builtInTemplate } = await import("../../documents/summary");
    const name = say("summary.template.file");
    const saved = await session.services.host.save(name, await builtInTemplate(contents.settings), docxType);
    if (saved.ok) setTold(say("summary.template.saved", { name }));
  };
  return (
    <Section title={say("summary.template")}>
      <div className={layout.stack}>
        <RadioGroup
          aria-label={say("summary.template")}
          value={choice.kind}
          onChange={(_, { value }) => onChange({ ...choice, kind: value === "own" ? "own" : "builtIn" })}
        >
          <Radio value="builtIn" label={say("summary.template.builtIn")} />
          <Radio value="own" label={say("summary.template.own")} />
        </RadioGroup>
        {choice.kind === "own" && (
          <>
            <p className={layout.quiet}>{say("summary.template.what")}</p>
            <div className={layout.buttons}>
              <Button onClick={() => void save()}>{say("summary.template.save")}</Button>
            </div>
            {told && <Notice tone="good">{told}</Notice>}
            <FilesPick
              label={say("summary.template.pick")}
              hint={say("file.drop")}
              accept=".docx,.dotx"
              onPick={(files) => void pick(files)}
            />
            {refused && <Notice tone="late">{refused}</Notice>}
            {choice.own &&
              (choice.faults.length > 0 ? (
                <FaultList faults={choice.faults} />
              ) : (
                <Notice tone="good">{say("summary.template.picked", { name: choice.own.name })}</Notice>
              ))}
            <Fold label={say("summary.placeholders")}>
              <Placeholders />
            </Fold>
          </>
        )}
      </div>
    </Section>
  );
}

/** The names, as they are written in a template. */
function Placeholders() {
  const layout = useLayout();
  const { say } = useWords();
  const { settings } = useContents();
  const [kinds, setKinds] = useState<ReadonlyMap<string, { readonly kind: string }>>(new Map());
  useEffect(() => {
    let wanted = true;
    void import("../../documents/summary").then(({ fieldKinds }) => wanted && setKinds(fieldKinds(settings)));
    return () => {
      wanted = false;
    };
  }, [settings]);
  const names = (inline: boolean) =>
    [...kinds]
      .filter(([, { kind }]) => (kind === "text") === inline)
      .map(([name]) => `{{${name}}}`)
      .join(" ");
  return (
    <div className={layout.tight}>
      <p className={layout.text}>{say("summary.placeholders.alone", { names: names(false) })}</p>
      <p className={layout.text}>{say("summary.placeholders.inline", { names: names(true) })}</p>
    </div>
  );
}
