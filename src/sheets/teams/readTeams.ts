/** 检查组 sheets → seats on record: what officers carry already, and where a change has to be written. */
import type { RecognisedTable } from "../recognisedTable";
import { textRecords } from "../tableRecords";
import { replaced, roles } from "./teamSheet";

/** A seat on record. */
export interface RecordedSeat {
  readonly at: string;
  readonly row: number;
  readonly task: string;
  readonly id: string;
  readonly department: string;
  readonly member: string;
  /** 执法证号; "" for experts and specialists. */
  readonly certificate: string;
  readonly role: string;
  /** False once somebody else has taken the seat. */
  readonly seated: boolean;
}

/** The seats of one 检查组 table, in its order. */
export function readSeats(table: RecognisedTable): readonly RecordedSeat[] {
  return textRecords(table).map(({ at, row, values }) => ({
    at,
    row,
    task: values.task ?? "",
    id: values.id ?? "",
    department: values.department ?? "",
    member: values.member ?? "",
    certificate: values.certificate ?? "",
    role: values.role ?? "",
    seated: values.status !== replaced,
  }));
}

/**
 * What every officer carries by the 检查组 sheets of the workbook, by 执法证号: `loadsBefore` of the next task.
 * @param except 任务编号 that is about to be assigned again
 */
export function loadsOnRecord(
  tables: readonly RecognisedTable[],
  except: string | null = null,
): ReadonlyMap<string, number> {
  const loads = new Map<string, number>();
  for (const table of tables)
    if (table.kind === "teams")
      for (const { task, certificate, role, seated } of readSeats(table)) {
        const counts = seated && certificate !== "" && (role === roles.leader || role === roles.member);
        if (counts && (except === null || task !== except))
          loads.set(certificate, (loads.get(certificate) ?? 0) + 1);
      }
  return loads;
}
