/** What separates the values of a text file (RFC 4180 knows the comma only): comma, tab or semicolon. */

const candidates = [",", "\t", ";"] as const;
/** So many lines tell; a file of one endless line is not read to its end for this. */
const linesEnough = 60;
const charactersEnough = 200_000;

/**
 * The separator that most lines hold the same number of; of two with as many lines, the one that makes more columns.
 * Titles, blank lines and a note above the table are outvoted, and so are commas within the cells of a table that has
 * tabs between them. What stands in quotes does not count. A comma where no line decides.
 */
export function delimiterOf(text: string): string {
  // A quote that nobody closed would hide the rest.
  const lines = countsByLine(text, true) ?? countsByLine(text, false) ?? [];
  let best: { delimiter: string; lines: number; columns: number } = { delimiter: ",", lines: 0, columns: 0 };
  candidates.forEach((delimiter, index) => {
    const [columns, agreeing] = mostCommon(lines.map((counts) => counts[index]));
    if (agreeing > best.lines || (agreeing === best.lines && columns > best.columns))
      best = { delimiter, lines: agreeing, columns };
  });
  return best.delimiter;
}

/** How often each candidate stands in each of the first lines that hold any; null where a quote stays open. */
function countsByLine(text: string, quotes: boolean): readonly (readonly number[])[] | null {
  const lines: number[][] = [];
  let counts = candidates.map(() => 0);
  let quoted = false;
  let fieldBegins = true;
  const end = Math.min(text.length, charactersEnough);
  for (let at = 0; at < end && lines.length < linesEnough; at++) {
    const character = text[at];
    // a quote opens at the beginning of a value only; doubled within quotes it closes and opens again
    if (quotes && character === '"' && (quoted || fieldBegins || text[at - 1] === '"')) quoted = !quoted;
    fieldBegins = false;
    if (quoted) continue;
    const which = candidates.findIndex((each) => each === character);
    if (which >= 0) counts[which]++;
    if (character === "\n" || character === "\r") {
      if (counts.some((count) => count > 0)) lines.push(counts);
      counts = candidates.map(() => 0);
    }
    fieldBegins = which >= 0 || character === "\n" || character === "\r";
  }
  if (counts.some((count) => count > 0)) lines.push(counts);
  return quoted && end === text.length ? null : lines;
}

/** The number (not 0) that comes most often, and how often; of two, the larger one. */
function mostCommon(numbers: readonly number[]): readonly [number, number] {
  const times = new Map<number, number>();
  for (const each of numbers) if (each > 0) times.set(each, (times.get(each) ?? 0) + 1);
  return [...times].reduce<readonly [number, number]>(
    (most, each) => (each[1] > most[1] || (each[1] === most[1] && each[0] > most[0]) ? each : most),
    [0, 0],
  );
}
