/** 数据检查: which tables the workbook holds and where, and what in them wants a look, by address. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { RecognisedTable, WorkbookContents } from "../../sheets";
import { areaAddress } from "../../sheets/grid";
import { AlertIcon, CheckIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { PlaceLink } from "../parts/placeLink";
import { countedOf, formOf } from "../session/standing";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { issuesByTable } from "./issuesByTable";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: "8px 0",
    borderTop: `1px solid ${signal.line}`,
    ":first-child": { borderTop: "none", paddingTop: 0 },
  },
  row: { display: "flex", gap: "8px", alignItems: "baseline", flexWrap: "wrap" },
  name: { fontWeight: tokens.fontWeightSemibold },
  count: { marginLeft: "auto", fontVariantNumeric: "tabular-nums" },
  mark: { width: "15px", height: "15px", verticalAlign: "-3px", marginRight: "3px" },
});

/** The tables that the pane works with, in the order in which they matter. */
const wanted = ["objects", "ledger", "items", "officers", "plan", "departments"] as const;

export function DataCheck() {
  const styles = useStyles();
  const layout = useLayout();
  const { say } = useWords();
  const contents = useContents();
  const { day } = useDay();
  const counted = countedOf(contents, formOf(contents), day);
  const issues = useMemo(() => issuesByTable(contents, counted.faults), [contents, counted]);
  const missing = wanted.filter((kind) => !contents.tables.some((t) => t.kind === kind));
  return (
    <Section title={say("home.data")}>
      <ul className={styles.list}>
        {contents.tables.map((table) => (
          <li key={areaAddress(table.sheet, table.area)} className={styles.item}>
            <TableLine table={table} faults={issues.of(table)} />
          </li>
        ))}
        {contents.forms.length > 0 && (
          <li className={styles.item}>
            <FormLine contents={contents} />
          </li>
        )}
        {issues.elsewhere.length > 0 && (
          <li className={styles.item}>
            <Fold label={say("home.data.elsewhere", { n: issues.elsewhere.length })}>
              <FaultList faults={issues.elsewhere} />
            </Fold>
          </li>
        )}
        {missing.length > 0 && (
          <li className={styles.item}>
            <span className={layout.quiet}>
              {say("home.data.missing", {
                tables: missing.map((kind) => say(`table.${kind}`)).join(say("list.comma")),
              })}
            </span>
          </li>
        )}
      </ul>
    </Section>
  );
}

function TableLine({ table, faults }: { table: RecognisedTable; faults: readonly AnyFault[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, find, count } = useWords();
  const at = areaAddress(table.sheet, table.area);
  return (
    <>
      <div className={styles.row}>
        <span className={styles.name}>{find(`table.${table.kind}`)}</span>
        <PlaceLink address={at} />
        <span className={styles.count}>
          {find(
            `count.${table.kind}`,
            { n: count(table.rows.length) },
            say("count.rows", { n: count(table.rows.length) }),
          )}
        </span>
      </div>
      {faults.length === 0 ? (
        <span className={layout.quiet}>
          <CheckIcon className={styles.mark} style={{ color: signal.good }} />
          {say("home.data.clean")}
        </span>
      ) : (
        <Fold
          label={
            <>
              <AlertIcon className={styles.mark} style={{ color: signal.watch }} />
              {say("home.data.issues", { n: count(faults.length) })}
            </>
          }
        >
          <FaultList faults={faults} />
        </Fold>
      )}
    </>
  );
}

function FormLine({ contents }: { contents: WorkbookContents }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <>
      {contents.forms.map((form) => (
        <div key={areaAddress(form.sheet, form.area)} className={styles.row}>
          <span className={styles.name}>{say(`form.${form.form}`)}</span>
          <PlaceLink address={areaAddress(form.sheet, form.area)} />
        </div>
      ))}
    </>
  );
}
