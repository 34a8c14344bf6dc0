/**
 * Installs the packages where they are missing or older than the lockfile, so that `npm start` and
 * `npm test` work in a fresh clone.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, statSync, utimesSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const marker = `${root}node_modules/.package-lock.json`;

/** Runs a program with our streams; ends this one with its exit code where it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    ...options,
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs several programs side by side; ends this one with the exit code of the first that fails. */
export async function runTogether(calls) {
  const codes = await Promise.all(
    calls.map(
      ([command, ...args]) =>
        new Promise((done, fail) => {
          const options = { cwd: root, stdio: "inherit", shell: process.platform === "win32" };
          spawn(command, args, options).once("error", fail).once("close", done);
        }),
    ),
  );
  const failed = codes.find((code) => code !== 0);
  if (failed !== undefined) process.exit(failed ?? 1);
}

export function installWhatIsMissing() {
  const lock = `${root}package-lock.json`;
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log("Installing packages …");
  run("npm", ["ci", "--no-audit", "--no-fund"]);
  const now = new Date();
  utimesSync(marker, now, now);
}
