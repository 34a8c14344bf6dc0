/** `npm run build`: the add-in, then verify.html and SR.html beside it. What follows `--` goes to the add-in's build. */
import { run } from "./install.mjs";

const production = ["--mode", "production"];
run("npx", ["webpack", "--config", "webpack.config.js", ...production, ...process.argv.slice(2)]);
run("npx", ["webpack", "--config", "webpack.verify.config.js", ...production]);
run("npx", ["webpack", "--config", "webpack.standalone.config.js", ...production]);
