/** The health check of 执法检查人员名录库: certificates, and departments that cannot send two officers. */
import type { LocalDate } from "../../calendar/localDate";
import type { Department } from "../department";
import { foldName } from "../departmentName";
import { resolveDepartments } from "../departments";
import type { Officer } from "../officer";
import type { OfficerFinding, Place } from "./finding";
import { ownPlace } from "./finding";
import type { Tally } from "./score";

/** No inspection with fewer officers (行政处罚法 第四十二条). */
const fewestOfficers = 2;

/** On duty, with a certificate that is good on the day. */
export function canInspect(officer: Officer, on: LocalDate): boolean {
  const { active, certificate, certificateUntil } = officer;
  return active === true && certificate !== "" && certificateUntil !== null && certificateUntil >= on;
}

/** Checks every officer on duty, then every department that is listed or has officers. */
export function checkOfficers(
  officers: readonly Officer[],
  departments: readonly Department[],
  on: LocalDate,
  tally: Tally,
  place: Place<Officer> = ownPlace,
): readonly OfficerFinding[] {
  const findings: OfficerFinding[] = [];
  const resolve = resolveDepartments(departments);
  const first = new Map<string, Officer>();
  const strength = new Map<string, { name: string; at: string; able: number }>();
  for (const { name, at } of departments) strength.set(foldName(name), { name, at, able: 0 });
  for (const officer of officers) {
    if (officer.active === false) continue;
    const finding = certificateFinding(officer, first, on, place);
    tally.count("officerCertificates", finding === null);
    if (finding) findings.push(finding);
    if (officer.department === "") {
      const at = place(officer, "department");
      findings.push({
        code: "pools.departmentMissing",
        aspect: "departmentStrength",
        severity: "error",
        at,
        name: officer.name,
      });
      continue;
    }
    const { name } = resolve(officer.department);
    const key = foldName(name);
    let department = strength.get(key);
    if (!department) strength.set(key, (department = { name, at: place(officer, "department"), able: 0 }));
    // One person listed twice is one officer.
    if (canInspect(officer, on) && finding?.code !== "pools.certificateTwice") department.able++;
  }
  for (const { name, at, able } of strength.values()) {
    const enough = able >= fewestOfficers;
    tally.count("departmentStrength", enough);
    if (!enough)
      findings.push({
        code: "pools.departmentTooSmall",
        aspect: "departmentStrength",
        severity: "error",
        at,
        department: name,
        found: able,
      });
  }
  return findings;
}

function certificateFinding(
  officer: Officer,
  first: Map<string, Officer>,
  on: LocalDate,
  place: Place<Officer>,
): OfficerFinding | null {
  const { name, certificate, certificateUntil } = officer;
  const base = { aspect: "officerCertificates", severity: "error", name } as const;
  const at = place(officer, "certificate");
  if (certificate === "") return { ...base, at, code: "pools.certificateMissing" };
  const before = first.get(certificate);
  if (before) {
    const other = place(before, "certificate");
    return { ...base, at, code: "pools.certificateTwice", found: certificate, first: other };
  }
  first.set(certificate, officer);
  const until = place(officer, "certificateUntil");
  if (certificateUntil === null) return { ...base, at: until, code: "pools.certificateUndated" };
  if (certificateUntil >= on) return null;
  return { ...base, at: until, code: "pools.certificateExpired", found: certificateUntil, on };
}
