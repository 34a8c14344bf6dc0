/** Step 2: which header is which field, with what stands below it, and what of it cannot be read, cell by cell. */
import { Button, Checkbox, Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { isIdentityHeader, maskAll } from "../../core/registry/identityNumber";
import { specOf } from "../../sheets";
import type { SheetFault } from "../../sheets/fault";
import type { ColumnUse, ListProposal, ProposedColumn } from "../../sheets/pools";
import { useLayout } from "../look/layout";
import { signal } from "../look/theme";
import { FaultList } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { useWords } from "../words/words";
import { shown } from "./masked";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "10px" },
  item: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 130px), 1fr))",
    gap: "4px 10px",
    alignItems: "center",
    borderTop: `1px solid ${signal.line}`,
    paddingTop: "8px",
    minWidth: 0,
    "& select": { minWidth: 0 },
  },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  samples: { color: signal.quiet, fontSize: "12px", lineHeight: "18px" },
});

export function MappingStep(props: {
  proposals: readonly ListProposal[];
  proposal: ListProposal;
  rows: number;
  /** Rows that were taken for totals, notes or headers printed again, and merged cells. */
  left: readonly SheetFault[];
  unread: readonly SheetFault[] | null;
  remember: { on: boolean; source: string };
  busy: boolean;
  onSheet: (sheet: string) => void;
  onUse: (column: number, use: ColumnUse) => void;
  onRemember: (remember: { on: boolean; source: string }) => void;
  onCompare: () => void;
}) {
  const layout = useLayout();
  const styles = useStyles();
  const { say, count } = useWords();
  const { proposal, proposals, unread, remember } = props;
  const spec = specOf(proposal.kind);
  const used = new Set(proposal.columns.flatMap(({ use }) => (use.field === null ? [] : [use.field])));
  const missing = spec.needs.flatMap((some) =>
    some.some((field) => used.has(field)) ? [] : [some.map((field) => spec.fields[field].header)],
  );
  const keyMissing = missing[0]?.some((header) =>
    spec.needs[0].some((field) => spec.fields[field].header === header),
  );
  return (
    <div className={layout.stack}>
      {proposals.length > 1 && (
        <Field label={say("pools.map.sheet")}>
          <Select value={proposal.grid.sheet} onChange={(_, { value }) => props.onSheet(value)}>
            {proposals.map(({ grid }) => (
              <option key={grid.sheet} value={grid.sheet}>
                {grid.sheet}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <p className={layout.text} role="status">
        {say("pools.map.found", {
          kind: say(`table.${proposal.kind}`),
          row: count(proposal.header.row + proposal.header.rows),
          n: count(props.rows),
        })}
      </p>
      <ul className={styles.list}>
        {proposal.columns.map((each) => (
          <li key={each.column} className={styles.item}>
            <div className={styles.words}>
              <div>{each.key}</div>
              <div className={styles.samples}>{samplesOf(each) || say("pools.map.blank")}</div>
            </div>
            <Select
              aria-label={say("pools.map.field", { header: each.key })}
              value={valueOf(each.use)}
              onChange={(_, { value }) => props.onUse(each.column, chosenUse(value))}
            >
              <option value="+">{say("pools.map.keep")}</option>
              <option value="-">{say("pools.map.leaveOut")}</option>
              {Object.entries(spec.fields).map(([field, { header }]) => (
                <option key={field} value={field}>
                  {header}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
      {proposal.columns.some(({ header }) => isIdentityHeader(header)) && (
        <p className={layout.quiet}>{say("pools.map.identity")}</p>
      )}
      {keyMissing && (
        <Notice tone="late">{say("pools.map.missing", { headers: missing[0].join("、") })}</Notice>
      )}
      {props.left.length > 0 && (
        <Fold label={say("pools.map.left", { n: count(props.left.length) })}>
          <FaultList faults={props.left} masked={shown} />
        </Fold>
      )}
      {unread && unread.length > 0 && (
        <Notice tone="watch">
          <p style={{ margin: "0 0 6px" }}>{say("pools.map.unread", { n: count(unread.length) })}</p>
          <FaultList faults={unread} masked={shown} />
        </Notice>
      )}
      {unread?.length === 0 && <p className={layout.quiet}>{say("pools.map.allRead")}</p>}
      <Checkbox
        label={say("pools.map.remember")}
        checked={remember.on}
        onChange={(_, { checked }) => props.onRemember({ ...remember, on: checked === true })}
      />
      {remember.on && (
        <Field label={say("pools.map.source")} hint={say("pools.map.source.hint")}>
          <Input
            value={remember.source}
            onChange={(_, { value }) => props.onRemember({ ...remember, source: value })}
          />
        </Field>
      )}
      <div>
        <Button appearance="primary" disabled={props.busy || keyMissing} onClick={props.onCompare}>
          {say("pools.map.compare")}
        </Button>
      </div>
    </div>
  );
}

const valueOf = (use: ColumnUse): string => use.field ?? (use.leaveOut ? "-" : "+");
const chosenUse = (value: string): ColumnUse =>
  value === "+" || value === "-" ? { field: null, leaveOut: value === "-" } : { field: value };

function samplesOf({ header, samples }: ProposedColumn): string {
  const mask = isIdentityHeader(header) ? maskAll : shown;
  return samples.map((sample) => shorten(mask(sample))).join("　");
}

const shorten = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
