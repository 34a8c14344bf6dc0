/**
 * What if (推算): the figures and ratios as they would stand with some more tasks on the provincial platform,
 * counted by the rules of forms.md as if their rows stood in the ledger. Exact: whole numbers and fractions only.
 */
import type { FigureKey, Figures, Measure, Measures } from "../forms/figures";
import type { Ratio, RatioSource } from "./ratio";
import { isMet, needed, ratioOf } from "./ratio";
import type { Target } from "./target";

/** Some tasks alike, all of them finished without a problem, their objects not visited before in the year. */
export interface AddedTasks {
  /** 次数, a whole number ≥ 0. */
  readonly times: number;
  /** 户 in each, a whole number ≥ 1: a task without an object counts nowhere. */
  readonly households: number;
  /** 部门联合; else 部门内部. */
  readonly joint: boolean;
  /** 涉企: every object is an enterprise. */
  readonly enterprise: boolean;
  /** 运用信用风险分类; without enterprises it moves nothing: only they are classified. */
  readonly byCredit: boolean;
}

/** The most that one row may ask for: times × households then stays far below 2^53. */
export const mostTimes = 10_000;
export const mostHouseholds = 1_000_000;

/** Whether a row can be counted. */
export function isCountable({ times, households }: AddedTasks): boolean {
  const between = (n: number, least: number, most: number) =>
    Number.isSafeInteger(n) && n >= least && n <= most;
  return between(times, 0, mostTimes) && between(households, 1, mostHouseholds);
}

/** The rows of the form that a task enters, beside 市场监管系统, which no target asks for. */
function keysOf({ joint, enterprise, byCredit }: AddedTasks): readonly FigureKey[] {
  return [
    "provincial.total",
    joint ? "provincial.joint" : "provincial.internal",
    ...(enterprise ? ["provincial.enterprise"] : []),
    ...(enterprise && byCredit ? ["provincial.credit"] : []),
  ];
}

const nothing: Measures = { tasks: 0, households: 0, problems: 0 };

/** The figures with the tasks added; rows that no ledger has are behind none of them. Order does not matter. */
export function withTasks(figures: Figures, added: readonly AddedTasks[]): Figures {
  const sums = new Map(figures);
  for (const tasks of added) {
    if (!isCountable(tasks) || tasks.times === 0) continue;
    for (const key of keysOf(tasks)) {
      const figure = sums.get(key) ?? { ...nothing, rows: [] };
      sums.set(key, {
        ...figure,
        tasks: figure.tasks + tasks.times,
        households: figure.households + tasks.times * tasks.households,
      });
    }
  }
  return sums;
}

/** A target now and then. */
export interface Prospect {
  readonly id: string;
  readonly goalPpm: number;
  /** What the target counts. */
  readonly measure: Measure;
  readonly now: Ratio;
  readonly then: Ratio;
  /** Reached then. */
  readonly met: boolean;
  /** What is still needed then (`needed`); null where nothing reaches it. */
  readonly need: number | null;
}

/** Every target with the tasks added. */
export function whatIf(
  targets: readonly Target[],
  figures: Figures,
  added: readonly AddedTasks[],
  source?: RatioSource,
): readonly Prospect[] {
  const sums = withTasks(figures, added);
  return targets.map((target) => {
    const { id, goalPpm } = target;
    const then = ratioOf(target, sums, source);
    return {
      id,
      goalPpm,
      measure: target.part.measure,
      now: ratioOf(target, figures, source),
      then,
      met: isMet(then.part, then.whole, goalPpm),
      need: needed(then.part, then.whole, goalPpm),
    };
  });
}
