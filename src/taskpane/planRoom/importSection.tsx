/** 导入计划: a published table as it is, what was understood of it beside what stands, then into the plan. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { partsOf } from "../../core/calendar/localDate";
import type { PlanFault } from "../../core/plan/fault";
import { resolveDepartments } from "../../core/registry/departments";
import type { HostFault } from "../../hosts/fault";
import { firstPlanEdits, importChanges, readPublishedPlan } from "../../sheets/plan";
import type { ReadTask } from "../../sheets/plan";
import type { Edit } from "../../sheets/edit";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { EditPreview } from "../parts/editPreview";
import { FaultList } from "../parts/faultList";
import { UndoBar } from "../parts/undoBar";
import { today } from "../session/services";
import { usePane, useSession } from "../session/session";
import { useContents, useDay } from "../session/useContents";
import { ListPick } from "../parts/listPick";
import { useWords } from "../words/words";
import { draftOf } from "./draft";
import { ReadTaskLines } from "./readTaskLines";
import type { PlanInSight } from "./usePlan";

interface Brought {
  readonly name: string;
  readonly tasks: readonly ReadTask[];
  readonly faults: readonly (PlanFault | HostFault)[];
}

export function ImportSection({ plan }: { plan: PlanInSight }) {
  const layout = useLayout();
  const session = useSession();
  const { say, count } = useWords();
  const contents = useContents();
  const { day } = useDay();
  const writing = usePane(session, (s) => s.writing);
  const [reading, setReading] = useState(false);
  const [brought, setBrought] = useState<Brought | null>(null);
  const [approval, setApproval] = useState("");
  const [edits, setEdits] = useState<readonly Edit[] | null>(null);
  const [told, setTold] = useState("");
  const identify = useMemo(() => resolveDepartments(contents.departments), [contents]);
  const first = plan.rows.length === 0;
  const take = async (name: string, bytes: Uint8Array) => {
    setReading(true);
    setEdits(null);
    setTold("");
    const { readFile } = await import("../../hosts/file");
    const { recogniseTables } = await import("../../sheets/tableFinder");
    const read = readFile(name, bytes);
    setReading(false);
    if (!read.ok) return setBrought({ name, tasks: [], faults: [read.error] });
    const tables = recogniseTables(read.value).filter((table) => table.kind === "plan");
    const { levelsAreJoint } = contents.settings.rules;
    const tasks = tables.flatMap((table) => {
      const named = /(20\d{2})\s*年?/.exec(`${table.title} ${table.sheet} ${name}`.normalize("NFKC"));
      const year = named ? Number(named[1]) : partsOf(day).year;
      return readPublishedPlan(table, { year, identify, levelsAreJoint });
    });
    const faults: PlanFault[] =
      tables.length === 0
        ? [{ code: "plan.noTableIn", found: name }]
        : tables.length > 1
          ? [{ code: "plan.severalTables", found: name }]
          : [];
    setBrought({ name, tasks, faults });
  };
  const { changes, known } = useMemo(
    () => importChanges(brought?.tasks ?? [], plan.standing),
    [brought, plan.standing],
  );
  const faults = brought ? [...brought.faults, ...brought.tasks.flatMap((each) => each.faults)] : [];
  const preview = () => {
    if (!brought) return;
    const { grids } = session.store.get();
    const on = today(session.services.now());
    setEdits(firstPlanEdits(grids, brought.tasks, { approval, on }));
  };
  const write = async () => {
    if (!edits || !brought) return;
    const done = await session.write(
      "plan",
      edits,
      say("plan.told.imported", { n: count(brought.tasks.length) }),
    );
    if (!done.ok) return;
    setEdits(null);
    setBrought(null);
  };
  const intoDraft = () => {
    draftOf(session).set((draft) => ({ changes: [...draft.changes, ...changes] }));
    setTold(say("plan.import.drafted", { n: count(changes.length) }));
    setBrought(null);
  };
  return (
    <Section title={say("plan.import")}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("plan.import.what")}</p>
        <ListPick
          label={say("plan.import.pick")}
          name={brought?.name ?? null}
          onPick={({ name, bytes }) => void take(name, bytes)}
        />
        {reading && <Busy label={say("plan.import.reading")} share={null} />}
        {told !== "" && <p className={layout.text}>{told}</p>}
        {brought && (
          <>
            <p className={layout.text}>
              {say("plan.import.found", {
                n: count(brought.tasks.length),
                faults: count(faults.length),
                known: count(known.length),
              })}
            </p>
            {faults.length > 0 && <FaultList faults={faults} />}
            <ReadTaskLines tasks={brought.tasks} />
            {brought.tasks.length > 0 &&
              (first ? (
                <>
                  <Field label={say("plan.draft.approval")} hint={say("plan.draft.approval.hint")}>
                    <Input value={approval} onChange={(_, { value }) => setApproval(value)} />
                  </Field>
                  <div>
                    <Button onClick={preview}>{say("plan.draft.preview")}</Button>
                  </div>
                  {edits && (
                    <>
                      <EditPreview edits={edits} />
                      <div>
                        <Button appearance="primary" disabled={writing} onClick={() => void write()}>
                          {say("plan.import.write")}
                        </Button>
                      </div>
                    </>
                  )}
                </>
              ) : (
                <div>
                  <Button appearance="primary" disabled={changes.length === 0} onClick={intoDraft}>
                    {say("plan.import.toDraft", { n: count(changes.length) })}
                  </Button>
                </div>
              ))}
          </>
        )}
        {first && <UndoBar slot="plan" />}
      </div>
    </Section>
  );
}
