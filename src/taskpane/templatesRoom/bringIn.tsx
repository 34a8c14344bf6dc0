/** An own form from another office's file, or from the official form that stands in this workbook. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { parseOwnForm } from "../../core/forms/ownFormFile";
import type { OwnForm, OwnFormFault } from "../../core/forms/ownForm";
import { areaAddress } from "../../sheets/grid";
import type { FormMatch } from "../../sheets/forms/formMatch";
import { keepOwnCells, ownFormOfMatch } from "../../sheets/ownForms";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { FilePick } from "../parts/filePick";
import type { PickedText } from "../parts/filePick";
import { Notice } from "../parts/notice";
import { usePane, useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";

export function BringIn({ forms }: { forms: readonly OwnForm[] }) {
  const layout = useLayout();
  const { say, term } = useWords();
  const session = useSession();
  const contents = useContents();
  const grids = usePane(session, (s) => s.grids);
  const writing = usePane(session, (s) => s.writing);
  const [picked, setPicked] = useState<PickedText | null>(null);
  const [came, setCame] = useState<OwnForm | null>(null);
  const [refused, setRefused] = useState<readonly OwnFormFault[]>([]);
  const free = (name: string) => {
    let made = name;
    for (let n = 2; forms.some((form) => form.name === made); n++) made = `${name}（${n}）`;
    return made;
  };
  const take = (file: PickedText | null) => {
    setPicked(file);
    const read = file ? parseOwnForm(file.name, file.text) : null;
    setCame(read?.ok ? read.value : null);
    setRefused(read && !read.ok ? [read.error] : []);
  };
  const keep = async (form: OwnForm) => {
    const named = { ...form, name: free(form.name) };
    const told = say("templates.broughtIn", { form: named.name, n: named.cells.length });
    const written = await session.write("templates", keepOwnCells(grids, named), told);
    if (written.ok) take(null);
  };
  const fromMatch = (match: FormMatch) => {
    const { form, left } = ownFormOfMatch(
      match,
      free(say("templates.copyName", { form: term(`form.${match.form}`) })),
    );
    setCame(form);
    setRefused(
      left.map((slot) => ({
        code: "templates.cellTwoFigures",
        at: areaAddress(match.sheet, slot.area),
        label: slot.label,
      })),
    );
  };
  return (
    <Section title={say("templates.bringIn")}>
      <div className={layout.stack}>
        <FilePick label={say("templates.pick")} accept=".json" picked={picked} onPick={take} />
        {contents.forms.length > 0 && (
          <div className={layout.buttons}>
            {contents.forms.map((match) => (
              <Button key={areaAddress(match.sheet, match.area)} onClick={() => fromMatch(match)}>
                {say("templates.fromOfficial", { form: term(`form.${match.form}`), sheet: match.sheet })}
              </Button>
            ))}
          </div>
        )}
        <FaultList faults={refused} />
        {came && (
          <Notice
            tone="plain"
            actions={
              <Button appearance="primary" disabled={writing} onClick={() => void keep(came)}>
                {say("templates.keepAll")}
              </Button>
            }
          >
            {say("templates.came", { form: came.name, n: came.cells.length })}
          </Notice>
        )}
      </div>
    </Section>
  );
}
