/** Builds what the workbench needs: the add-in, the workbench page, verify.html and the sample workbook. */
import { existsSync } from "node:fs";
import { root, run, runTogether } from "./install.mjs";

const configs = ["webpack.config.js", "webpack.workbench.config.js", "webpack.verify.config.js"];

export async function buildWorkbench() {
  await runTogether(configs.map((config) => ["npx", "webpack", "--config", config, "--mode", "development"]));
  if (!existsSync(`${root}build/sample/sample.xlsx`)) buildSample();
}

export function buildSample() {
  run("npm", ["run", "--silent", "sample"]);
}
