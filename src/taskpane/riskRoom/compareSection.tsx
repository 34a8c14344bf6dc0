/** 等级变动: two months against each other as a matrix, and the objects that worsened. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { InspectedObject } from "../../core/registry/inspectedObject";
import { migrationInSlices, snapshotMonths, stateInSlices, worsenedInSlices } from "../../core/registry/risk";
import type { Migration, RiskState, SnapshotEntry, Worsened } from "../../core/registry/risk";
import { part } from "../../core/slices";
import type { Slices } from "../../core/slices";
import type { RecognisedTable } from "../../sheets";
import { migrationSheet, watchSheet } from "../../sheets/risk";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { TextButton } from "../parts/textButton";
import { PlaceLink } from "../parts/placeLink";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";
import { MigrationTable } from "./migrationTable";
import { TargetedSection } from "./targetedSection";
import { useKept } from "./useKept";

interface Props {
  readonly pool: RecognisedTable;
  readonly objects: readonly InspectedObject[];
  readonly entries: readonly SnapshotEntry[];
  readonly now: RiskState;
  readonly stale: boolean;
}

const batch = 20;

export function CompareSection({ pool, objects, entries, now, stale }: Props) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const grids = usePane(session, (s) => s.grids);
  const writing = usePane(session, (s) => s.writing);
  const months = useMemo(() => snapshotMonths(entries), [entries]);
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [shown, setShown] = useState(batch);
  const earlier = months.includes(from) ? from : (months.at(-2) ?? months.at(-1) ?? "");
  // "" is the pool as it stands now.
  const later = months.includes(to) ? to : "";
  const work = useMemo(
    () => (earlier === "" ? null : () => comparisonOf(entries, earlier, later === "" ? now : later)),
    [entries, earlier, later, now],
  );
  const kept = useKept(work);
  const byId = useMemo(() => new Map(objects.map((object) => [object.id, object])), [objects]);
  const compared = kept.value;
  const waits = stale || kept.stale || writing;
  if (!compared)
    return (
      <Section title={say("risk.compare")}>
        {kept.share === null ? (
          <p className={layout.text}>{say("risk.compare.empty")}</p>
        ) : (
          <Busy label={say("risk.comparing")} share={kept.share} />
        )}
      </Section>
    );
  const { matrix, found } = compared;
  const named = { from: earlier, to: later || say("risk.now") };
  const taken = grids.map((grid) => grid.sheet);
  const add = (edits: ReturnType<typeof watchSheet>) => session.write("risk", edits, say("risk.sheetAdded"));
  return (
    <>
      <Section title={say("risk.compare")}>
        <div className={layout.stack}>
          <div className={layout.fields}>
            <Field label={say("risk.from")}>
              <Select value={earlier} onChange={(_, { value }) => setFrom(value)}>
                {months.map((month) => (
                  <option key={month} value={month}>
                    {month}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={say("risk.to")}>
              <Select value={later} onChange={(_, { value }) => setTo(value)}>
                <option value="">{say("risk.now")}</option>
                {months.map((month) => (
                  <option key={month} value={month}>
                    {month}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          {kept.share !== null && <Busy label={say("risk.comparing")} share={kept.share} />}
          <MigrationTable matrix={matrix} />
          <div>
            <Button disabled={waits} onClick={() => void add(migrationSheet(named, matrix, taken))}>
              {say("risk.matrixSheet")}
            </Button>
          </div>
        </div>
      </Section>
      <Section title={say("risk.worse")} aside={say("risk.worse.n", { n: count(found.length) })}>
        <div className={layout.stack}>
          {found.length === 0 && <p className={layout.text}>{say("risk.worse.none")}</p>}
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {found.slice(0, shown).map(({ id, movements }) => {
              const object = byId.get(id);
              return (
                <li key={id} style={{ overflowWrap: "anywhere", marginBottom: 4 }}>
                  {object ? <PlaceLink address={object.at}>{object.name || id}</PlaceLink> : id}
                  {movements.map(({ indicator, before, after, kind }) => (
                    <div key={indicator} className={layout.quiet}>
                      {say(kind === "worse" ? "risk.moved" : "risk.changed", {
                        indicator,
                        before: before || "—",
                        after,
                      })}
                    </div>
                  ))}
                </li>
              );
            })}
          </ul>
          {found.length > shown && (
            <TextButton onClick={() => setShown(shown + 50)}>
              {say("risk.more", { n: count(found.length - shown) })}
            </TextButton>
          )}
          {found.length > 0 && (
            <div>
              <Button disabled={waits} onClick={() => void add(watchSheet(named, found, objects, taken))}>
                {say("risk.listSheet")}
              </Button>
            </div>
          )}
        </div>
      </Section>
      {found.length > 0 && (
        <TargetedSection
          pool={pool}
          objects={objects}
          ids={found.map(({ id }) => id)}
          month={later}
          waits={waits}
        />
      )}
    </>
  );
}

interface Comparison {
  readonly matrix: Migration;
  readonly found: readonly Worsened[];
}

function* comparisonOf(
  entries: readonly SnapshotEntry[],
  earlier: string,
  later: RiskState | string,
): Slices<Comparison> {
  const before = yield* part(stateInSlices(entries, earlier), 0, 0.3);
  const after = typeof later === "string" ? yield* part(stateInSlices(entries, later), 0.3, 0.6) : later;
  const matrix = yield* part(migrationInSlices(before, after), 0.6, 0.8);
  return { matrix, found: yield* part(worsenedInSlices(before, after), 0.8, 1) };
}
