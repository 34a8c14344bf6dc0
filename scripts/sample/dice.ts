/**
 * Chance with a memory: the same seed and purpose always throw the same. Every part of the sample has
 * its own dice, so that a longer ledger does not change the pool of objects.
 */
import { createHash } from "node:crypto";
import seedrandom from "seedrandom";

export class Dice {
  private readonly next: () => number;

  /** seedrandom folds what a person types (draw.md §8), so it only ever gets a digest. */
  constructor(seed: string, purpose: string) {
    this.next = seedrandom(createHash("sha256").update(`${seed}#${purpose}`, "utf8").digest("hex"));
  }

  /** A number in [0, 1). */
  share(): number {
    return this.next();
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.next() * choices.length)];
  }

  /** One of the choices, each as likely as its weight says. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.next() * total;
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    return choices[choices.length - 1][0];
  }

  /** `count` of the things without putting back, heavier ones sooner (Efraimidis and Spirakis, 2006). */
  sample<T>(things: readonly T[], count: number, weight: (thing: T) => number = () => 1): T[] {
    return things
      .map((thing, place) => ({ thing, place, key: -Math.log(1 - this.next()) / weight(thing) }))
      .sort((a, b) => a.key - b.key || a.place - b.place)
      .slice(0, count)
      .map(({ thing }) => thing);
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.whole(0, 9)).join("");
  }
}
