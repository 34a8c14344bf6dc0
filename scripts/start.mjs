/**
 * `npm start`: installs what is missing, builds, serves the workbench and opens it.
 * PORT sets the port (3000), BROWSER=none opens nothing.
 */
import { spawn } from "node:child_process";
import { buildWorkbench } from "./build.mjs";
import { installWhatIsMissing, root } from "./install.mjs";

installWhatIsMissing();
await buildWorkbench();

const { serve } = await import("../workbench/serve.mjs");
const { url } = await serve({ port: Number(process.env.PORT ?? 3000), root });
console.log(`\n  SR 双随机 · ${url}\n`);
open(url);

function open(address) {
  if (process.env.BROWSER === "none") return;
  const opener = { darwin: "open", win32: "explorer" }[process.platform] ?? process.env.BROWSER ?? "xdg-open";
  const child = spawn(opener, [address], { stdio: "ignore", detached: true });
  child.on("error", () => console.log(`Open ${address} in a browser.`));
  child.unref();
}
