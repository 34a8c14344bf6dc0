/** Runs the command line: as the program that people start, or within the test, which is much quicker. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../cli/program";

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `npm run --silent sr -- …`, as a process of its own. */
export function spawnSr(args: readonly string[], environment: Record<string, string> = {}): Ran {
  const done = spawnSync("npm", ["run", "--silent", "sr", "--", ...args], {
    encoding: "utf8",
    env: { ...withoutLanguage(), npm_config_loglevel: "silent", ...environment },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** The same, without a process. */
export async function sr(args: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const streams = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await run(args, streams, environment);
  return { code, out: out.map((line) => `${line}\n`).join(""), err: err.map((line) => `${line}\n`).join("") };
}

/** A folder of its own for one test file. */
export function scratch(): (name: string, content?: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), "sr-"));
  return (name, content) => {
    const path = join(folder, name);
    if (content !== undefined) writeFileSync(path, content);
    return path;
  };
}

/** The environment without the settings that choose a language. */
function withoutLanguage(): NodeJS.ProcessEnv {
  const chosen = new Set(["LC_ALL", "LC_MESSAGES", "LANG"]);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !chosen.has(name)));
}
