/** A room that is entered first has all its words: none is there only because another room was entered before. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { chineseOf } from "../../src/taskpane/words/roomTables";

const pane = join(__dirname, "../../src/taskpane");
const locale = join(__dirname, "../../src/locale/zh-CN");
const tableIn = (file: string) => JSON.parse(readFileSync(join(locale, file), "utf8")) as object;
const everyKey = new Set(
  readdirSync(locale)
    .filter((file) => file.startsWith("pane"))
    .flatMap((file) => Object.keys(tableIn(file))),
);

/** The modules of the pane that one brings along, itself included; what is imported as a type alone is not. */
function modulesOf(entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, type, from] of readFileSync(file, "utf8").matchAll(
      /^(?:import|export)\s+(type\s+)?[^;]*?from\s+"(\.[^"]+)"/gm,
    )) {
      if (type) continue;
      const path = normalize(join(dirname(file), from));
      const target = [".ts", ".tsx", "/index.ts"].map((end) => path + end).find(existsSync);
      if (target?.startsWith(pane)) visit(target);
    }
  };
  visit(entry);
  return found;
}

const entryOf = (room: string) =>
  [`${room}Room/${room}Room.tsx`, `${room}Screen/${room}Screen.tsx`]
    .map((path) => join(pane, path))
    .find(existsSync);

test.each(Object.keys(chineseOf))("%s", async (room) => {
  const entry = entryOf(room);
  if (!entry) throw new Error(`no module of ${room}`);
  const own = await Promise.all((chineseOf[room as keyof typeof chineseOf] ?? []).map((load) => load()));
  const there = new Set([tableIn("pane.json"), ...own.map((module) => module.default)].flatMap(Object.keys));
  const missing: string[] = [];
  for (const file of modulesOf(entry)) {
    const text = readFileSync(file, "utf8");
    for (const [, key] of text.matchAll(/\b(?:say|find)\(\s*"([a-z]\w*(?:\.\w+)+)"/g))
      if (everyKey.has(key) && !there.has(key)) missing.push(key);
    for (const [, stem] of text.matchAll(/\b(?:say|find)\(\s*`([a-z]\w*(?:\.\w+)*)\.\$\{/g))
      if (![...there].some((key) => key.startsWith(`${stem}.`))) missing.push(`${stem}.…`);
  }
  expect(missing).toEqual([]);
});
