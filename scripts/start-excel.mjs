/**
 * `npm run start:excel`: builds the add-in, serves it over https with a certificate of this machine, and
 * sideloads it into Excel. For Windows and macOS, where Excel is; `npm start` shows the add-in anywhere.
 */
import { existsSync, readFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { extname, join, normalize, sep } from "node:path";
import { installWhatIsMissing, root, run } from "./install.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".map": "application/json",
  ".png": "image/png",
  ".ttf": "font/ttf",
};

if (!["win32", "darwin"].includes(process.platform)) {
  console.error("npm run start:excel needs Excel, so it runs on Windows and macOS; here use npm start.");
  process.exit(1);
}

installWhatIsMissing();
run("npx", ["webpack", "--config", "webpack.config.js", "--mode", "development"]);

// Both are fetched when used: office-addin-debugging does not install where there is no Excel.
run("npm", ["exec", "--yes", "--", "office-addin-dev-certs@3.0.0", "install"]);
const folder = join(root, "build/addin");
const certificates = join(homedir(), ".office-addin-dev-certs");
const server = createServer(
  {
    key: readFileSync(join(certificates, "localhost.key")),
    cert: readFileSync(join(certificates, "localhost.crt")),
  },
  (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname));
    const file = join(folder, path);
    if (!file.startsWith(folder + sep) || !existsSync(file) || extname(file) === "") {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": types[extname(file)] ?? "application/octet-stream",
      "Cache-Control": "no-cache",
    });
    response.end(readFileSync(file));
  },
);

const debugging = (...words) => ["exec", "--yes", "--", "office-addin-debugging@7.0.0", ...words];
server.listen(3000, "localhost", () => {
  const excel = spawn("npm", debugging("start", "build/addin/manifest.xml", "desktop", "--no-debug"), {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  excel.on("exit", (status) => {
    if (status !== 0) process.exit(status ?? 1);
    console.log("\n  SR runs in Excel. Ctrl+C ends it and takes the add-in out again.\n");
  });
});

process.on("SIGINT", () => {
  server.close();
  run("npm", debugging("stop", "build/addin/manifest.xml"));
  process.exit(0);
});
