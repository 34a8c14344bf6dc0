/**
 * The whole frame, read once in the byte order of its ids: its digest (SR-1 §2), and whether the engine has
 * counted, hashed, ranked and sorted as SR-1 says. So that a certificate rests on the product alone.
 */
import { compareUtf8, Sha256, TicketMachine, utf8 } from "../../src/core/draw";
import type { Lot, Stratum } from "../../src/core/draw";
import { frameQuery } from "../../src/core/draw/sql";
import type { SqlFrame } from "../../src/core/draw/sql";
import { err, ok } from "../../src/core/result";
import type { Result } from "../../src/core/result";
import type { EngineFault } from "./fault";
import type { SqlSession } from "./session";

export interface ReadFrame {
  readonly digest: string;
  readonly size: number;
}

/** What the engine said of one stratum: its size, and its first lots in ticket order, as many as were wanted. */
export interface Claimed extends Stratum {
  readonly wanted: number;
  readonly lots: readonly Lot[];
}

/**
 * @param prefix `seedPrefix(seed, label)`
 * @returns the digest, or what does not agree: then the table was changed meanwhile, or the engine errs
 */
export async function readFrame(
  session: SqlSession,
  frame: SqlFrame,
  prefix: string,
  claims: readonly Claimed[],
  onProgress?: (rows: number) => void,
): Promise<Result<ReadFrame, EngineFault>> {
  const machine = new TicketMachine(prefix);
  const strata = new Map(claims.map((claim) => [claim.key, stratumReading(machine, claim)]));
  const inconsistent = (found: string) =>
    err<EngineFault>({ code: "cli.tableInconsistent", at: frame.table, found });
  const hash = new Sha256();
  let size = 0;
  let before = "";
  for await (const rows of session.batches(frameQuery(session.engine, frame))) {
    let lines = "";
    for (const [cell, key] of rows) {
      const id = cell ?? "";
      if (compareUtf8(before, id) >= 0) return inconsistent(id);
      before = id;
      const stratum = strata.get(key ?? "");
      if (stratum === undefined || !stratum.agrees(id)) return inconsistent(id);
      lines += `${id}\t${key ?? ""}\n`;
    }
    hash.update(utf8(lines));
    size += rows.length;
    onProgress?.(size);
  }
  for (const [key, stratum] of strata) if (!stratum.complete()) return inconsistent(key);
  return ok({ digest: hash.hex(), size });
}

/** The engine's lots of a stratum are right if nobody else there has a ticket as small as their last. */
function stratumReading(machine: TicketMachine, { size, wanted, lots }: Claimed) {
  const last = lots.length === 0 ? null : lots[lots.length - 1];
  const lastKey = last === null ? -1 : machine.key(last.id);
  const ticketOf = new Map(lots.map(({ id, ticket }) => [id, ticket]));
  const ascending = lots.every(({ ticket }, i) => i === 0 || lots[i - 1].ticket < ticket);
  let seen = 0;
  let met = 0;
  return {
    agrees(id: string): boolean {
      seen++;
      const key = machine.key(id);
      if (key > lastKey) return true;
      const ticket = machine.ticket(id);
      if (ticketOf.get(id) === ticket) met++;
      else return last !== null && key === lastKey && ticket > last.ticket;
      return true;
    },
    complete: () => ascending && seen === size && lots.length === wanted && met === wanted,
  };
}
