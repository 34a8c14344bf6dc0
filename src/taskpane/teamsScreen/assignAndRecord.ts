/** The lot of the teams (SR-1 teams): written with its record in one list of edits, never shown before. */
import { machineSeed, seedTextOf } from "../../core/draw";
import { advance, parseCeremony, serialiseCeremony } from "../../core/draw/ceremony";
import { digestOf, eventText } from "../../core/evidence";
import type { AuditEvent } from "../../core/evidence";
import { addExperts, assignFixedTeams, assignTeams, recordOfTeams } from "../../core/teams";
import type { Assignment, TeamFault } from "../../core/teams";
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import {
  appendAudit,
  loadsOnRecord,
  resultTeams,
  sheetName,
  teamLoadSheet,
  teamSheet,
  writeResultTeams,
} from "../../sheets";
import type { TeamRequest, TeamSheetFault } from "../../sheets";
import { protectDraw } from "../../sheets/draw";
import type { StandingDraw } from "../../sheets/draw";
import { keep } from "../keptDraws/keeping";
import type { KeptDraw, KeptTeamsAsk } from "../keptDraws/keptDraw";
import { timestamp } from "../session/services";
import type { Session } from "../session/session";

export interface TeamsToAssign {
  readonly draw: StandingDraw;
  readonly kept: KeptDraw | null;
  readonly request: TeamRequest;
  readonly ask: KeptTeamsAsk;
  readonly acceptGaps: boolean;
  /** 1 for the task's teams; more where objects came in later. */
  readonly turn: number;
}

type Fault = TeamFault | TeamSheetFault;

/** Nothing where it was written; else why there are no teams, and nothing was written. */
export async function assignAndRecord(session: Session, given: TeamsToAssign): Promise<readonly Fault[]> {
  const { draw, kept, request, ask, turn } = given;
  const { grids, contents } = session.store.get();
  const tables = contents?.tables ?? [];
  const made = assigned(given, loadsOnRecord(tables, turn === 1 ? draw.label : null));
  if (!made.ok) return made.error;
  const assignment = made.value;
  const names = writeResultTeams(draw.table, resultTeams(assignment));
  if (!names.ok) return [names.error];
  const taken = grids.map((grid) => grid.sheet);
  const sheet = sheetName(`检查组_${draw.label}`, taken);
  const loads = sheetName(`检查人员任务数_${draw.label}`, [...taken, sheet]);
  const { candidates, visits, rule } = request;
  // The salt keeps the published digest of the teams from being confirmed by guessing names.
  const records = recordOfTeams(assignment, machineSeed(session.services.randomBytes));
  const event = {
    kind: "teams.assigned",
    at: timestamp(session.services.now()),
    subject: draw.label,
    teams: assignment.teams.length,
    officers: [...assignment.loads.values()].filter((load) => load > 0).length,
    record: draw.facts.record,
    assignment: digestOf(records),
  } as const;
  const ceremony = turn === 1 ? ceremonyStep(kept, event) : null;
  const edits = [
    ...teamSheet({ sheet, task: draw.label, assignment, candidates, visits, rule }),
    protectDraw(sheet),
    ...teamLoadSheet(loads, assignment, candidates),
    ...names.value,
    ...appendAudit(grids, ceremony?.events ?? [eventText(event)]),
  ];
  const written = await session.write("draw", edits, "");
  if (!written.ok) return [];
  const before = turn === 1 ? [] : (kept?.teams ?? []);
  await keep(session, draw.label, {
    teams: [...before, ...records],
    teamsAsk: ask,
    ...(ceremony ? { ceremony: ceremony.json } : {}),
  });
  if (ceremony)
    session.store.set(({ ceremony: room }) => {
      const next = parseCeremony(ceremony.json);
      if (room?.ceremony.label !== draw.label || !next.ok) return {};
      return { ceremony: { ...room, ceremony: next.value } };
    });
  return [];
}

function assigned(
  { draw, request, ask, acceptGaps, turn }: TeamsToAssign,
  loadsBefore: ReadonlyMap<string, number>,
): Result<Assignment, readonly Fault[]> {
  const { candidates, visits, rule, experts } = request;
  const seed = seedTextOf(draw.facts.seed, draw.label);
  // A sheet whose seed cannot be one was refused when it was read.
  if (!seed.ok) return err([]);
  const options = {
    seedText: seed.value,
    acceptGaps,
    loadsBefore,
    ...(turn === 1 ? {} : { purpose: `officers/${turn}` }),
  };
  const way = ask.fixed ? assignFixedTeams : assignTeams;
  const made = way(candidates, visits, rule, options);
  if (!made.ok) return made;
  const assignment = "fixed" in made.value ? made.value.assignment : made.value;
  if (ask.experts === 0) return ok(assignment);
  return addExperts(assignment, experts, visits, { on: ask.on, count: ask.experts }, seed.value);
}

/** Of a public draw, assigning is one of its steps. */
function ceremonyStep(
  kept: KeptDraw | null,
  event: {
    readonly at: string;
    readonly teams: number;
    readonly officers: number;
    readonly assignment: string;
  },
): { readonly json: string; readonly events: readonly AuditEvent[] } | null {
  const parsed = kept?.ceremony ? parseCeremony(kept.ceremony) : null;
  if (!parsed?.ok || parsed.value.stage !== "drawn") return null;
  const { at, teams, officers, assignment } = event;
  const next = advance(parsed.value, { step: "teams", at, teams, officers, assignment });
  if (!next.ok) return null;
  return { json: serialiseCeremony(next.value.ceremony), events: next.value.events.map(eventText) };
}
