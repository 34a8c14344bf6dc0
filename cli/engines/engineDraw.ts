/**
 * SR-1 §7: a draw on an engine. The engine counts, hashes and ranks; allocation, digest and certificate are
 * the product's own, so that the result is the one that the core gives for the same list in memory.
 */
import { absentFrom, allocate, checkRule, isCount, seedPrefix } from "../../src/core/draw";
import type { Allocation, DrawFault, DrawnStratum, DrawOutcome, DrawRule, Lot } from "../../src/core/draw";
import { drawQuery } from "../../src/core/draw/sql";
import type { SqlFrame, Take } from "../../src/core/draw/sql";
import type { FrameFacts } from "../../src/core/evidence";
import { err, ok } from "../../src/core/result";
import type { Result } from "../../src/core/result";
import type { EngineFault } from "./fault";
import { readFrame } from "./frameReading";
import { allRows } from "./session";
import type { SqlSession } from "./session";
import { strataOnEngine, tableFaults } from "./tableChecks";

export interface EngineDrawOptions {
  readonly seed: string;
  readonly label: string;
  readonly reserve: number;
  /** Called while the frame is digested, with the rows read so far. */
  readonly onProgress?: (rows: number) => void;
}

/** What `certify` needs of a draw from a frame that nobody holds in memory; a lot's `index` is -1. */
export interface EngineDraw {
  readonly frame: FrameFacts;
  readonly outcome: DrawOutcome;
}

/** Draws, or says why not: the core's faults, those of the table. The engine's own it throws (`EngineRefusal`). */
export async function drawOnEngine(
  session: SqlSession,
  frame: SqlFrame,
  rule: DrawRule,
  options: EngineDrawOptions,
): Promise<Result<EngineDraw, readonly (DrawFault | EngineFault)[]>> {
  const prefix = seedPrefix(options.seed, options.label);
  if (!prefix.ok) return err([prefix.error]);
  if (!isCount(options.reserve))
    return err([{ code: "draw.reserveInvalid", found: String(options.reserve) }]);
  const checked = checkRule(rule);
  if (!checked.ok) return checked;

  const strata = await strataOnEngine(session, frame);
  if (strata.length === 0) return err([{ code: "draw.frameEmpty" }]);
  const faults = await tableFaults(session, frame, strata);
  if (faults.length > 0) return err(faults);
  const allocated = allocate(strata, checked.value, prefix.value);
  if (!allocated.ok) return allocated;

  const takes = allocated.value.map(({ key, size, count }) => ({
    key,
    count: Math.min(size, count + options.reserve),
  }));
  const lots = await lotsOnEngine(session, frame, prefix.value, takes);
  const claims = takes.map(({ key, count }, i) => ({
    key,
    size: strata[i].size,
    wanted: count,
    lots: lots.get(key) ?? [],
  }));
  const read = await readFrame(session, frame, prefix.value, claims, options.onProgress);
  if (!read.ok) return err([read.error]);
  const warnings = absentFrom(checked.value, strata);
  return ok({
    frame: { ...read.value, merged: 0, blankStratum: null },
    outcome: { ...outcomeOf(allocated.value, lots), warnings },
  });
}

/** The drawn of each stratum and, after them, its reserve. */
async function lotsOnEngine(
  session: SqlSession,
  frame: SqlFrame,
  prefix: string,
  takes: readonly Take[],
): Promise<ReadonlyMap<string, readonly Lot[]>> {
  const lots = new Map<string, Lot[]>(takes.map(({ key }) => [key, []]));
  const query = drawQuery(session.engine, frame, prefix, takes);
  for (const [key, ticket, id] of await allRows(session, query)) {
    const stratum = key ?? "";
    const list = lots.get(stratum);
    list?.push({ id: id ?? "", stratum, rank: list.length + 1, ticket: ticket ?? "", index: -1 });
  }
  return lots;
}

function outcomeOf(
  allocations: readonly Allocation[],
  lots: ReadonlyMap<string, readonly Lot[]>,
): Omit<DrawOutcome, "warnings"> {
  const outcome = { strata: [] as DrawnStratum[], drawn: [] as Lot[], reserve: [] as Lot[] };
  for (const allocation of allocations) {
    const ranked = lots.get(allocation.key) ?? [];
    const cutOff = allocation.count === 0 ? null : (ranked[allocation.count - 1]?.ticket ?? null);
    outcome.strata.push({ ...allocation, cutOff });
    outcome.drawn.push(...ranked.slice(0, allocation.count));
    outcome.reserve.push(...ranked.slice(allocation.count));
  }
  return outcome;
}
