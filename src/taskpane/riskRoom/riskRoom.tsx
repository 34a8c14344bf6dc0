/** 监测预警: classes and watched indicators month by month; who worsened, by which figure; a targeted task for them. */
import { Checkbox, Select, Field } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { readSnapshots, riskStateOf, watchableColumns } from "../../sheets/risk";
import { areaAddress } from "../../sheets/grid";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { placeOf } from "../parts/place";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { CompareSection } from "./compareSection";
import { SnapshotSection } from "./snapshotSection";

export function RiskRoom() {
  const layout = useLayout();
  const { say, count } = useWords();
  const contents = useContents();
  const pools = contents.tables.filter(({ kind }) => kind === "objects");
  const [address, setAddress] = useState("");
  const pool = pools.find((table) => areaAddress(table.sheet, table.area) === address) ?? pools[0];
  const columns = useMemo(() => (pool ? watchableColumns(pool) : []), [pool]);
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const watched = columns.filter(({ header, likely }) => chosen[header] ?? likely);
  const names = watched.map(({ header }) => header).join("\n");
  const objects = useMemo(
    () => (pool ? contents.objects.filter(({ at }) => placeOf(at)?.sheet === pool.sheet) : []),
    [contents, pool],
  );
  const snapshots = useMemo(() => readSnapshots(contents.tables), [contents]);
  const now = useMemo(
    () =>
      pool
        ? riskStateOf(
            pool,
            objects,
            columns.filter(({ header }) => names.split("\n").includes(header)),
          )
        : new Map(),
    [pool, objects, columns, names],
  );
  if (!pool)
    return (
      <Section title={say("risk.title")}>
        <p className={layout.text}>{say("risk.noPool")}</p>
      </Section>
    );
  return (
    <div className={layout.stack}>
      <Section title={say("risk.title")}>
        <div className={layout.stack}>
          <p className={layout.text}>{say("risk.what")}</p>
          {pools.length > 1 && (
            <Field label={say("draw.pool")}>
              <Select
                value={areaAddress(pool.sheet, pool.area)}
                onChange={(_, { value }) => setAddress(value)}
              >
                {pools.map((table) => {
                  const each = areaAddress(table.sheet, table.area);
                  return (
                    <option key={each} value={each}>
                      {each}
                    </option>
                  );
                })}
              </Select>
            </Field>
          )}
          <Fold label={say("risk.watched", { n: count(watched.length) })} open={watched.length === 0}>
            <p className={layout.quiet}>
              {say(columns.length > 0 ? "risk.watched.hint" : "risk.watched.none")}
            </p>
            {columns.map(({ header, likely }) => (
              <div key={header}>
                <Checkbox
                  label={header}
                  checked={chosen[header] ?? likely}
                  onChange={(_, { checked }) => setChosen({ ...chosen, [header]: checked === true })}
                />
              </div>
            ))}
          </Fold>
          {snapshots.faults.length > 0 && <FaultList faults={snapshots.faults} />}
          <WriteFault slot="risk" />
          <UndoBar slot="risk" />
        </div>
      </Section>
      <SnapshotSection entries={snapshots.entries} now={now} />
      <CompareSection pool={pool} objects={objects} entries={snapshots.entries} now={now} />
    </div>
  );
}
