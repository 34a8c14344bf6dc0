/** `npm run fairness`: simulates, prints the tables, writes docs/fairness.md and its pictures. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { fairnessPage } from "./document";
import { inclusionPlot, pairPlot, pValuePlot } from "./drawPlots";
import { classPlot, officerPlot } from "./otherPlots";
import { controlTable, fairTable, guessTable, holds } from "./page";
import { guessMany, leaks } from "./sealedDraws";
import { controlResults, fairResults, fullEffort } from "./suite";

const docs = join(__dirname, "../docs");

async function main(): Promise<void> {
  const findings = {
    fair: fairResults(fullEffort),
    controls: controlResults(fullEffort),
    guessed: leaks.map((leak) => guessMany(leak, 400)),
  };
  console.log(
    [fairTable(findings.fair), controlTable(findings.controls), guessTable(findings.guessed)].join("\n\n"),
  );
  const images = {
    pvalues: pValuePlot(findings.fair),
    inclusion: inclusionPlot(),
    pairs: pairPlot(),
    officers: officerPlot(),
    classes: classPlot(findings.guessed),
  };
  mkdirSync(join(docs, "images"), { recursive: true });
  for (const [name, svg] of Object.entries(images))
    writeFileSync(join(docs, "images", `fairness-${name}.svg`), svg);
  const path = join(docs, "fairness.md");
  const options = await resolveConfig(path);
  writeFileSync(path, await format(fairnessPage(findings), { ...options, filepath: path }));
  if (!holds(findings)) process.exitCode = 1;
}

void main();
