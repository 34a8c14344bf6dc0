/** The ledger that is merged into, and the files that came: how many rows each, and what is wrong with it. */
import { Button } from "@fluentui/react-components";
import { areaAddress } from "../../sheets/grid";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { FileFaults } from "../parts/fileFaults";
import { FilesPick } from "../parts/filesPick";
import { Notice } from "../parts/notice";
import { OddFiles } from "../parts/oddFiles";
import { PlaceLink } from "../parts/placeLink";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { baseLedger } from "./mergeFiles";
import type { MergeState } from "./mergeState";

export function ChosenFiles(props: {
  state: MergeState;
  onPick: (files: readonly File[], odd: readonly string[]) => void;
  onCancel: () => void;
  onClear: () => void;
}) {
  const layout = useLayout();
  const { say, count, fault } = useWords();
  const { files, work, unread, odd } = props.state;
  const contents = useContents();
  const base = baseLedger(contents);
  const others = contents.tables.filter(({ kind }) => kind === "ledger").length - 1;
  return (
    <Section title={say("merge.title")}>
      <div className={layout.stack}>
        {base ? (
          <p className={layout.text}>
            {say("merge.base", { n: count(base.rows.length) })}{" "}
            <PlaceLink address={areaAddress(base.sheet, base.area)} />
            {others > 0 && ` ${say("merge.otherLedgers", { n: count(others) })}`}
          </p>
        ) : (
          <p className={layout.text}>{say("merge.noBase")}</p>
        )}
        {work ? (
          <Busy
            label={
              work.step === "merging"
                ? say("merge.merging")
                : say("merge.reading", {
                    done: count(Math.floor(work.done) + 1),
                    total: count(work.total),
                    name: work.name,
                  })
            }
            share={work.done / work.total}
            onCancel={props.onCancel}
          />
        ) : (
          <FilesPick
            label={say(files.length > 0 ? "merge.pickMore" : "merge.pick")}
            hint={say("merge.drop")}
            folder={say("merge.folder")}
            primary={files.length === 0}
            onPick={props.onPick}
          />
        )}
        {files.length === 0 && !work && <p className={layout.quiet}>{say("merge.empty")}</p>}
        {!work && (
          <OddFiles names={odd} words={(names) => say("merge.odd", { n: count(odd.length), names })} />
        )}
        {unread > 0 && <Notice tone="watch">{say("merge.cancelled", { n: count(unread) })}</Notice>}
        {files.length > 0 && (
          <>
            <table className={layout.table} aria-label={say("merge.files")}>
              <thead>
                <tr>
                  <th scope="col">{say("merge.file")}</th>
                  <th scope="col">{say("merge.rows")}</th>
                </tr>
              </thead>
              <tbody>
                {files.map(({ id, name, sources, faults }) => (
                  <tr key={id}>
                    <td style={{ overflowWrap: "anywhere" }}>
                      {name}
                      {sources.length === 0 && faults[0] && (
                        <div className={layout.quiet}>{fault(faults[0])}</div>
                      )}
                    </td>
                    <td>
                      {sources.length === 0
                        ? say("merge.unusable")
                        : count(sources.reduce((sum, { table }) => sum + table.rows.length, 0))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {files.map(
              ({ id, name, sources, faults }) =>
                sources.length > 0 && (
                  <FileFaults
                    key={id}
                    file={name}
                    faults={faults}
                    more={(n) => say("merge.otherFaults", { n })}
                  />
                ),
            )}
            <div>
              <Button size="small" appearance="subtle" disabled={work !== null} onClick={props.onClear}>
                {say("merge.clear")}
              </Button>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
