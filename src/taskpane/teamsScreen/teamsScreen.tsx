/** 检查组: officers matched at random with what was drawn, then the sheets to print and later changes. */
import { taskOfLabel } from "../../core/draw/taskOfLabel";
import { Field, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import { isRevisitLabel } from "../../core/followUp/revisit";
import type { StandingDraw } from "../../sheets/draw";
import { today } from "../session/services";
import { useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { useDraws } from "../recordsScreen/useDraws";
import { useWords } from "../words/words";
import { AskTeams } from "./askTeams";
import { ChangeSection } from "./changeSection";
import { SheetsSection } from "./sheetsSection";
import { standingTeams } from "./standingTeams";
import type { KeptTeamsAsk } from "../keptDraws/keptDraw";

const idsInPlace = (draw: StandingDraw): ReadonlySet<string> =>
  new Set(draw.lots.flatMap((lot) => (lot.status === "抽中" ? [lot.id] : [])));

/** A revisit is made by telephone: nobody is sent. */
const isInspection = ({ label }: StandingDraw) => !isRevisitLabel(label);

export function TeamsScreen() {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const contents = useContents();
  const { draws, chosen, choose } = useDraws(isInspection);
  const { draw, kept } = chosen;
  const standing = useMemo(
    () => (draw ? standingTeams(contents.tables, draw.label, idsInPlace(draw)) : null),
    [contents, draw],
  );
  if (!draw)
    return (
      <Section title={say("teams.none.title")}>
        <p className={layout.text}>{say("teams.none")}</p>
      </Section>
    );
  const task = contents.plan.find((each) => each.task === taskOfLabel(draw.label)) ?? null;
  const planned = task ? [task.lead, ...task.partners].filter(Boolean) : [];
  const day = today(session.services.now());
  const ask: KeptTeamsAsk = {
    on: kept?.teamsAsk?.on ?? (task?.until && task.until >= day ? task.until : day),
    size: kept?.teamsAsk?.size ?? 2,
    sameDistrict: kept?.teamsAsk?.sameDistrict ?? false,
    fixed: kept?.teamsAsk?.fixed ?? false,
    experts: kept?.teamsAsk?.experts ?? 0,
    departments: standing?.departments ?? kept?.teamsAsk?.departments ?? planned,
  };
  const inPlace = draw.lots.filter((lot) => lot.status === "抽中");
  const teamed = new Set(standing?.assignment.teams.map((team) => team.id) ?? []);
  const waiting = inPlace.filter((lot) => !teamed.has(lot.id));
  const key = `${draw.label} ${teamed.size} ${kept ? 1 : 0}`;
  return (
    <div className={layout.stack}>
      {draws.length > 1 && (
        <Section>
          <Field label={say("records.choose")}>
            <Select value={draw.label} onChange={(_, { value }) => choose(value)}>
              {draws.map((each) => (
                <option key={each.sheet} value={each.label}>
                  {each.label || each.sheet}
                </option>
              ))}
            </Select>
          </Field>
        </Section>
      )}
      {draw.faults.length > 0 && (
        <Section title={draw.label}>
          <FaultList faults={draw.faults} />
        </Section>
      )}
      {standing && (
        <>
          <SheetsSection draw={draw} task={task} standing={standing} ask={ask} />
          <ChangeSection key={key} draw={draw} kept={kept} task={task} standing={standing} ask={ask} />
        </>
      )}
      {waiting.length > 0 && draw.faults.length === 0 && (
        <AskTeams
          key={`${key} ask`}
          draw={draw}
          kept={kept}
          task={task}
          first={ask}
          waiting={waiting}
          turn={standing ? standing.nextTurn : 1}
        />
      )}
    </div>
  );
}
