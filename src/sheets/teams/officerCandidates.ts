/** 执法检查人员名录库 → the candidates of the matching, with everything odd said by its cell. */
import type { LocalDate } from "../../core/calendar/localDate";
import type { Officer } from "../../core/registry/officer";
import type { Candidate } from "../../core/teams";
import { parseList } from "../cellNumber";
import type { RecognisedTable } from "../recognisedTable";
import type { TeamRequestFault } from "./fault";
import type { InspectingDepartments } from "./inspectingDepartments";
import { recordCells } from "./recordCells";

/** How the name of a department ends; 教育、体育局 is one name. */
const isBody = /(?:局|委|委员会|厅|署|队|所|院|中心|公司)$/;

export interface OfficerCandidates {
  readonly candidates: readonly Candidate[];
  readonly faults: readonly TeamRequestFault[];
}

/** 组长 is drawn among those whose post says that they lead something: 股长, 所长, 队长, 主任 …. */
export function leadsByPost({ position }: Officer): boolean {
  return /长$|主任$|组长|负责人/.test(position);
}

/**
 * The officers of the inspecting departments. Those who may not inspect on the day (no number, expired) are
 * said, and left to the matching, which seats none of them; a row of another department is kept only where
 * its 执法证号 is that of a candidate, so that one officer in two departments is seen.
 */
export function officerCandidates(
  officers: readonly Officer[],
  tables: readonly RecognisedTable[],
  departments: InspectingDepartments,
  on: LocalDate,
  mayLead: (officer: Officer) => boolean = leadsByPost,
): OfficerCandidates {
  const cell = recordCells(tables, "officers", "name");
  const faults: TeamRequestFault[] = [];
  const own: Candidate[] = [];
  const others: Candidate[] = [];
  for (const officer of officers) {
    const written = cell(officer, "department");
    const department = departmentOf(officer, written.at, departments, faults);
    const key = keyOf(officer.certificate);
    const candidate: Candidate = {
      key,
      name: officer.name,
      department: department ?? officer.department,
      tags: officer.tags,
      district: officer.district,
      certificateUntil: officer.certificateUntil,
      active: officer.active ?? false,
      recusals: officer.recusals,
      maximumLoad: officer.maximumLoad,
      mayLead: mayLead(officer),
      at: cell(officer, "certificate").at,
    };
    if (department === null) {
      if (key !== "") others.push(candidate);
      continue;
    }
    faults.push(...officerFaults(officer, cell, on));
    if (key !== "") own.push(candidate);
  }
  const keys = new Set(own.map((candidate) => candidate.key));
  return { candidates: [...own, ...others.filter(({ key }) => keys.has(key))], faults };
}

/** 执法证号 as it is compared: without blanks, letters upper-case. */
function keyOf(certificate: string): string {
  return certificate.normalize("NFKC").replace(/\s+/gu, "").toUpperCase();
}

function departmentOf(
  { name, department }: Officer,
  at: string,
  departments: InspectingDepartments,
  faults: TeamRequestFault[],
): string | null {
  if (department === "") {
    faults.push({ code: "teams.departmentBlank", severity: "warning", at, name });
    return null;
  }
  const unclear = departments.unclear(department);
  if (unclear.length > 0) {
    faults.push({
      code: "teams.departmentUnclear",
      severity: "error",
      at,
      found: department,
      departments: unclear.join("、"),
    });
    return null;
  }
  const parts = parseList(department);
  const own = new Set(parts.flatMap((part) => departments.of(part) ?? []));
  if (parts.length > 1 && (own.size > 1 || (own.size > 0 && parts.every((part) => isBody.test(part))))) {
    faults.push({ code: "teams.departmentsSeveral", severity: "error", at, name, found: department });
    return null;
  }
  return departments.of(department);
}

function officerFaults(
  officer: Officer,
  cell: ReturnType<typeof recordCells>,
  on: LocalDate,
): readonly TeamRequestFault[] {
  const { name, certificate, certificateUntil } = officer;
  // Nobody asks after the certificate of someone who has left.
  if (officer.active === false) return [];
  const severity = "warning";
  const faults: TeamRequestFault[] = [];
  const until = cell(officer, "certificateUntil");
  if (certificate === "")
    faults.push({ code: "teams.certificateMissing", severity, at: cell(officer, "certificate").at, name });
  else if (certificateUntil === null)
    faults.push(
      until.text === ""
        ? { code: "teams.certificateUndated", severity, at: until.at, name }
        : { code: "teams.certificateDateUnclear", severity, at: until.at, name, found: until.text },
    );
  else if (certificateUntil < on)
    faults.push({
      code: "teams.certificateExpired",
      severity,
      at: until.at,
      name,
      found: certificateUntil,
      on,
    });
  const duty = cell(officer, "active");
  if (officer.active === null)
    faults.push({ code: "teams.dutyUnclear", severity, at: duty.at, name, found: duty.text });
  const maximum = cell(officer, "maximumLoad");
  if (officer.maximumLoad === null && maximum.text !== "" && maximum.at !== officer.at)
    faults.push({
      code: "teams.maximumUnclear",
      severity: "error",
      at: maximum.at,
      name,
      found: maximum.text,
    });
  return faults;
}
