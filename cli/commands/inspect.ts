/** `sr inspect`: of an exported .xlsx, .pdf or .zip, whether it is unchanged and which ledger it came from. */
import { basename } from "node:path";
import type { Result } from "../../src/core/result";
import { err, ok } from "../../src/core/result";
import type { InspectedForm } from "../../src/documents";
import { cliText, text } from "../../src/locale";
import { readInput } from "../files";
import { readLedgerFile } from "../ledgerFile";
import type { CommandSpec } from "../options";
import { readOptions } from "../options";
import type { Call, ExitCode } from "../outcome";
import { misused, refuse } from "../outcome";

const spec: CommandSpec = { operands: ["FILE"], options: { ledger: { type: "string" } } };

export async function inspect(call: Call): Promise<ExitCode> {
  const options = readOptions(call.arguments, spec);
  if (!options.ok) return misused(call, options.error);
  const [path] = options.value.operands;
  const bytes = await readInput(path);
  if (!bytes.ok) return refuse(call, [bytes.error]);
  const { inspectFile } = await import("../../src/documents");
  const inspected = await inspectFile(bytes.value, basename(path));
  if (!inspected.ok) return refuse(call, [inspected.error]);
  const digest = await digestOfLedger(options.value.value("ledger"));
  if (!digest.ok) return refuse(call, digest.error);
  if (inspected.value.kind === "form") return tell(call, inspected.value.form, digest.value) ? 0 : 1;

  const { files } = inspected.value;
  const { say, out, complain } = speech(call);
  out(say("archive", { count: files.length }));
  let sound = true;
  for (const { name, state, form } of files) {
    (state === "unchanged" ? out : complain)(say(`archive.${state}`, { name }));
    const told = form === null || tell(call, form, digest.value);
    sound = sound && told && state === "unchanged";
  }
  return sound ? 0 : 1;
}

function speech(call: Call) {
  const say = (key: string, params: Record<string, unknown> = {}) =>
    text(cliText[call.language], `inspect.${key}`, params);
  return { say, out: call.streams.out, complain: call.streams.err };
}

/** True where nothing speaks against the form: unchanged, of this ledger, its signature not broken. */
function tell(call: Call, { stamp, changes, signature }: InspectedForm, ledger: string | null): boolean {
  const { say, out, complain } = speech(call);
  const form = text(cliText[call.language], `form.${stamp.form}`);
  out(say("form", { form, unit: stamp.unit, until: stamp.until, product: stamp.product }));
  if (changes.length === 0) out(say("unchanged"));
  for (const change of changes) complain(say(`changed.${change.part}`, { ...change }));
  out(say("figures", { digest: stamp.figures }));
  out(stamp.ledger ? say("ledger", { digest: stamp.ledger }) : say("noLedger"));
  if (stamp.head) out(say("head", { head: stamp.head }));
  if (signature) {
    (signature.state === "broken" ? complain : out)(say(`signature.${signature.state}`, { ...signature }));
    if (signature.state === "intact" && signature.signedAt)
      out(say("signature.signedAt", { date: signature.signedAt }));
    if (signature.state !== "unknown") out(say("signature.limits"));
  }
  const whole = changes.length === 0 && signature?.state !== "broken";
  if (ledger === null) return whole;
  const same = ledger === stamp.ledger;
  if (same) out(say("sameLedger"));
  else complain(say("otherLedger", { digest: ledger }));
  return whole && same;
}

/** The digest of the ledger to compare with, or null where none is given. */
async function digestOfLedger(
  path: string | undefined,
): Promise<Result<string | null, readonly { readonly code: string }[]>> {
  if (path === undefined) return ok(null);
  const file = await readLedgerFile(path);
  if (!file.ok) return err(file.error);
  const { ledgerDigest } = await import("../../src/documents");
  return ok(ledgerDigest(file.value.contents.ledger));
}
