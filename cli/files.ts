/** Files in and out. Nothing is left half-written, and no input is ever overwritten. */
import { readFile as readBytes, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Result } from "../src/core/result";
import { err, ok } from "../src/core/result";
import type { HostFault } from "../src/hosts/fault";
import type { Grid } from "../src/sheets/grid";
import type { WorkFault } from "./fault";

/** The bytes of a file. */
export async function readInput(path: string): Promise<Result<Uint8Array, WorkFault>> {
  try {
    return ok(new Uint8Array(await readBytes(path)));
  } catch (error) {
    const reason = errorCode(error);
    return err(
      reason === "ENOENT"
        ? { code: "cli.fileMissing", at: path }
        : { code: "cli.fileUnreadable", at: path, found: reason },
    );
  }
}

/** The sheets of a .csv, .xlsx or .xls file. */
export async function readGrids(path: string): Promise<Result<readonly Grid[], WorkFault | HostFault>> {
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  const { readFile } = await import("../src/hosts/file");
  return readFile(basename(path), bytes.value);
}

/** A JSON document; what is in it is for the caller to judge. */
export async function readJson(path: string): Promise<Result<unknown, WorkFault>> {
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes.value)) as unknown);
  } catch (error) {
    return err({ code: "cli.notJson", at: path, found: error instanceof Error ? error.message : "" });
  }
}

/** Writes beside the target and then takes its place, so that a failure leaves what was there. */
export async function writeOutput(
  path: string,
  content: Uint8Array | string,
  inputs: readonly string[],
): Promise<Result<void, WorkFault>> {
  const target = await real(path);
  for (const input of inputs)
    if ((await real(input)) === target) return err({ code: "cli.outputIsInput", at: path });
  if (content instanceof Uint8Array && /\.xl[st][xm]$/i.test(target)) {
    const { workbookEnding } = await import("../src/hosts/file");
    const found = workbookEnding(content);
    if (found !== null && !target.toLowerCase().endsWith(found))
      return err({ code: "cli.endingOther", at: path, found });
  }
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  try {
    await writeFile(draft, content);
    await rename(draft, target);
    return ok(undefined);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    return err({ code: "cli.notWritten", at: path, found: errorCode(error) });
  }
}

/** The path behind links; the path itself where there is no such file yet. */
async function real(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
