/** The rows of a list that is being brought in: what was understood, beside what stands. */
import { useState } from "react";
import { parseClassRates } from "../../core/plan/classRates";
import { percentText } from "../../core/draw/rate";
import type { Extent } from "../../core/plan/plannedTask";
import type { ReadTask } from "../../sheets/plan";
import { planHeader } from "../../sheets/plan";
import { useLayout } from "../look/layout";
import { signal } from "../look/theme";
import { TextButton } from "../parts/textButton";
import { useWords } from "../words/words";

const batch = 10;

export function ReadTaskLines({ tasks }: { tasks: readonly ReadTask[] }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const [limit, setLimit] = useState(batch);
  const lines = useLines();
  return (
    <div className={layout.tight}>
      <ul style={{ margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: 8 }}>
        {tasks.slice(0, limit).map((each) => (
          <li key={each.task.at} style={{ minWidth: 0, overflowWrap: "anywhere" }}>
            <div className={layout.strong}>{each.task.name || each.task.task || each.task.at}</div>
            <table className={layout.table} style={{ fontSize: 12 }}>
              <tbody>
                {lines(each).map(({ field, written, understood }) => (
                  <tr key={field}>
                    <td style={{ color: signal.quiet, width: "30%" }}>{planHeader(field)}</td>
                    <td style={{ textAlign: "start", width: "35%", overflowWrap: "anywhere" }}>
                      {written || say("preview.blank")}
                    </td>
                    <td
                      style={{
                        textAlign: "start",
                        overflowWrap: "anywhere",
                        color: understood === null ? signal.late : undefined,
                      }}
                    >
                      {understood ?? say(written === "" ? "plan.import.blank" : "plan.import.unread")}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </li>
        ))}
      </ul>
      {tasks.length > limit && (
        <TextButton onClick={() => setLimit(limit + 50)}>
          {say("plan.tasks.more", { n: count(tasks.length - limit) })}
        </TextButton>
      )}
    </div>
  );
}

interface Line {
  readonly field: string;
  readonly written: string;
  /** null: it could not be read. */
  readonly understood: string | null;
}

/** The fields that have to be understood; the others are taken over as they stand. */
function useLines(): (each: ReadTask) => readonly Line[] {
  const { say, day, count } = useWords();
  const extent = (found: Extent): string | null => {
    if (found.kind === "unclear") return null;
    if (found.kind === "count") return say("plan.understood.count", { n: count(found.count) });
    const rate = percentText(found.ppm);
    const least = say(found.atLeast ? "plan.understood.atLeast" : "plan.understood.rate", { rate });
    return found.about === undefined
      ? least
      : `${least}${say("plan.understood.about", { n: count(found.about) })}`;
  };
  return ({ task, written, values, from, until }) => {
    const time =
      from && until
        ? `${day(from)} – ${day(until)}`
        : until
          ? say("plan.understood.until", { day: day(until) })
          : from
            ? day(from)
            : null;
    const timeField = ["period", "from", "until"].find((field) => (written[field] ?? "") !== "") ?? "until";
    const times = ["period", "from", "until"].map((field) => written[field] ?? "").filter(Boolean);
    const rates = parseClassRates(values.ratesByClass ?? "");
    const byClass = rates.ok
      ? [...rates.value].map(([key, ppm]) => `${key} ${percentText(ppm)}`).join("、")
      : null;
    const fromExtent = byClass !== null && byClass !== "" && task.extent.kind === "unclear";
    return [
      { field: "lead", written: written.lead ?? "", understood: task.lead === "" ? null : task.lead },
      {
        field: "kind",
        written: written.kind ?? "",
        understood: values.kind || (written.kind && !values.targeted ? null : "—"),
      },
      {
        field: "extent",
        written: written.extent ?? "",
        understood: fromExtent ? byClass : extent(task.extent),
      },
      ...((written.ratesByClass ?? "") === ""
        ? []
        : [{ field: "ratesByClass", written: written.ratesByClass, understood: byClass }]),
      { field: timeField, written: times.join(" – "), understood: time },
    ];
  };
}
