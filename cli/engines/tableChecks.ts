/** SR-1 §2 for a table: what it can hold that a draw must not, and how large its strata are. */
import { compareUtf8, normaliseId, normaliseStratum } from "../../src/core/draw";
import type { Stratum } from "../../src/core/draw";
import { duplicatesQuery, sizesQuery, suspectIdsQuery } from "../../src/core/draw/sql";
import type { SqlFrame } from "../../src/core/draw/sql";
import type { Result } from "../../src/core/result";
import type { EngineFault } from "./fault";
import { allRows } from "./session";
import type { SqlSession } from "./session";

/** So many rows are named; the person mends the table, not the list of faults. */
const namedAtMost = 20;

/** The strata as the table spells them, in the byte order of their keys; a missing one is "". */
export async function strataOnEngine(session: SqlSession, frame: SqlFrame): Promise<readonly Stratum[]> {
  const sizes = new Map<string, number>();
  for (const [key, size] of await allRows(session, sizesQuery(session.engine, frame)))
    sizes.set(key ?? "", (sizes.get(key ?? "") ?? 0) + Number(size));
  return [...sizes]
    .map(([key, size]) => ({ key, size }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => compareUtf8(a.key, b.key));
}

/** Every stratum, and the first of the ids, that is missing, out of its normal form, or there twice. */
export async function tableFaults(
  session: SqlSession,
  frame: SqlFrame,
  strata: readonly Stratum[],
): Promise<readonly EngineFault[]> {
  const faults: EngineFault[] = [];
  if (frame.stratum !== null) {
    const at = `${frame.table}.${frame.stratum}`;
    for (const { key, size } of strata)
      if (key === "") faults.push({ code: "cli.tableBlank", at, size: String(size) });
      else faults.push(...notNormal(at, key, normaliseStratum(key)));
  }
  const at = `${frame.table}.${frame.id}`;
  const full = () => faults.length >= namedAtMost;
  const found = async (
    query: string,
    faultsOf: (row: readonly (string | null)[]) => readonly EngineFault[],
  ) => {
    for await (const rows of session.batches(query))
      for (const row of rows) {
        faults.push(...faultsOf(row));
        if (full()) return;
      }
  };
  await found(suspectIdsQuery(session.engine, frame), ([id]) =>
    notNormal(at, id ?? "", normaliseId(id ?? "")),
  );
  if (!full())
    await found(duplicatesQuery(session.engine, frame, namedAtMost), ([id, times]) => [
      { code: "cli.tableIdTwice", at, found: id ?? "", times: times ?? "" },
    ]);
  return full() ? [...faults, { code: "cli.tableFaultsMore", at, shown: faults.length }] : faults;
}

function notNormal(at: string, found: string, normal: Result<string, unknown>): readonly EngineFault[] {
  if (!normal.ok) return [{ code: "cli.tableUnusable", at, found }];
  if (normal.value === found) return [];
  return [{ code: "cli.tableNotNormal", at, found, expected: normal.value }];
}
