/** 指认单元格: point at a cell in the sheet, say what it shows and of which rows, and keep it. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { ownShows } from "../../core/forms/ownForm";
import type { OwnFilter, OwnForm, OwnFormFault, OwnShow } from "../../core/forms/ownForm";
import { countOwnForm, showsFigure } from "../../core/forms/countOwnForm";
import type { FormId } from "../../core/forms/figures";
import type { HostFault } from "../../hosts/fault";
import { figureText } from "../../sheets/forms/fillPlan";
import { address } from "../../sheets/grid";
import { keepOwnCells, labelOf, showNames, teachCell } from "../../sheets/ownForms";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { PlaceLink } from "../parts/placeLink";
import { formOf } from "../session/standing";
import { usePane, useSession } from "../session/session";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { FilterFields } from "./filterFields";

interface Pointed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function TeachSection({ forms, name: given }: { forms: readonly OwnForm[]; name: string }) {
  const layout = useLayout();
  const { say, find } = useWords();
  const session = useSession();
  const contents = useContents();
  const { day } = useDay();
  const grids = usePane(session, (s) => s.grids);
  const writing = usePane(session, (s) => s.writing);
  const [name, setName] = useState(given);
  const [rows, setRows] = useState<FormId>(formOf(contents));
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [shows, setShows] = useState<OwnShow>("tasks");
  const [filter, setFilter] = useState<OwnFilter>({});
  const [nowhere, setNowhere] = useState(false);
  const [refused, setRefused] = useState<readonly (OwnFormFault | HostFault)[]>([]);
  const known = forms.find((form) => form.name === name.trim());
  const asked = known?.rows ?? rows;
  const grid = pointed ? grids.find((each) => each.sheet === pointed.sheet) : undefined;
  const taught =
    grid && pointed ? teachCell(grid, pointed, shows, showsFigure({ shows }) ? filter : {}) : null;
  const { settings, ledger, departments } = contents;

  const point = async () => {
    const selected = await session.services.host.selection();
    setRefused(selected.ok ? [] : [selected.error]);
    setNowhere(selected.ok && selected.value === null);
    if (!selected.ok || !selected.value) return;
    const { sheet, area } = selected.value;
    setPointed({ sheet, row: area.row, column: area.column });
  };
  const now = () => {
    if (!taught?.ok || !showsFigure(taught.value)) return null;
    const form = { name, rows: asked, cells: [taught.value] };
    const input = { ledger, departments, rules: settings.rules, until: day, unit: settings.unit };
    return countOwnForm(form, input)[0];
  };
  const keep = async () => {
    if (!taught?.ok) return;
    const form: OwnForm = { name: name.trim(), rows: asked, cells: [taught.value] };
    const told = say("templates.kept", { label: labelOf(taught.value), form: form.name });
    const written = await session.write("templates", keepOwnCells(grids, form), told);
    if (written.ok) setPointed(null);
  };
  const figure = now();
  return (
    <Section title={say("templates.teach")}>
      <div className={layout.stack}>
        <Field label={say("templates.name")} hint={say("templates.name.hint")} required>
          <Input value={name} onChange={(_, { value }) => setName(value)} />
        </Field>
        {!known && (
          <Field label={say("templates.rows")}>
            <Select value={rows} onChange={(_, { value }) => setRows(value as FormId)}>
              <option value="annex1">{say("templates.rows.annex1")}</option>
              <option value="annex2">{say("templates.rows.annex2")}</option>
            </Select>
          </Field>
        )}
        <div className={layout.buttons}>
          <Button onClick={() => void point()}>{say("templates.point")}</Button>
          {pointed && <PlaceLink address={address(pointed.sheet, pointed.row, pointed.column)} />}
        </div>
        <p className={layout.quiet}>{say("templates.point.how")}</p>
        <FaultList faults={refused} />
        {nowhere && <Notice tone="watch">{say("templates.nowhere")}</Notice>}
        {taught && !taught.ok && <FaultList faults={[taught.error]} />}
        {pointed && !grid && <Notice tone="watch">{say("templates.unread")}</Notice>}
        {taught?.ok && (
          <>
            <p className={layout.text}>{say("templates.known", { label: labelOf(taught.value) })}</p>
            <Field label={say("templates.shows")}>
              <Select value={shows} onChange={(_, { value }) => setShows(value as OwnShow)}>
                {ownShows.map((each) => (
                  <option key={each} value={each}>
                    {find(`templates.shows.${each}`, undefined, showNames[each])}
                  </option>
                ))}
              </Select>
            </Field>
            {showsFigure({ shows }) && <FilterFields filter={filter} onChange={setFilter} />}
            {figure && (
              <p className={layout.text} data-testid="own-figure">
                {say("templates.now", { figure: figureText(figure), rows: figure.rows.length })}
              </p>
            )}
            <div>
              <Button
                appearance="primary"
                disabled={name.trim() === "" || writing}
                onClick={() => void keep()}
              >
                {say("templates.keep")}
              </Button>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
