/** The server of the workbench: what it serves, what it replaces, and what it does not give away. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

interface Served {
  readonly url: string;
  close(): Promise<void>;
}

let root: string;
let served: Served;
const page =
  '<html><head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head></html>';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "workbench-"));
  const put = (path: string, content: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  put("build/addin/taskpane.html", page);
  put("build/addin/taskpane.js", "pane");
  put("build/workbench/index.html", "the page");
  put("build/sample/sample.xlsx", "PK");
  put("node_modules/@microsoft/office-js/dist/excel-web-16.00.js", "library");
  put("secret.txt", "secret");
  const module = join(__dirname, "../../workbench/serve.mjs");
  const { serve } = (await import(module)) as {
    serve(options: { port: number; root: string }): Promise<Served>;
  };
  served = await serve({ port: 0, root });
});
afterAll(async () => {
  await served.close();
  rmSync(root, { recursive: true });
});

const get = async (path: string) => {
  const response = await fetch(new URL(path, served.url));
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
};

/** fetch() would tidy a path that climbs up; this does not. */
const raw = (path: string) =>
  new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(served.url);
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode ?? 0))
      .on("error", reject)
      .end();
  });

it("serves the page, the add-in, the library and the sample", async () => {
  expect(await get("/")).toEqual({ status: 200, type: "text/html; charset=utf-8", text: "the page" });
  expect(await get("/taskpane.js?v=1")).toMatchObject({ status: 200, text: "pane" });
  expect(await get("/officejs/excel-web-16.00.js")).toMatchObject({ status: 200, text: "library" });
  expect(await get("/sample/sample.xlsx")).toMatchObject({
    status: 200,
    type: expect.stringContaining("spreadsheetml"),
  });
  expect((await get("/nothing.js")).status).toBe(404);
});

it("puts the stand-in in the place of office.js, and changes nothing else", async () => {
  const { text } = await get("/taskpane.html");
  expect(text).not.toContain("appsforoffice");
  expect(text).toContain('<script src="officejs/excel-web-16.00.js"></script>');
  expect(text).toContain('<script src="workbench/office-shim.js"></script>');
  expect(text.replace(/<script[\s\S]*<\/script>/, "")).toBe(page.replace(/<script[\s\S]*<\/script>/, ""));
});

it("stays within its folders", async () => {
  expect(await raw("/../../secret.txt")).toBe(404);
  expect(await raw("/sample/..%2f..%2fsecret.txt")).toBe(404);
  expect(await raw("/%2e%2e/%2e%2e/secret.txt")).toBe(404);
});
