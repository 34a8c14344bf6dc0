/** Which form, up to which day, and the files that came; what cannot be used is named with what to do. */
import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import type { FormId } from "../../core/forms/figures";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { DayField } from "../parts/dayField";
import { FileFaults } from "../parts/fileFaults";
import { FilesPick } from "../parts/filesPick";
import { Notice } from "../parts/notice";
import { OddFiles } from "../parts/oddFiles";
import { useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { rollupStore } from "./rollupState";
import { takeFiles } from "./takeFiles";
import type { Rollup } from "./useRollup";

const forms: readonly FormId[] = ["annex1", "annex2"];

export function FilesSection({ rollup }: { rollup: Rollup }) {
  const layout = useLayout();
  const session = useSession();
  const { ledger } = useContents();
  const { say, term, count } = useWords();
  const { state, form, until, broken, change } = rollup;
  const { files } = state;
  const take = (picked: readonly File[], odd: readonly string[]) => {
    const abort = new AbortController();
    change({ abort, odd });
    void takeFiles(rollupStore(session), picked, abort.signal);
  };
  const progress = state.reading;
  return (
    <Section title={say("rollup.title")}>
      <div className={layout.stack}>
        <div className={layout.fields}>
          <Field label={say("rollup.form")}>
            <Select
              value={form}
              onChange={(_, { value }) =>
                change({ form: forms.find((each) => each === value) ?? null, place: null })
              }
            >
              {forms.map((each) => (
                <option key={each} value={each}>
                  {term(`form.${each}`)}
                </option>
              ))}
            </Select>
          </Field>
          <DayField label={say("rollup.until")} value={until} onPick={(day) => change({ until: day })} />
        </div>
        {ledger.length > 0 && (
          <Checkbox
            label={say("rollup.ownLedger", { n: count(ledger.length) })}
            checked={state.withOwnLedger}
            onChange={(_, { checked }) => change({ withOwnLedger: checked === true })}
          />
        )}
        {progress ? (
          <Busy
            label={say("rollup.reading", {
              done: count(Math.floor(progress.done) + 1),
              total: count(progress.total),
              name: progress.name,
            })}
            share={progress.done / progress.total}
            onCancel={() => state.abort?.abort()}
          />
        ) : (
          <FilesPick
            label={say(files.length > 0 ? "rollup.pickMore" : "rollup.pick")}
            hint={say("rollup.drop")}
            folder={say("rollup.folder")}
            primary={files.length === 0}
            onPick={take}
          />
        )}
        {files.length === 0 && !progress && <p className={layout.quiet}>{say("rollup.empty")}</p>}
        {!progress && (
          <OddFiles
            names={state.odd}
            words={(names) => say("rollup.odd", { n: count(state.odd.length), names })}
          />
        )}
        {state.unread > 0 && (
          <Notice tone="watch">{say("rollup.cancelled", { n: count(state.unread) })}</Notice>
        )}
        {files.length > 0 && !progress && (
          <div className={layout.buttons}>
            <span>
              {say("rollup.read", {
                n: count(files.length),
                used: count(files.length - broken.length),
                broken: count(broken.length),
              })}
            </span>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => change({ files: [], answers: new Map(), unread: 0, odd: [] })}
            >
              {say("rollup.clear")}
            </Button>
          </div>
        )}
        {broken.length > 0 && (
          <div role="group" aria-label={say("rollup.broken")}>
            {broken.map((file) => (
              <FileFaults
                key={file.id}
                file={file.name}
                faults={file.faults}
                more={(n) => say("rollup.otherFaults", { n })}
              />
            ))}
          </div>
        )}
      </div>
    </Section>
  );
}
