/** 部门 · 检查组 · 人次 · 可派 · 人均: what each department will have to carry; counts, never names. */
import type { TeamRequest } from "../../sheets";
import { useLayout } from "../look/layout";
import { useWords } from "../words/words";

export function LoadTable({ request, size }: { request: TeamRequest; size: number }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const { departments, visits, candidates, rule } = request;
  if (departments.length === 0) return null;
  return (
    <div className={layout.scroll}>
      <table className={layout.table} aria-label={say("teams.loads")}>
        <thead>
          <tr>
            <th scope="col">{say("teams.loads.department")}</th>
            <th scope="col">{say("teams.loads.teams")}</th>
            <th scope="col">{say("teams.loads.seats")}</th>
            <th scope="col">{say("teams.loads.able")}</th>
            <th scope="col">{say("teams.loads.each")}</th>
          </tr>
        </thead>
        <tbody>
          {departments.map((department) => {
            const teams = visits.filter((visit) => visit.departments.includes(department)).length;
            const able = candidates.filter(
              (each) =>
                each.department === department &&
                each.active &&
                each.certificateUntil !== null &&
                each.certificateUntil >= rule.on,
            ).length;
            return (
              <tr key={department}>
                <td>{department}</td>
                <td>{count(teams)}</td>
                <td>{count(teams * size)}</td>
                <td>{count(able)}</td>
                <td>{able === 0 ? "—" : ((teams * size) / able).toFixed(1)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
