/** The table of docs/bad-input.md: every bad input, and the sentence that it gets in each language. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../cli/program";
import type { Language } from "../../src/locale";
import { languages } from "../../src/locale";
import type { BadInput } from "./case";
import { fileMaker } from "./case";
import { badInputs } from "./cases";

/** What the command answered. Folders are taken out of the sentence: they are this machine's. */
export interface Answer {
  readonly exit: number;
  readonly sentence: string;
  readonly said: string;
  /** Where the command was told to write. */
  readonly out: string;
}

export async function answer(input: BadInput, language: Language): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), "sr-bad-"));
  const command = input.command(fileMaker(folder));
  const out = join(folder, input.out ?? "out");
  const said: string[] = [];
  const sentences: string[] = [];
  const streams = { out: (line: string) => said.push(line), err: (line: string) => sentences.push(line) };
  const target = ["check", "inspect"].includes(command[0]) ? [] : ["--out", out];
  const exit = await run([...command, ...target, "--lang", language], streams, {});
  const plain = (lines: readonly string[]) => lines.join(" ").replaceAll(`${folder}/`, "");
  // "Read 1/2" is how far it is, no answer.
  return {
    exit,
    sentence: plain(sentences.filter((line) => !/\d+\/\d+$/.test(line))),
    said: plain(said),
    out,
  };
}

export async function badInputTable(): Promise<string> {
  const rows: string[] = [];
  for (const input of badInputs) {
    const answers: string[] = [];
    for (const language of languages) answers.push((await answer(input, language)).sentence);
    rows.push(
      [`${input.what["zh-CN"]}<br>${input.what["en-US"]}`, input.exit, ...answers].map(cell).join("|"),
    );
  }
  return [
    "# Bad input",
    "",
    "What people bring, and the sentence that each gets. Nothing is written in any of these cases.",
    "Written by `npx tsx scripts/bad-inputs.ts`; a test holds it to the program.",
    "",
    "| 情形 | 退出码 | 中文 | English |",
    "| --- | --- | --- | --- |",
    ...rows.map((row) => `|${row}|`),
    "",
  ].join("\n");
}

/** Invisible characters are shown by their number, and nothing ends the cell early. */
function cell(content: string | number): string {
  const shown = String(content).replace(
    /\p{Cf}|\p{Cs}/gu,
    (c) => `U+${c.codePointAt(0)!.toString(16).toUpperCase()}`,
  );
  return ` ${shown.replace(/\|/g, "\\|").replace(/\s+/g, " ")} `;
}
