/** One own form: where it stands, what its cells show now, filling it, handing it on, forgetting it. */
import { Button, Checkbox } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { ownFormFile } from "../../core/forms/ownFormFile";
import type { OwnForm } from "../../core/forms/ownForm";
import { areaAddress } from "../../sheets/grid";
import { forgetOwnCells, labelOf, placeOwnForm, planOwnFill, showNames } from "../../sheets/ownForms";
import type { OwnPlacement } from "../../sheets/ownForms";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { EditPreview } from "../parts/editPreview";
import { FaultList } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { PlaceLink } from "../parts/placeLink";
import { RowWalker } from "../parts/rowWalker";
import { usePane, useSession } from "../session/session";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";

export function OwnFormCard({ form, onTeach }: { form: OwnForm; onTeach: () => void }) {
  const layout = useLayout();
  const { say, count, day: dayWords } = useWords();
  const session = useSession();
  const contents = useContents();
  const { day } = useDay();
  const grids = usePane(session, (s) => s.grids);
  const writing = usePane(session, (s) => s.writing);
  const [acceptRest, setAcceptRest] = useState(false);
  const placed = useMemo(() => placeOwnForm(grids, form), [grids, form]);
  const fill = useMemo(() => {
    if (!("places" in placed)) return null;
    const { ledger, departments, settings } = contents;
    const { unit, contact, phone, mobile, rules } = settings;
    const input = { ledger, departments, rules, until: day, unit };
    return planOwnFill(placed, input, { unit, date: day, contact, phone, mobile }, acceptRest);
  }, [placed, contents, day, acceptRest]);
  const faults = fill?.faults ?? placed.faults;
  const write = async () => {
    if (!fill || !("places" in placed)) return;
    const told = say("templates.filled", { form: form.name, sheet: placed.sheet, n: fill.placed.length });
    const written = await session.write("templates", fill.edits, told);
    if (written.ok) await session.show({ sheet: placed.sheet, area: fill.placed[0].area });
  };
  const handOn = () => {
    const bytes = new TextEncoder().encode(ownFormFile(form));
    return session.services.host.save(`${form.name}.sr.json`, bytes, "application/json");
  };
  const forget = () => {
    const told = say("templates.forgotten", { form: form.name });
    return session.write("templates", forgetOwnCells(contents.tables, form.name), told);
  };
  return (
    <Section title={form.name} aside={say("templates.cells", { n: count(form.cells.length) })}>
      <div className={layout.stack}>
        {fill && "places" in placed && (
          <p className={layout.text}>
            {say("templates.found", { n: count(placed.places.length), day: dayWords(day) })}{" "}
            <PlaceLink address={areaAddress(placed.sheet, placed.places[0].area)} />
          </p>
        )}
        {faults.length > 0 && <FaultList faults={faults} />}
        {fill && fill.placed.length > 0 && (
          <>
            <Fold label={say("templates.figures")}>
              <div className={layout.tight}>
                {fill.placed.map((each) => (
                  <FilledCell key={each.at} placement={each} />
                ))}
              </div>
            </Fold>
            {faults.length > 0 && !faults.every(({ code }) => code === "templates.sheetProtected") && (
              <Checkbox
                label={say("templates.acceptRest")}
                checked={acceptRest}
                onChange={(_, { checked }) => setAcceptRest(checked === true)}
              />
            )}
            {fill.edits.length > 0 && (
              <Fold label={say("preview.what")}>
                <EditPreview edits={fill.edits} />
              </Fold>
            )}
          </>
        )}
        <div className={layout.buttons}>
          <Button
            appearance="primary"
            disabled={writing || !fill || fill.edits.length === 0}
            onClick={() => void write()}
          >
            {say("templates.fill")}
          </Button>
          <Button onClick={onTeach}>{say("templates.teachMore")}</Button>
          <Button onClick={() => void handOn()}>{say("templates.handOn")}</Button>
          <Button appearance="subtle" disabled={writing} onClick={() => void forget()}>
            {say("templates.forget")}
          </Button>
        </div>
      </div>
    </Section>
  );
}

/** What a cell shows, and behind it the rows of the ledger. */
function FilledCell({ placement }: { placement: OwnPlacement }) {
  const { ledger } = useContents();
  const { find, colon, aside } = useWords();
  const { cell, at, value, figure } = placement;
  const shows = find(`templates.shows.${cell.shows}`, undefined, showNames[cell.shows]);
  return (
    <Fold label={`${colon(aside(labelOf(cell), shows))}${value}`}>
      <PlaceLink address={at} />
      {figure && <RowWalker ledger={ledger} rows={figure.rows} />}
    </Fold>
  );
}
