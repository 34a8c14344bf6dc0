/**
 * Serves the workbench on this machine only: the page at /, the add-in beside it, Microsoft's client library from
 * the installed package, the sample. In the pane's page, the script of office.js is replaced by that library and
 * our shim; nothing else of the add-in is touched.
 */
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".otf": "font/otf",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

// A minified page leaves the quotes out.
const officeScript = /<script\b[^>]*\bsrc="?[^"\s>]*\boffice\.js[^>]*>\s*<\/script>/i;
const standIn =
  '<script src="officejs/excel-web-16.00.js"></script>\n    <script src="workbench/office-shim.js"></script>';

/**
 * @param {{ port?: number, root?: string, addin?: string }} [options] `root`: the repository; `addin`: the folder of
 *   the built add-in (build/addin when left out). Port 0 takes any free one.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(options = {}) {
  const root = resolve(options.root ?? fileURLToPath(new URL("..", import.meta.url)));
  const folders = {
    "/officejs/": join(root, "node_modules/@microsoft/office-js/dist"),
    "/workbench/": join(root, "build/workbench"),
    "/sample/": join(root, "build/sample"),
    "/": options.addin ? resolve(options.addin) : join(root, "build/addin"),
  };
  const server = createServer((request, response) => {
    answer(folders, request, response).catch((reason) => {
      response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end(String(reason));
    });
  });
  await new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(options.port ?? 3000, "localhost", done);
  });
  const { port } = server.address();
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(folders, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  const file = fileOf(folders, path === "/" ? "/workbench/index.html" : path);
  const found = file && (await stat(file).catch(() => null));
  if (!found?.isFile()) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end(`404 ${path}`);
    return;
  }
  const bytes = await readFile(file);
  const body = path === "/taskpane.html" ? withStandIn(bytes.toString("utf8")) : bytes;
  response.writeHead(200, {
    "Content-Type": types[extname(file)] ?? "application/octet-stream",
    "Cache-Control": "no-cache",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** The file behind a path, within the folder that the path names; null for one that climbs out of it. */
function fileOf(folders, path) {
  const prefix = Object.keys(folders).find((start) => path.startsWith(start)) ?? "/";
  const folder = folders[prefix];
  const file = normalize(join(folder, path.slice(prefix.length)));
  return file.startsWith(folder + sep) ? file : null;
}

function withStandIn(page) {
  if (!officeScript.test(page)) throw new Error("taskpane.html has no script of office.js to replace");
  return page.replace(officeScript, standIn);
}
