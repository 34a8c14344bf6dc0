/**
 * `sr`: the same core on files, for batches and for lists beyond Excel's size.
 * Each command is loaded only when it is called, so that help comes at once.
 */
import { cliText, text } from "../src/locale";
import { chosenLanguage } from "./language";
import type { Call, ExitCode, Streams } from "./outcome";
import { misused } from "./outcome";

const commands: Readonly<Record<string, () => Promise<(call: Call) => Promise<ExitCode>>>> = {
  draw: async () => (await import("./commands/draw")).draw,
  sql: async () => (await import("./commands/sql")).sql,
  verify: async () => (await import("./commands/verify")).verify,
  check: async () => (await import("./commands/check")).check,
  fill: async () => (await import("./commands/fill")).fill,
  rollup: async () => (await import("./commands/rollup")).rollup,
  merge: async () => (await import("./commands/merge")).merge,
  "year-end": async () => (await import("./commands/yearEnd")).yearEndCommand,
  summary: async () => (await import("./commands/summary")).summary,
  inspect: async () => (await import("./commands/inspect")).inspect,
};

export async function run(
  args: readonly string[],
  streams: Streams,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ExitCode> {
  const { language, wrong } = chosenLanguage(args, environment);
  const call = { arguments: args.slice(1), language, streams };
  if (wrong !== undefined)
    return misused(call, [
      { code: "cli.optionValue", option: "--lang", found: wrong, expected: "zh-CN, en-US" },
    ]);
  const name = args.find((arg, place) => !arg.startsWith("-") && args[place - 1] !== "--lang");
  const known = name !== undefined && Object.hasOwn(commands, name);
  if (args.includes("--help") || args.includes("-h") || name === "help") {
    streams.out(text(cliText[language], known ? `help.${name}` : "help"));
    return 0;
  }
  if (!known)
    return misused(call, [
      name === undefined ? { code: "cli.noCommand" } : { code: "cli.unknownCommand", found: name },
    ]);
  const place = args.indexOf(name);
  const command = await commands[name]();
  return command({ ...call, arguments: [...args.slice(0, place), ...args.slice(place + 1)] });
}
