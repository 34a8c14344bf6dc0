/** A password, asked for and not shown; it is neither an argument nor written anywhere. */
import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** The line that is typed at the terminal; from a pipe, its first line. `prompt` is written to standard error. */
export function askPassword(prompt: string): Promise<string> {
  const terminal = process.stdin.isTTY;
  if (terminal) process.stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal });
  return new Promise((resolve) => {
    let typed = "";
    lines.once("line", (line) => {
      typed = line;
      lines.close();
    });
    lines.once("close", () => {
      if (terminal) process.stderr.write("\n");
      resolve(typed);
    });
  });
}
