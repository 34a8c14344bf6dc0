/** Step 3: the list beside the pool: new, changed, gone, in conflict; accepted as a whole or row by row. */
import { Checkbox, Radio, RadioGroup, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { ChangedRow, PoolConflict, PoolRow } from "../../core/registry/merge";
import { specOf } from "../../sheets";
import type { ListMerge } from "../../sheets/pools";
import { useLayout } from "../look/layout";
import { signal } from "../look/theme";
import { FaultList } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { PlaceLink } from "../parts/placeLink";
import { TextButton } from "../parts/textButton";
import { useWords } from "../words/words";
import { shown } from "./masked";
import type { GroupChoice, MergeChoice } from "./mergeChoice";
import { countChosen, isChosen, toggled } from "./mergeChoice";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "4px" },
  item: { minWidth: 0, overflowWrap: "anywhere", lineHeight: "20px" },
  before: { color: signal.quiet, textDecorationLine: "line-through" },
  side: { paddingInlineStart: "32px" },
});

const batch = 20;

export function MergeStep(props: {
  merge: ListMerge;
  choice: MergeChoice;
  onChoice: (choice: MergeChoice) => void;
}) {
  const layout = useLayout();
  const { say, count } = useWords();
  const { merge, choice, onChoice } = props;
  const { added, changed, gone, conflicts, unkeyed, repeated, same } = merge;
  return (
    <div className={layout.tight}>
      <p className={layout.text} role="status">
        {say("pools.merge.counts", {
          added: count(added.length),
          changed: count(changed.length),
          gone: count(gone.length),
          conflicts: count(conflicts.length),
          same: count(same.length),
        })}
      </p>
      <Group
        title="added"
        rows={added}
        choice={choice.added}
        onChoice={(next) => onChoice({ ...choice, added: next })}
        line={(row) => <RowName row={row} />}
      />
      <Group
        title="changed"
        rows={changed}
        choice={choice.changed}
        onChoice={(next) => onChoice({ ...choice, changed: next })}
        line={(row) => <RowName row={row.base} />}
        beside={(row) => <Changes row={row} kind={merge.pool.kind} />}
      />
      <Group
        title="gone"
        rows={gone}
        choice={choice.gone}
        onChoice={(next) => onChoice({ ...choice, gone: next })}
        line={(row) => <RowName row={row} />}
      />
      {conflicts.length > 0 && (
        <Fold label={say("pools.merge.conflicts", { n: count(conflicts.length) })}>
          <Conflicts
            conflicts={conflicts}
            kind={merge.pool.kind}
            taken={choice.taken}
            onTake={(conflict, row) => {
              const taken = new Map(choice.taken);
              if (row) taken.set(conflict, row);
              else taken.delete(conflict);
              onChoice({ ...choice, taken });
            }}
          />
        </Fold>
      )}
      {unkeyed.length > 0 && (
        <p className={layout.quiet}>{say("pools.merge.unkeyed", { n: count(unkeyed.length) })}</p>
      )}
      {repeated.length > 0 && (
        <p className={layout.quiet}>{say("pools.merge.repeated", { n: count(repeated.length) })}</p>
      )}
      {merge.faults.length > 0 && <FaultList faults={merge.faults} masked={shown} />}
    </div>
  );
}

function Group<R>(props: {
  title: "added" | "changed" | "gone";
  rows: readonly R[];
  choice: GroupChoice<R>;
  onChoice: (choice: GroupChoice<R>) => void;
  line: (row: R) => ReactNode;
  beside?: (row: R) => ReactNode;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, count } = useWords();
  const [limit, setLimit] = useState(batch);
  const { rows, choice, title } = props;
  if (rows.length === 0) return null;
  const n = countChosen(choice, rows);
  return (
    <Fold label={say(`pools.merge.${title}`, { n: count(rows.length), chosen: count(n) })}>
      <p className={layout.quiet}>{say(`pools.merge.${title}.what`)}</p>
      <Checkbox
        label={say("pools.merge.all", { n: count(rows.length) })}
        checked={n === rows.length ? true : n === 0 ? false : "mixed"}
        onChange={() => props.onChoice({ all: n !== rows.length, except: new Set() })}
      />
      <ul className={styles.list}>
        {rows.slice(0, limit).map((row, i) => (
          <li key={i} className={styles.item}>
            <Checkbox
              label={<>{props.line(row)}</>}
              checked={isChosen(choice, row)}
              onChange={() => props.onChoice(toggled(choice, row))}
            />
            {props.beside && <div className={styles.side}>{props.beside(row)}</div>}
          </li>
        ))}
      </ul>
      {rows.length > limit && (
        <TextButton onClick={() => setLimit(limit + batch)}>
          {say("faults.more", { n: count(rows.length - limit) })}
        </TextButton>
      )}
    </Fold>
  );
}

