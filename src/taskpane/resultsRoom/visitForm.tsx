/** The results of one visit: day and officers once, then each item; looked at before they are written. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { LocalDate } from "../../core/calendar/localDate";
import { parseIsoDate } from "../../core/calendar/localDate";
import { checkResults } from "../../core/followUp/resultChecks";
import type { ResultFault } from "../../core/followUp/fault";
import { entryEdits } from "../../sheets/results";
import type { Edit } from "../../sheets/edit";
import { useLayout } from "../look/layout";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { useSession } from "../session/session";
import { useWords } from "../words/words";
import { GuidanceFold } from "./guidanceFold";
import { OfficerPick } from "./officerPick";
import { PreviewBar } from "./previewBar";
import type { TaskInHand } from "./useTask";
import { asResultRows, draftOf, enteredRows } from "./visitDraft";
import type { DraftRow, VisitDraft } from "./visitDraft";
import type { Visit } from "./visits";

/** Who enters, and the day last used: the same for the next visit. */
export interface Signature {
  enteredBy: string;
  day: LocalDate | null;
}

interface Planned {
  readonly edits: readonly Edit[];
  readonly faults: readonly ResultFault[];
}

export function VisitForm(props: {
  visit: Visit;
  inHand: TaskInHand;
  signature: RefObject<Signature>;
  /** The person has just come here from the visit before. */
  focus: boolean;
  onWritten: () => void;
}) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const { visit, inHand, signature } = props;
  const [draft, setDraft] = useState<VisitDraft>(() => draftOf(visit, signature.current.day ?? inHand.now));
  const [enteredBy, setEnteredBy] = useState(
    () => signature.current.enteredBy || (visit.rows.find((row) => row.enteredBy)?.enteredBy ?? ""),
  );
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLSelectElement>(null);
  const { focus } = props;
  useEffect(() => {
    if (focus) first.current?.focus();
  }, [focus]);
  const change = (part: Partial<VisitDraft>) => {
    setPlanned(null);
    setDraft((before) => ({ ...before, ...part }));
  };
  const changeRow = (at: number, part: Partial<DraftRow>) =>
    change({ rows: draft.rows.map((row, i) => (i === at ? { ...row, ...part } : row)) });
  const complete =
    enteredBy.trim() !== "" && draft.inspectedOn !== "" && draft.rows.some((row) => row.result);
  const plan = () => {
    setAsked(true);
    if (!complete || !inHand.facts) return;
    const by = { enteredBy: enteredBy.trim(), enteredOn: inHand.now };
    const entered = enteredRows(visit, draft, by);
    const made = entryEdits(entered, inHand.judge);
    const checked = checkResults(asResultRows(entered), inHand.facts.checks);
    setPlanned({ edits: made.edits, faults: [...made.faults, ...checked] });
  };
  const write = async () => {
    if (!planned) return;
    const told = say("results.entry.done", { name: visit.name || visit.id, n: count(visit.rows.length) });
    const written = await session.write("results", planned.edits, told);
    if (!written.ok) return;
    signature.current = { enteredBy: enteredBy.trim(), day: parseIsoDate(draft.inspectedOn) };
    setPlanned(null);
    props.onWritten();
  };
  const results = Object.keys(inHand.rules);
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        plan();
      }}
    >
      {visit.reviewed && <Notice tone="watch">{say("results.visit.reviewedNotice")}</Notice>}
      {visit.rows.map((row, i) => {
        const typed = draft.rows[i];
        // A wording that is not of the table stays in sight: it is the row's, and is asked about.
        const choices =
          typed.result === "" || results.includes(typed.result) ? results : [typed.result, ...results];
        return (
          <fieldset key={row.at} style={{ border: "none", margin: 0, padding: 0, minWidth: 0 }}>
            <legend style={{ padding: 0, fontWeight: 600, overflowWrap: "anywhere" }}>
              {row.item || say("results.item.none")}
            </legend>
            <div className={layout.stack}>
              <GuidanceFold item={inHand.itemOf(row)} />
              <Field label={say("results.result")} required>
                <Select
                  ref={i === 0 ? first : undefined}
                  value={typed.result}
                  onChange={(_, { value }) => changeRow(i, { result: value })}
                >
                  <option value="">{say("results.result.none")}</option>
                  {choices.map((each) => (
                    <option key={each} value={each}>
                      {each}
                    </option>
                  ))}
                </Select>
              </Field>
              {(typed.finding !== "" || (typed.result !== "" && inHand.judge(typed.result) !== false)) && (
                <Field label={say("results.finding")} hint={say("results.finding.hint")}>
                  <Input
                    value={typed.finding}
                    onChange={(_, { value }) => changeRow(i, { finding: value })}
                  />
                </Field>
              )}
              <Field label={say("results.photos")} hint={i === 0 ? say("results.photos.hint") : undefined}>
                <Input value={typed.photos} onChange={(_, { value }) => changeRow(i, { photos: value })} />
              </Field>
            </div>
          </fieldset>
        );
      })}
      <div className={layout.fields}>
        <Field label={say("results.day")} required>
          <Input
            type="date"
            value={draft.inspectedOn}
            onChange={(_, { value }) => change({ inspectedOn: value })}
          />
        </Field>
        <Field
          label={say("results.enteredBy")}
          required
          validationState={asked && enteredBy.trim() === "" ? "error" : "none"}
          validationMessage={asked && enteredBy.trim() === "" ? say("results.enteredBy.missing") : undefined}
        >
          <Input
            value={enteredBy}
            onChange={(_, { value }) => {
              setPlanned(null);
              setEnteredBy(value);
            }}
          />
        </Field>
      </div>
      <OfficerPick
        pool={visit.rows[0].inspectors.flatMap(inHand.officersOf)}
        officers={draft.officers}
        onChange={(officers) => change({ officers })}
      />
      {asked && !complete && <Notice tone="watch">{say("results.entry.incomplete")}</Notice>}
      {planned ? (
        <>
          {planned.faults.length > 0 && <FaultList faults={planned.faults} />}
          <PreviewBar
            edits={planned.edits}
            label={say("results.entry.write")}
            onWrite={() => void write()}
            onCancel={() => setPlanned(null)}
          />
        </>
      ) : (
        <div>
          <Button appearance="primary" type="submit">
            {say("results.entry.do")}
          </Button>
        </div>
      )}
    </form>
  );
}
