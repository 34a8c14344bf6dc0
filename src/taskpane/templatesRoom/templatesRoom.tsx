/** 自定义表: a unit's own form, taught by pointing at its cells; filled, kept in the workbook and handed on as a file. */
import { useState } from "react";
import { readOwnForms } from "../../sheets/ownForms";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { BringIn } from "./bringIn";
import { OwnFormCard } from "./ownFormCard";
import { TeachSection } from "./teachSection";

export function TemplatesRoom() {
  const layout = useLayout();
  const { say } = useWords();
  const { tables } = useContents();
  const { forms, faults } = readOwnForms(tables);
  const [taughtName, setTaughtName] = useState<string | null>(null);
  return (
    <div className={layout.stack}>
      <Section title={say("templates.title")}>
        <div className={layout.stack}>
          <p className={layout.text}>{say(forms.length > 0 ? "templates.what" : "templates.empty")}</p>
          {faults.length > 0 && <FaultList faults={faults} />}
          <WriteFault slot="templates" />
          <UndoBar slot="templates" />
        </div>
      </Section>
      {forms.map((form) => (
        <OwnFormCard key={form.name} form={form} onTeach={() => setTaughtName(form.name)} />
      ))}
      <TeachSection key={taughtName ?? ""} forms={forms} name={taughtName ?? ""} />
      <BringIn forms={forms} />
    </div>
  );
}