const nameOf = (row: PoolRow) => shown(row.texts.get("name") ?? "");
const codeOf = (row: PoolRow) => shown(row.texts.get("id") ?? row.texts.get("certificate") ?? "");

function RowName({ row }: { row: PoolRow }) {
  return (
    <>
      {[nameOf(row), codeOf(row)].filter(Boolean).join(" ")} <PlaceLink address={row.at} />
    </>
  );
}

function Changes({ row, kind }: { row: ChangedRow; kind: ListMerge["pool"]["kind"] }) {
  const styles = useStyles();
  const { say, colon } = useWords();
  const { fields } = specOf(kind);
  return (
    <>
      {row.changes.map(({ field, before, after }) => (
        <div key={field}>
          {colon(fields[field]?.header ?? field.replace(/^其他：/, ""))}
          <span className={styles.before}>{shown(before) || say("preview.blank")}</span> → {shown(after)}
        </div>
      ))}
    </>
  );
}

/** What a row of a conflict says otherwise than the others of it: without that nobody could choose. */
function Otherwise(props: { row: PoolRow; fields: readonly string[]; kind: ListMerge["pool"]["kind"] }) {
  const layout = useLayout();
  const { say } = useWords();
  const { fields } = specOf(props.kind);
  if (props.fields.length === 0) return null;
  return (
    <span className={layout.quiet} style={{ display: "block" }}>
      {props.fields
        .map((field) => {
          const header = fields[field]?.header ?? field.replace(/^其他：/, "");
          return `${header}：${shown(props.row.texts.get(field) ?? "") || say("preview.blank")}`;
        })
        .join("；")}
    </span>
  );
}

/** The fields in which the rows of a conflict differ; name and code stand in each row's line. */
function differing({ base, incoming }: PoolConflict): readonly string[] {
  const rows = [...base, ...incoming];
  const fields = new Set(rows.flatMap((row) => [...row.texts.keys()]));
  return [...fields].filter(
    (field) =>
      !["id", "certificate", "name"].includes(field) &&
      rows.some((row) => row.texts.get(field) !== rows[0].texts.get(field)),
  );
}

function Conflicts(props: {
  conflicts: readonly PoolConflict[];
  kind: ListMerge["pool"]["kind"];
  taken: ReadonlyMap<PoolConflict, PoolRow>;
  onTake: (conflict: PoolConflict, row: PoolRow | null) => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, count } = useWords();
  const [limit, setLimit] = useState(batch);
  const { conflicts } = props;
  return (
    <>
      <ul className={styles.list}>
        {conflicts.slice(0, limit).map((conflict, i) => {
          const canTake = conflict.kind === "otherKey" || conflict.kind === "twiceInList";
          const taken = props.taken.get(conflict);
          const fields = differing(conflict);
          const line = (row: PoolRow) => (
            <>
              <RowName row={row} />
              <Otherwise row={row} fields={fields} kind={props.kind} />
            </>
          );
          return (
            <li key={i} className={styles.item}>
              <div>{say(`pools.merge.conflict.${conflict.kind}`)}</div>
              {conflict.base.map((row) => (
                <div key={row.at} className={layout.quiet}>
                  {say("pools.merge.inPool")} {line(row)}
                </div>
              ))}
              {canTake && conflict.base.length <= 1 ? (
                <RadioGroup
                  aria-label={nameOf(conflict.incoming[0])}
                  value={taken ? String(conflict.incoming.indexOf(taken)) : ""}
                  onChange={(_, { value }) =>
                    props.onTake(conflict, value === "" ? null : conflict.incoming[Number(value)])
                  }
                >
                  <Radio value="" label={say("pools.merge.leave")} />
                  {conflict.incoming.map((row, index) => (
                    <Radio key={row.at} value={String(index)} label={line(row)} />
                  ))}
                </RadioGroup>
              ) : (
                conflict.incoming.map((row) => (
                  <div key={row.at}>
                    {say("pools.merge.inList")} {line(row)}
                  </div>
                ))
              )}
            </li>
          );
        })}
      </ul>
      {conflicts.length > limit && (
        <TextButton onClick={() => setLimit(limit + batch)}>
          {say("faults.more", { n: count(conflicts.length - limit) })}
        </TextButton>
      )}
    </>
  );
}
