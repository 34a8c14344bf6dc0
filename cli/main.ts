/** The program behind `npm run sr`. */
import { run } from "./program";

const streams = {
  out: (line: string) => process.stdout.write(`${line}\n`),
  err: (line: string) => process.stderr.write(`${line}\n`),
};

// The exit code is set and nothing is called: output that is still on its way to a pipe gets there.
void run(process.argv.slice(2), streams, process.env).then((code) => {
  process.exitCode = code;
});
