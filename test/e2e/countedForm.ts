/** Annex 1 of the sample's May as the command line counts it: what the form has to say, cell by cell. */
import { execFileSync } from "node:child_process";
import { root } from "./workbench";

/** What the command line counts in the same sample: other code paths, the same core; the oracle test holds it. */
interface Report {
  readonly forms: { readonly annex1: Record<string, Record<string, unknown>> };
}
function counted(): Report {
  const out = execFileSync(
    "npm",
    ["run", "--silent", "sr", "--", "check", "build/sample/sample.xlsx", "--until", "2024-05-31", "--json"],
    { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 26 },
  );
  return JSON.parse(out) as Report;
}

const rows = ["total", "market", "internal", "joint", "enterprise", "credit"];

/** The nine cells of the form's last column. */
export function expectedTexts(): string[] {
  const { annex1 } = counted().forms;
  const say = (m: Record<string, unknown>) => `${m.tasks}次，${m.households}户，发现问题${m.problems}户`;
  const market = annex1["provincial.market"] as Record<string, Record<string, unknown>>;
  return [
    ...rows.map((row) =>
      row === "market"
        ? `部门内部${say(market.internal)}；部门联合${say(market.joint)}`
        : say(annex1[`provincial.${row}`]),
    ),
    ...["total", "enterprise", "credit"].map((row) => say(annex1[`other.${row}`])),
  ];
}
