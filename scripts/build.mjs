/** Builds what the workbench needs: the add-in, the workbench page, verify.html and the sample workbook. */
import { existsSync } from "node:fs";
import { root, run } from "./install.mjs";

export function buildWorkbench() {
  run("npx", ["webpack", "--config", "webpack.config.js", "--mode", "development"]);
  run("npx", ["webpack", "--config", "webpack.workbench.config.js", "--mode", "development"]);
  run("npx", ["webpack", "--config", "webpack.verify.config.js", "--mode", "development"]);
  if (!existsSync(`${root}build/sample/sample.xlsx`)) buildSample();
}

export function buildSample() {
  run("npm", ["run", "--silent", "sample"]);
}
