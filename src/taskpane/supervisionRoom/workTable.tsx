/** Every department with every measure; it scrolls sideways by itself. */
import type { DepartmentWork } from "../../core/supervision";
import type { SupervisionReading } from "../../sheets/supervision";
import { useLayout } from "../look/layout";
import { useWords } from "../words/words";
import { shareBar } from "./measures";

const shares = ["plan", "entry", "publicity", "problems", "followUps"] as const;

export function WorkTable({ reading }: { reading: SupervisionReading }) {
  const layout = useLayout();
  const words = useWords();
  const { say, find, count } = words;
  const cells = (work: DepartmentWork) => (
    <>
      {shares.map((share) => (
        <td key={share} style={{ whiteSpace: "nowrap" }}>
          {shareBar(work[share], words).text}
        </td>
      ))}
      <td>{count(work.followUpsOverdue)}</td>
      <td style={{ whiteSpace: "nowrap" }}>
        {work.officers === 0
          ? "—"
          : words.aside((work.seats / work.officers).toFixed(1), `${work.seats}/${work.officers}`)}
      </td>
    </>
  );
  return (
    <div className={layout.scroll} tabIndex={0} role="region" aria-label={say("supervision.table.all")}>
      <table className={layout.table}>
        <thead>
          <tr>
            <th scope="col">{say("supervision.department")}</th>
            {shares.map((share) => (
              <th key={share} scope="col">
                {find(`supervision.measure.${share}`)}
              </th>
            ))}
            <th scope="col">{say("supervision.overdue")}</th>
            <th scope="col">{find("supervision.measure.loads")}</th>
          </tr>
        </thead>
        <tbody>
          {reading.departments.map((work) => (
            <tr key={work.department}>
              <td style={{ minWidth: "8em" }}>{work.department || say("supervision.noDepartment")}</td>
              {cells(work)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{say("supervision.total")}</td>
            {cells(reading.total)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
