/** 监测预警: classes and watched indicators month by month; who worsened, by which figure; a targeted task for them. */
import { Button, Checkbox, Select, Field } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { part } from "../../core/slices";
import type { Slices } from "../../core/slices";
import type { InspectedObject } from "../../core/registry/inspectedObject";
import type { RiskState } from "../../core/registry/risk";
import type { RecognisedTable } from "../../sheets";
import { riskStateInSlices, snapshotsInSlices, watchableColumns } from "../../sheets/risk";
import type { SnapshotsReading, WatchedColumn } from "../../sheets/risk";
import { areaAddress } from "../../sheets/grid";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Busy } from "../parts/busy";
import { Fold } from "../parts/fold";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { placeOf } from "../parts/place";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { CompareSection } from "./compareSection";
import { SnapshotSection } from "./snapshotSection";
import { useKept } from "./useKept";

interface RiskFacts extends SnapshotsReading {
  /** What the pool says as it stands. */
  readonly now: RiskState;
}

function* riskFacts(
  tables: readonly RecognisedTable[],
  pool: RecognisedTable,
  objects: readonly InspectedObject[],
  watched: readonly WatchedColumn[],
): Slices<RiskFacts> {
  const snapshots = yield* part(snapshotsInSlices(tables), 0, 0.7);
  return { ...snapshots, now: yield* part(riskStateInSlices(pool, objects, watched), 0.7, 1) };
}

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
  const objects = useMemo(() => {
    if (!pool) return [];
    if (pools.length === 1) return contents.objects;
    return contents.objects.filter(({ at }) => placeOf(at)?.sheet === pool.sheet);
  }, [contents, pool, pools.length]);
  const work = useMemo(() => {
    if (!pool) return null;
    const asked = columns.filter(({ header }) => names.split("\n").includes(header));
    return () => riskFacts(contents.tables, pool, objects, asked);
  }, [contents, pool, objects, columns, names]);
  const facts = useKept(work);
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
          {facts.value && facts.value.faults.length > 0 && <FaultList faults={facts.value.faults} />}
          {facts.share !== null && (
            <Busy label={say("risk.reading")} share={facts.share} onCancel={() => facts.stop()} />
          )}
          {facts.stopped && (
            <div>
              <Button onClick={() => facts.again()}>{say("risk.again")}</Button>
            </div>
          )}
          <WriteFault slot="risk" />
          <UndoBar slot="risk" />
        </div>
      </Section>
      {facts.value && (
        <>
          <SnapshotSection entries={facts.value.entries} now={facts.value.now} stale={facts.stale} />
          <CompareSection
            pool={pool}
            objects={objects}
            entries={facts.value.entries}
            now={facts.value.now}
            stale={facts.stale}
          />
        </>
      )}
    </div>
  );
}
