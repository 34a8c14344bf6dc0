/** 一企一表, 告知书 and 检查任务单: looked at before they are added, and taken back in the same place. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PlannedTask } from "../../core/plan/plannedTask";
import { enterpriseSheets, noticeSheets, officerSheets } from "../../sheets";
import type { Edit } from "../../sheets";
import type { StandingDraw } from "../../sheets/draw";
import type { KeptTeamsAsk } from "../keptDraws/keptDraw";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { EditPreview } from "../parts/editPreview";
import { Notice } from "../parts/notice";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { usePane, useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { chineseWords, useWords } from "../words/words";
import { requestOf } from "./requestOf";
import type { StandingTeams } from "./standingTeams";

interface Planned {
  readonly edits: readonly Edit[];
  readonly told: string;
}

export function SheetsSection(props: {
  draw: StandingDraw;
  task: PlannedTask | null;
  standing: StandingTeams;
  ask: KeptTeamsAsk;
}) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const contents = useContents();
  const writing = usePane(session, (s) => s.writing);
  const [planned, setPlanned] = useState<Planned | null>(null);
  const { draw, task, standing, ask } = props;
  const { assignment } = standing;
  const named = { task: draw.label, name: task?.name ?? "" };
  const taken = () => session.store.get().grids.map((grid) => grid.sheet);
  const plan = (sheets: readonly { readonly name: string; readonly edits: readonly Edit[] }[]) =>
    setPlanned({
      edits: sheets.flatMap((sheet) => sheet.edits),
      told: say("teams.sheets.added", { n: count(sheets.length) }),
    });
  const forFirms = () => {
    const request = requestOf(contents, task, standing, ask);
    const byId = new Map(contents.objects.map((object) => [object.id, object]));
    const objects = [...standing.tableOf.keys()].flatMap((id) => byId.get(id) ?? []);
    plan(
      enterpriseSheets({
        objects,
        task: named,
        items: request.items,
        teams: assignment.teams,
        taken: taken(),
      }),
    );
  };
  const notices = () => {
    const request = requestOf(contents, task, standing, ask);
    const byId = new Map(contents.objects.map((object) => [object.id, object]));
    plan(
      noticeSheets({
        objects: [...standing.tableOf.keys()].flatMap((id) => byId.get(id) ?? []),
        task: named,
        items: request.items,
        teams: assignment.teams,
        draw: {
          createdAt: draw.facts.createdAt,
          record: draw.facts.record,
          tickets: draw.sealed ? null : new Map(draw.lots.map(({ id, ticket }) => [id, ticket])),
        },
        unit: contents.settings.unit,
        phone: contents.settings.phone,
        taken: taken(),
      }),
    );
  };
  const forOfficers = () => {
    const { candidates, visits, items } = requestOf(contents, task, standing, ask);
    const period =
      task?.from && task.until
        ? `${chineseWords.day(task.from)}至${chineseWords.day(task.until)}`
        : chineseWords.day(ask.on);
    plan(officerSheets({ task: named, period, assignment, candidates, visits, items, taken: taken() }));
  };
  const write = async () => {
    if (!planned) return;
    const written = await session.write("teams", planned.edits, planned.told);
    if (written.ok) setPlanned(null);
  };
  const officers = new Set(assignment.teams.flatMap((team) => team.members.map((member) => member.key)));
  return (
    <Section title={say("teams.standing")} aside={draw.label}>
      <div className={layout.stack}>
        <Notice tone="good">
          {say("teams.sentence", {
            objects: count(standing.tableOf.size),
            teams: count(assignment.teams.length),
            officers: count(officers.size),
          })}
        </Notice>
        <div className={layout.buttons}>
          <Button onClick={forFirms}>{say("teams.sheets.firms")}</Button>
          <Button onClick={notices}>{say("teams.sheets.notices")}</Button>
          <Button onClick={forOfficers}>{say("teams.sheets.officers")}</Button>
        </div>
        {planned && (
          <>
            <EditPreview edits={planned.edits} />
            <div className={layout.buttons}>
              <Button appearance="primary" disabled={writing} onClick={() => void write()}>
                {say("teams.sheets.add")}
              </Button>
              <Button onClick={() => setPlanned(null)}>{say("do.cancel")}</Button>
            </div>
          </>
        )}
        <UndoBar slot="teams" />
        <WriteFault slot="teams" />
      </div>
    </Section>
  );
}
