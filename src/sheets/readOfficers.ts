/** 执法检查人员名录库 → `Officer` records; 专家 rows stay with the generic reader. */
import type { LocalDate } from "../core/calendar/localDate";
import type { Officer } from "../core/registry/officer";
import { onDuty } from "./cellChoice";
import { codeOf, textOf } from "./cellText";
import type { SheetFault } from "./fault";
import { address } from "./grid";
import type { OfficersField } from "./headers";
import type { RecognisedTable } from "./recognisedTable";
import { TableReader } from "./tableReader";

export interface OfficersReading {
  readonly records: readonly Officer[];
  readonly issues: readonly SheetFault[];
}

interface Certificate {
  readonly number: string;
  readonly until: LocalDate | null;
}

/**
 * The officers of a pool. Where a certificate and its 有效期 come twice, each pair is read by its place, and
 * the officer's certificate is the one that is valid the longest.
 */
export function readOfficers(table: RecognisedTable): OfficersReading {
  const read = new TableReader<OfficersField>(table);
  const name = read.text("name");
  const certificates = certificatePairs(read);
  const department = read.text("department");
  const office = read.text("office");
  const district = read.text("district");
  const tags = read.list("tags");
  const position = read.text("position");
  const active = read.choice("active", onDuty);
  const recusals = read.list("recusals");
  const maximumLoad = read.integer("maximumLoad");
  const records = table.rows.map((row): Officer => {
    const certificate = longestValid(certificates(row));
    if (name(row) === "")
      read.issues.push({
        code: "sheets.blank",
        severity: "error",
        at: read.at("name", row),
        header: "姓名",
      });
    return {
      at: read.at("name", row),
      row,
      name: name(row),
      certificate: certificate.number,
      certificateUntil: certificate.until,
      department: department(row),
      office: office(row),
      district: district(row),
      tags: tags(row),
      position: position(row),
      active: active(row) ?? (statusIsBlank(read, row) ? true : null),
      recusals: recusals(row),
      maximumLoad: maximumLoad(row),
    };
  });
  return { records, issues: read.issues };
}

/** 在岗状态, active where blank (officer.ts). */
function statusIsBlank(read: TableReader<OfficersField>, row: number): boolean {
  const column = read.table.fields.get("active");
  if (column === undefined) return true;
  const { grid } = read.table;
  return textOf(grid.values[row - grid.row]?.[column - grid.column] ?? null) === "";
}

/** Each certificate column with the first 有效期 column to its right, before the next certificate. */
function certificatePairs(read: TableReader<OfficersField>): (row: number) => readonly Certificate[] {
  const numbers = read.columnsOf("certificate");
  const dates = read.columnsOf("certificateUntil");
  const pairs = numbers.map((column, index) => {
    const next = numbers[index + 1] ?? Infinity;
    const until = dates.find((date) => date > column && date < next);
    const only = numbers.length === 1 ? dates[0] : undefined;
    return { column, cells: read.cells(column), until: read.dates(until ?? only) };
  });
  return (row) =>
    pairs.map(({ column, cells, until }) => {
      const code = codeOf(cells(row));
      if (!code.ok)
        read.issues.push({
          code: "sheets.codeLostDigits",
          severity: "error",
          at: address(read.table.sheet, row, column),
          header: read.headerOf(column),
          found: code.error,
        });
      return { number: code.ok ? code.value : "", until: until(row) };
    });
}

function longestValid(certificates: readonly Certificate[]): Certificate {
  let best: Certificate = { number: "", until: null };
  for (const each of certificates) {
    if (each.number === "" && (best.number !== "" || each.until === null)) continue;
    const later = each.until !== null && (best.until === null || each.until > best.until);
    if (best.number === "" || later) best = each;
  }
  return best;
}
