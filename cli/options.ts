/** The options of one command, read by node:util and then checked one by one, so that each mistake has its own sentence. */
import { parseArgs } from "node:util";
import type { Result } from "../src/core/result";
import { err, ok } from "../src/core/result";
import type { UsageFault } from "./fault";

export interface OptionSpec {
  readonly type: "string" | "boolean";
  readonly required?: boolean;
  /** May be given several times. */
  readonly repeats?: boolean;
}

export interface CommandSpec {
  /** What stands without a name, in order: `LEDGER`. */
  readonly operands: readonly string[];
  /** The last operand may be repeated. */
  readonly many?: boolean;
  readonly options: Readonly<Record<string, OptionSpec>>;
}

/** What was typed. */
export class Options {
  constructor(
    readonly operands: readonly string[],
    private readonly values: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** The value of an option, or undefined where it was not given. */
  value(name: string): string | undefined {
    return this.values.get(name)?.[0];
  }

  /** The value of an option that the command requires. */
  required(name: string): string {
    const value = this.value(name);
    if (value === undefined) throw new Error(`--${name} is not among the required options`);
    return value;
  }

  all(name: string): readonly string[] {
    return this.values.get(name) ?? [];
  }

  has(name: string): boolean {
    return this.values.has(name);
  }
}

/** Options that every command knows. */
const everywhere: CommandSpec["options"] = { lang: { type: "string" }, help: { type: "boolean" } };

/** All mistakes at once, in the order in which they were typed. */
export function readOptions(
  args: readonly string[],
  spec: CommandSpec,
): Result<Options, readonly UsageFault[]> {
  const known = { ...spec.options, ...everywhere };
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(known).map(([name, { type }]) => [name, { type, multiple: true }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const faults: UsageFault[] = [];
  const operands: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = token.rawName;
    const asked = Object.hasOwn(known, token.name) && option.startsWith("--") ? known[token.name] : undefined;
    const given = values.get(token.name);
    if (asked === undefined) faults.push({ code: "cli.unknownOption", option });
    else if (asked.type === "boolean" && token.value !== undefined)
      faults.push({ code: "cli.optionTakesNone", option });
    else if (asked.type === "string" && (token.value === undefined || looksLikeOption(token)))
      faults.push({ code: "cli.optionNeedsValue", option });
    else if (given !== undefined && asked.repeats !== true) faults.push({ code: "cli.optionTwice", option });
    else values.set(token.name, [...(given ?? []), token.value ?? ""]);
  }
  for (const [name, { required }] of Object.entries(spec.options))
    if (required && !values.has(name) && !faults.some((f) => "option" in f && f.option === `--${name}`))
      faults.push({ code: "cli.optionMissing", option: `--${name}` });
  for (const expected of spec.operands.slice(operands.length))
    faults.push({ code: "cli.argumentMissing", expected });
  const most = spec.many ? Infinity : spec.operands.length;
  for (const found of operands.slice(most)) faults.push({ code: "cli.argumentExtra", found });
  return faults.length > 0 ? err(faults) : ok(new Options(operands, values));
}

/** `--seed --label`: the next option has been taken for a value; a value that begins so is given as --seed=-1. */
function looksLikeOption(token: { readonly value?: string; readonly inlineValue?: boolean }): boolean {
  return token.inlineValue !== true && token.value !== undefined && /^-./.test(token.value);
}
