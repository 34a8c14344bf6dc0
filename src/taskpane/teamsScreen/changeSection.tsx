/** A later change of officer (SR-1 teams, Record): who leaves and why; who comes is drawn, on record. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { seedTextOf } from "../../core/draw";
import { eventText } from "../../core/evidence";
import type { PlannedTask } from "../../core/plan/plannedTask";
import { changeOfficer } from "../../core/teams";
import { appendAudit, changeRows, resultTeams, writeResultTeams } from "../../sheets";
import type { StandingDraw } from "../../sheets/draw";
import { keep } from "../keptDraws/keeping";
import type { KeptDraw, KeptTeamsAsk } from "../keptDraws/keptDraw";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { WriteFault } from "../parts/undoBar";
import { timestamp } from "../session/services";
import { usePane, useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { requestOf } from "./requestOf";
import type { StandingTeams } from "./standingTeams";

export function ChangeSection(props: {
  draw: StandingDraw;
  kept: KeptDraw | null;
  task: PlannedTask | null;
  standing: StandingTeams;
  ask: KeptTeamsAsk;
}) {
  const layout = useLayout();
  const { say, aside } = useWords();
  const session = useSession();
  const contents = useContents();
  const writing = usePane(session, (s) => s.writing);
  const { draw, kept, task, standing, ask } = props;
  const [id, setId] = useState("");
  const [seat, setSeat] = useState("");
  const [reason, setReason] = useState("");
  const [refused, setRefused] = useState<readonly AnyFault[]>([]);
  const [told, setTold] = useState("");
  const { assignment } = standing;
  const names = new Map(draw.lots.map((lot) => [lot.id, lot.name]));
  const seats = assignment.teams
    .filter((team) => team.id === id)
    .flatMap((team) => team.members.map((member) => ({ team, member })));
  const keyOf = (department: string, key: string) => `${department}\t${key}`;
  const leaving = seats.find(({ team, member }) => keyOf(team.department, member.key) === seat);
  const change = async () => {
    const table = standing.tableOf.get(id);
    const seed = seedTextOf(draw.facts.seed, draw.label);
    const { candidates, visits, rule } = requestOf(contents, task, standing, ask);
    const visit = visits.find((each) => each.id === id);
    if (!leaving || !table || !seed.ok || !visit) return;
    const { team, member } = leaving;
    const asked = { id, department: team.department, leaves: member.key, reason: reason.trim() };
    const turn = standing.nextTurn;
    const changed = changeOfficer(assignment, candidates, visit, rule, asked, seed.value, turn);
    if (!changed.ok) return setRefused(changed.error);
    const at = timestamp(session.services.now());
    const time = at.slice(0, 16).replace("T", " ");
    const rows = changeRows(table, { change: asked, changed: changed.value, candidates, visit, rule, time });
    const leaders = writeResultTeams(draw.table, onlyOf(resultTeams(changed.value.assignment), id));
    if (!rows.ok) return setRefused([rows.error]);
    if (!leaders.ok) return setRefused([leaders.error]);
    const successor = candidates.find((each) => each.key === changed.value.joins)?.name ?? "";
    const event = eventText({
      kind: "draw.officerChanged",
      at,
      subject: draw.label,
      team: `${id} ${team.department}`,
      from: member.name,
      to: successor,
      reason: asked.reason,
    });
    const edits = [...rows.value, ...leaders.value, ...appendAudit(session.store.get().grids, event)];
    const written = await session.write("draw", edits, "");
    setRefused([]);
    if (!written.ok) return;
    if (kept?.teams) await keep(session, draw.label, { teams: changedRecords(kept, id, team.department) });
    setTold(say("teams.change.done", { from: member.name, to: successor }));
    setId("");
    setSeat("");
    setReason("");

    function changedRecords(before: KeptDraw, object: string, department: string) {
      const made = changed.ok
        ? changed.value.assignment.teams.find((t) => t.id === object && t.department === department)
        : undefined;
      return (before.teams ?? []).map((record) =>
        record.id === object && record.department === department && made
          ? {
              ...record,
              members: made.members.map((m) => ({
                name: m.name,
                certificate: m.key,
                holds: m.holds,
                leader: m.leader,
              })),
              changes: [
                ...((record.changes as readonly unknown[] | undefined) ?? []),
                {
                  turn,
                  leaves: asked.leaves,
                  joins: made.changes?.at(-1)?.joins ?? "",
                  reason: asked.reason,
                },
              ],
            }
          : record,
      );
    }
  };
  return (
    <Section>
      <Fold label={say("teams.change")} open={told !== ""}>
        <div className={layout.stack}>
          <p className={layout.quiet}>{say("teams.change.what")}</p>
          <Field label={say("teams.change.object")}>
            <Select
              value={id}
              onChange={(_, { value }) => {
                setId(value);
                setSeat("");
              }}
            >
              <option value="">{say("replace.object.none")}</option>
              {[...standing.tableOf.keys()].map((each) => (
                <option key={each} value={each}>
                  {[names.get(each), each].filter(Boolean).join(" ")}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={say("teams.change.leaves")}>
            <Select value={seat} onChange={(_, { value }) => setSeat(value)}>
              <option value="">{say("replace.object.none")}</option>
              {seats.map(({ team, member }) => (
                <option key={keyOf(team.department, member.key)} value={keyOf(team.department, member.key)}>
                  {aside(member.name, team.department)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={say("teams.change.reason")} hint={say("teams.change.reason.hint")} required>
            <Input value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
          <FaultList faults={refused} />
          <WriteFault slot="draw" />
          {told !== "" && <Notice tone="good">{told}</Notice>}
          <div>
            <Button
              appearance="primary"
              disabled={!leaving || reason.trim() === "" || writing}
              onClick={() => void change()}
            >
              {say("teams.change.do")}
            </Button>
          </div>
        </div>
      </Fold>
    </Section>
  );
}

const onlyOf = <V,>(map: ReadonlyMap<string, V>, id: string): ReadonlyMap<string, V> =>
  new Map([...map].filter(([key]) => key === id));
