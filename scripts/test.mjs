/**
 * `npm test`: installs what is missing and runs everything. Names on the command line choose steps
 * (`npm test -- types unit`); without names all run, in this order.
 */
import { findBrowser, howToGetABrowser } from "./browser.mjs";
import { buildSample, buildWorkbench } from "./build.mjs";
import { installWhatIsMissing, run } from "./install.mjs";

installWhatIsMissing();

const jest = (project, ...more) => run("npx", ["jest", "--selectProjects", project, ...more]);
const steps = {
  lint: () => {
    run("npx", ["eslint", "."]);
    run("npx", ["prettier", "--check", "--log-level", "warn", "."]);
    run("npm", ["run", "--silent", "check:imports"]);
  },
  types: () => run("npx", ["tsc", "--noEmit"]),
  unit: () => jest("unit"),
  functions: () => jest("functions"),
  files: () => jest("files"),
  adapter: () => jest("adapter"),
  pane: () => jest("pane"),
  build: async () => {
    buildSample();
    await buildWorkbench();
    run("npm", ["run", "--silent", "build"]);
  },
  e2e: () => {
    if (findBrowser()) {
      // Tests that hold a budget run alone: the budgets are for a machine that does nothing else.
      const measured = ["budget", "export", "planner", "rollup", "verifyPage", "year"].map(
        (name) => `e2e/${name}.test`,
      );
      jest("e2e", "--runInBand", "--testPathPatterns", ...measured);
      return jest("e2e", "--maxWorkers=2", "--testPathIgnorePatterns", ...measured);
    }
    console.error(howToGetABrowser);
    if (process.env.CI === "true") process.exit(1);
  },
};

const chosen = process.argv.slice(2);
for (const name of chosen.length > 0 ? chosen : Object.keys(steps)) {
  if (!steps[name]) {
    console.error(`No step "${name}". Steps: ${Object.keys(steps).join(", ")}`);
    process.exit(2);
  }
  const from = Date.now();
  console.log(`\n── ${name}`);
  await steps[name]();
  console.log(`── ${name}: ${((Date.now() - from) / 1000).toFixed(1)} s`);
}
