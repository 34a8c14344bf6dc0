/** 数据检查: which tables the workbook holds and where, and what in them wants a look, by address. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { checkChain } from "../../core/evidence";
import { auditEntries } from "../../sheets";
import type { RecognisedTable, WorkbookContents } from "../../sheets";
import { areaAddress } from "../../sheets/grid";
import { AlertIcon, CheckIcon, TableIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { PlaceLink } from "../parts/placeLink";
import { countedOf, formOf } from "../session/standing";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
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
  row: { display: "flex", gap: "8px", alignItems: "flex-start" },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  name: { fontWeight: tokens.fontWeightSemibold },
  count: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  mark: { width: "16px", height: "16px", flexShrink: 0, marginTop: "2px" },
  faults: { paddingInlineStart: "22px" },
});

const gridsOf = (s: PaneState) => s.grids;

/** The tables that the pane works with, in the order in which they matter. */
const wanted = ["objects", "ledger", "items", "officers", "plan", "departments"] as const;

export function DataCheck() {
  const styles = useStyles();
  const layout = useLayout();
  const { say } = useWords();
  const contents = useContents();
  const { day } = useDay();
  const counted = countedOf(contents, formOf(contents), day);
  const grids = usePane(useSession(), gridsOf);
  const issues = useMemo(() => {
    const chain = checkChain(auditEntries(grids));
    return issuesByTable(contents, [...counted.faults, ...(chain.ok ? [] : [chain.error])]);
  }, [contents, counted, grids]);
  const missing = wanted.filter((kind) => !contents.tables.some((t) => t.kind === kind));
  return (
    <Section title={say("home.data")}>
      <ul className={styles.list}>
        {contents.tables.map((table) => (
          <li key={areaAddress(table.sheet, table.area)} className={styles.item}>
            <TableLine table={table} faults={issues.of(table)} noResult={counted.resultMissing.households} />
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

function TableLine(props: { table: RecognisedTable; faults: readonly AnyFault[]; noResult: number }) {
  const { table, faults, noResult } = props;
  const styles = useStyles();
  const { say, find, count } = useWords();
  const at = areaAddress(table.sheet, table.area);
  return (
    <>
      <div className={styles.row}>
        {faults.length === 0 ? (
          <CheckIcon
            className={styles.mark}
            style={{ color: signal.good }}
            role="img"
            aria-label={say("home.data.clean")}
            aria-hidden={false}
          />
        ) : (
          <AlertIcon className={styles.mark} style={{ color: signal.watch }} />
        )}
        <span className={styles.words}>
          <span className={styles.name}>{find(`table.${table.kind}`)}</span>{" "}
          <PlaceLink address={at}>{shortAddress(at, find(`table.${table.kind}`))}</PlaceLink>
        </span>
        <span className={styles.count}>
          {find(
            `count.${table.kind}`,
            { n: count(table.rows.length) },
            say("count.rows", { n: count(table.rows.length) }),
          )}
        </span>
      </div>
      {faults.length > 0 && (
        <div className={styles.faults}>
          <Fold label={issueLabel()} flush>
            <FaultList faults={faults} />
          </Fold>
        </div>
      )}
    </>
  );

  function issueLabel(): string {
    const open =
      table.kind === "ledger" && noResult > 0 ? [say("home.data.noResult", { n: count(noResult) })] : [];
    return [say("home.data.issues", { n: count(faults.length) }), ...open].join(" · ");
  }
}

/** A sheet that is named like its table need not be named twice. */
function shortAddress(at: string, name: string): string {
  return at.startsWith(`${name}!`) ? at.slice(name.length + 1) : at;
}

function FormLine({ contents }: { contents: WorkbookContents }) {
  const styles = useStyles();
  const { term } = useWords();
  return (
    <>
      {contents.forms.map((form) => (
        <div key={areaAddress(form.sheet, form.area)} className={styles.row}>
          <TableIcon className={styles.mark} style={{ color: signal.quiet }} />
          <span className={styles.words}>
            <span className={styles.name}>{term(`form.${form.form}`)}</span>{" "}
            <PlaceLink address={areaAddress(form.sheet, form.area)} />
          </span>
        </div>
      ))}
    </>
  );
}
