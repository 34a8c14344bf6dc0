/**
 * Where officers are not alike (tags, recusals) no pair need be as frequent as another. What must hold there:
 * every lawful way to fill the seats comes up equally often. The task is small enough to list them all.
 */
import { chiSquareTail } from "./gamma";
import { officer, visitOf } from "./officers";
import type { Matching, MatchingTask, Teams } from "./officers";

const tag = "特种设备";
/** Every officer sits on so many teams. */
const load = 2;

/** Four officers, two visits each: two hold the tag that one visit needs, one must keep away from another visit. */
export const unlike: MatchingTask = {
  candidates: [
    officer(0, { tags: [tag] }),
    officer(1, { tags: [tag] }),
    officer(2, { recusals: ["3"] }),
    officer(3),
  ],
  visits: [visitOf(0, [tag]), visitOf(1), visitOf(2), visitOf(3)],
};

/** A way to fill the seats: who holds the tag's seat counts, the order on a team without one does not. */
function nameOf(teams: Teams): string {
  const named = teams.map((team, v) => (tagged(v) ? [...team] : [...team].sort((a, b) => a - b)));
  return named.map((team) => team.join("+")).join(" ");
}

const tagged = (visit: number): boolean =>
  [...unlike.visits[visit].tags.values()].some((tags) => tags.length > 0);

/** Every lawful way, with its share of all lawful ways to fill the seats one by one. */
export function lawfulWays(): ReadonlyMap<string, number> {
  const ways = new Map<string, number>();
  const left = unlike.candidates.map(() => load);
  const teams: number[][] = unlike.visits.map(() => []);
  const fill = (seat: number): void => {
    if (seat === 2 * unlike.visits.length) {
      const name = nameOf(teams);
      ways.set(name, (ways.get(name) ?? 0) + 1);
      return;
    }
    const visit = seat >> 1;
    unlike.candidates.forEach((candidate, one) => {
      if (left[one] === 0 || teams[visit].includes(one) || candidate.recusals.includes(`${visit}`)) return;
      if (seat % 2 === 0 && tagged(visit) && candidate.tags.length === 0) return;
      left[one]--;
      teams[visit].push(one);
      fill(seat + 1);
      teams[visit].pop();
      left[one]++;
    });
  };
  fill(0);
  const all = [...ways.values()].reduce((a, b) => a + b, 0);
  return new Map([...ways].map(([name, count]) => [name, count / all]));
}

/** χ² of the ways that came up against their shares; one that is not lawful has no place among them. */
export function byLawfulWay(matching: Matching, seeds: number, series: string): number {
  const ways = lawfulWays();
  const found = new Map([...ways.keys()].map((name) => [name, 0]));
  for (let n = 0; n < seeds; n++) {
    const name = nameOf(matching(`${series}/${n}`));
    const count = found.get(name);
    if (count === undefined) throw new Error(`not lawful: ${name}`);
    found.set(name, count + 1);
  }
  let statistic = 0;
  for (const [name, share] of ways)
    statistic += ((found.get(name) ?? 0) - seeds * share) ** 2 / (seeds * share);
  return chiSquareTail(statistic, ways.size - 1);
}
