/** LibreOffice as the other program that reads what we write, and writes what we read. */
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A profile for each file of tests: two programs over one profile turn each other away. */
const profile = mkdtempSync(join(tmpdir(), "sr-libreoffice-"));

/** @param to what `--convert-to` takes: an ending, a filter after it where one is meant */
export function convertByLibreOffice(
  to: string,
  folder: string,
  sources: readonly string[],
  more: readonly string[] = [],
): void {
  const own = [`-env:UserInstallation=file://${profile}`, "--headless", ...more];
  const args = [...own, "--convert-to", to, "--outdir", folder, ...sources];
  execFileSync("soffice", args, { stdio: "pipe", timeout: 180_000 });
}
