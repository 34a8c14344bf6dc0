/** SR-1 §4: selection by lot, with reserve (递补). Row order never matters. */
import { err, ok } from "../result";
import type { Result } from "../result";
import { allocate } from "./allocation";
import type { Allocation } from "./allocation";
import type { DrawFault } from "./fault";
import type { Frame } from "./frame";
import { firstByKey } from "./lotOrder";
import { absentFrom, checkRule, isCount } from "./rule";
import type { DrawRule } from "./rule";
import { seedPrefix } from "./seed";
import { membersOf } from "./strata";
import { TicketMachine } from "./ticket";
import { compareUtf8 } from "./utf8";

/** One drawn object, or one in reserve. Ranks count from 1 in each stratum; reserve ranks continue. */
export interface Lot {
  readonly id: string;
  readonly stratum: string;
  readonly rank: number;
  readonly ticket: string;
  /** Index into the frame (`frame.rows[index]` is the input row). */
  readonly index: number;
}

/** A stratum after the draw; `cutOff` is the ticket of the last drawn. */
export interface DrawnStratum extends Allocation {
  readonly cutOff: string | null;
}

export interface DrawOptions {
  readonly seed: string;
  readonly label?: string;
  /** How many in reserve per stratum (fewer where the stratum is used up); 0 unless set. */
  readonly reserve?: number;
}

/** By stratum (UTF-8 bytes of its key), then rank. */
export interface DrawOutcome {
  readonly strata: readonly DrawnStratum[];
  readonly drawn: readonly Lot[];
  readonly reserve: readonly Lot[];
  readonly warnings: readonly DrawFault[];
}

/**
 * Draws by lot: in each stratum the objects ascending by ticket (then by id, though two equal tickets
 * will not be met), the first are drawn, the next are the reserve.
 */
export function drawLots(
  frame: Frame,
  rule: DrawRule,
  options: DrawOptions,
): Result<DrawOutcome, readonly DrawFault[]> {
  const { reserve = 0 } = options;
  const prefix = seedPrefix(options.seed, options.label);
  if (!prefix.ok) return err([prefix.error]);
  if (!isCount(reserve)) return err([{ code: "draw.reserveInvalid", found: String(reserve) }]);
  if (frame.size === 0) return err([{ code: "draw.frameEmpty" }]);
  const checked = checkRule(rule);
  if (!checked.ok) return checked;

  const strata = membersOf(frame);
  const sizes = strata.map(({ key, members }) => ({ key, size: members.length }));
  const allocated = allocate(sizes, checked.value, prefix.value);
  if (!allocated.ok) return allocated;

  const lots = lotsOf(frame, prefix.value);
  const outcome = { strata: [] as DrawnStratum[], drawn: [] as Lot[], reserve: [] as Lot[] };
  allocated.value.forEach((allocation, i) => {
    const first = lots(strata[i].key, strata[i].members, allocation.count, reserve);
    const cutOff = allocation.count === 0 ? null : first[allocation.count - 1].ticket;
    outcome.strata.push({ ...allocation, cutOff });
    for (const lot of first) (lot.rank <= allocation.count ? outcome.drawn : outcome.reserve).push(lot);
  });
  return ok({ ...outcome, warnings: absentFrom(checked.value, sizes) });
}

/** Draws one stratum after another under one prefix, on one array of keys. */
function lotsOf(frame: Frame, prefix: string) {
  const machine = new TicketMachine(prefix);
  const keys = new Float64Array(frame.size);
  const tie = (a: number, b: number) =>
    compareUtf8(machine.ticket(frame.ids[a]), machine.ticket(frame.ids[b])) ||
    compareUtf8(frame.ids[a], frame.ids[b]);

  return (stratum: string, members: Uint32Array, count: number, reserve: number): readonly Lot[] => {
    if (count + reserve === 0) return [];
    for (let i = 0; i < members.length; i++) keys[members[i]] = machine.key(frame.ids[members[i]]);
    const first = firstByKey(members, keys, count + reserve, tie);
    // Only what is shown gets its ticket written out.
    return Array.from(first, (index, i) => {
      const id = frame.ids[index];
      return { id, stratum, rank: i + 1, ticket: machine.ticket(id), index };
    });
  };
}
