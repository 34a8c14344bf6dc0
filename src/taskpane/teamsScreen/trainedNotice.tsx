/** 抽查前培训: how many of those who can be sent took part in no training within a year; counts, and no names before the lot. */
import { readAttendance, readSessions } from "../../sheets/training";
import type { TeamRequest } from "../../sheets";
import { trainedBefore } from "../../core/training";
import type { LocalDate } from "../../core/calendar/localDate";
import { useLayout } from "../look/layout";
import { TextButton } from "../parts/textButton";
import { Notice } from "../parts/notice";
import { enterRoom } from "../rooms/enterRoom";
import { useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";

export function TrainedNotice({ request, on }: { request: TeamRequest; on: LocalDate }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const contents = useContents();
  const attendance = readAttendance(contents);
  // A workbook that keeps no list of who took part says nothing of anybody.
  if (attendance.length === 0 || request.candidates.length === 0) return null;
  const { untrained } = trainedBefore(request.candidates, readSessions(contents), attendance, on);
  if (untrained.length === 0) return <p className={layout.quiet}>{say("teams.trained")}</p>;
  return (
    <Notice
      tone="watch"
      actions={
        <TextButton onClick={() => enterRoom(session, "training")}>{say("teams.toTraining")}</TextButton>
      }
    >
      {say("teams.untrained", { n: count(untrained.length), all: count(request.candidates.length) })}
    </Notice>
  );
}
