/**
 * SR-1 §7: a draw on an engine. The engine counts, hashes and ranks; allocation, digest and certificate are
 * the product's own, so that the result is the one that the core gives for the same list in memory.
 */
import {
  absentFrom,
  allocate,
  checkRule,
  isCount,
  normaliseId,
  normaliseStratum,
  seedPrefix,
  Sha256,
  utf8,
} from "../../src/core/draw";
import type { DrawFault, DrawnStratum, DrawOutcome, DrawRule, Lot, Stratum } from "../../src/core/draw";
import { compareUtf8 } from "../../src/core/draw";
import { drawQuery, duplicatesQuery, frameQuery, sizesQuery, suspectIdsQuery } from "../../src/core/draw/sql";
import type { SqlFrame } from "../../src/core/draw/sql";
import { err, ok } from "../../src/core/result";
import type { Result } from "../../src/core/result";
import { allRows } from "./session";
import type { SqlSession } from "./session";

export interface EngineDrawOptions {
  readonly seed: string;
  readonly label: string;
  readonly reserve: number;
  /** Called while the frame is digested, with the rows read so far. */
  readonly onProgress?: (rows: number) => void;
}

/** What `certify` needs of a frame that nobody holds in memory. */
export interface EngineDraw {
  readonly frame: {
    readonly digest: string;
    readonly size: number;
    readonly merged: 0;
    readonly blankStratum: null;
  };
  readonly outcome: DrawOutcome;
}

/** What a table can hold that a draw must not: ids or strata out of their normal form, or an id twice. */
export type TableFault =
  | {
      readonly code: "cli.tableNotNormal";
      readonly at: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: "cli.tableIdUnusable"; readonly at: string; readonly found: string }
  | {
      readonly code: "cli.tableIdTwice";
      readonly at: string;
      readonly found: string;
      readonly times: string;
    };

/** So many rows of one kind are named; the person mends the table, not the list of faults. */
const namedAtMost = 20;

export async function drawOnEngine(
  session: SqlSession,
  frame: SqlFrame,
  rule: DrawRule,
  options: EngineDrawOptions,
): Promise<Result<EngineDraw, readonly (DrawFault | TableFault)[]>> {
  const { engine } = session;
  const prefix = seedPrefix(options.seed, options.label);
  if (!prefix.ok) return err([prefix.error]);
  if (!isCount(options.reserve))
    return err([{ code: "draw.reserveInvalid", found: String(options.reserve) }]);
  const checked = checkRule(rule);
  if (!checked.ok) return checked;

  const strata = await sizes(session, frame);
  if (strata.length === 0) return err([{ code: "draw.frameEmpty" }]);
  const faults = await tableFaults(session, frame, strata);
  if (faults.length > 0) return err(faults);
  const allocated = allocate(strata, checked.value, prefix.value);
  if (!allocated.ok) return allocated;

  const takes = allocated.value.map(({ key, size, count }) => ({
    key,
    count: Math.min(size, count + options.reserve),
  }));
  const byStratum = new Map<string, Lot[]>(takes.map(({ key }) => [key, []]));
  for (const [stratum, ticket, id] of await allRows(session, drawQuery(engine, frame, prefix.value, takes))) {
    const lots = byStratum.get(stratum ?? "");
    lots?.push({
      id: id ?? "",
      stratum: stratum ?? "",
      rank: lots.length + 1,
      ticket: ticket ?? "",
      index: -1,
    });
  }
  const outcome = { strata: [] as DrawnStratum[], drawn: [] as Lot[], reserve: [] as Lot[] };
  for (const allocation of allocated.value) {
    const lots = byStratum.get(allocation.key) ?? [];
    const cutOff = allocation.count === 0 ? null : lots[allocation.count - 1].ticket;
    outcome.strata.push({ ...allocation, cutOff });
    outcome.drawn.push(...lots.slice(0, allocation.count));
    outcome.reserve.push(...lots.slice(allocation.count));
  }
  const { digest, size } = await digestFrame(session, frame, options.onProgress);
  return ok({
    frame: { digest, size, merged: 0, blankStratum: null },
    outcome: { ...outcome, warnings: absentFrom(checked.value, strata) },
  });
}

async function sizes(session: SqlSession, frame: SqlFrame): Promise<readonly Stratum[]> {
  const rows = await allRows(session, sizesQuery(session.engine, frame));
  return rows
    .map(([key, size]) => ({ key: key ?? "", size: Number(size) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => compareUtf8(a.key, b.key));
}

async function tableFaults(
  session: SqlSession,
  frame: SqlFrame,
  strata: readonly Stratum[],
): Promise<readonly (DrawFault | TableFault)[]> {
  const faults: (DrawFault | TableFault)[] = [];
  for (const { key } of strata) {
    if (frame.stratum === null) continue;
    const at = `${frame.table}.${frame.stratum}`;
    if (key === "") faults.push({ code: "cli.tableIdUnusable", at, found: "" });
    else notNormal(at, key, normaliseStratum(key), faults);
  }
  const at = `${frame.table}.${frame.id}`;
  for await (const [id] of session.rows(suspectIdsQuery(session.engine, frame))) {
    notNormal(at, id ?? "", normaliseId(id ?? ""), faults);
    if (faults.length >= namedAtMost) return faults;
  }
  for (const [id, times] of await allRows(session, duplicatesQuery(session.engine, frame, namedAtMost)))
    faults.push({ code: "cli.tableIdTwice", at, found: id ?? "", times: times ?? "" });
  return faults;
}

function notNormal(
  at: string,
  found: string,
  normal: Result<string, unknown>,
  faults: (DrawFault | TableFault)[],
): void {
  if (!normal.ok) faults.push({ code: "cli.tableIdUnusable", at, found });
  else if (normal.value !== found)
    faults.push({ code: "cli.tableNotNormal", at, found, expected: normal.value });
}

async function digestFrame(
  session: SqlSession,
  frame: SqlFrame,
  onProgress: EngineDrawOptions["onProgress"],
): Promise<{ readonly digest: string; readonly size: number }> {
  const hash = new Sha256();
  let size = 0;
  let lines = "";
  for await (const [id, stratum] of session.rows(frameQuery(session.engine, frame))) {
    lines += `${id}\t${stratum ?? ""}\n`;
    if (++size % 4096 === 0) {
      hash.update(utf8(lines));
      lines = "";
      onProgress?.(size);
    }
  }
  return { digest: hash.update(utf8(lines)).hex(), size };
}
