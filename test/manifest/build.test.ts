import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { mkdtempSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { checkManifest } from "../../scripts/manifest/check";
import { filesBeforeBuild } from "../../scripts/manifest/deployed";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"));

interface Pattern {
  readonly from: string;
  readonly to?: string;
  readonly transform?: (content: Buffer) => string;
}
interface Plugin {
  readonly patterns?: readonly Pattern[];
  readonly userOptions?: { readonly templateParameters: { readonly officejs: string } };
}
type Configure = (
  env: Record<string, string>,
  argv: { mode: string },
) => { output: { path: string }; plugins: Plugin[] };

// eslint-disable-next-line @typescript-eslint/no-require-imports
const configure = require("../../webpack.config.js") as Configure;
const build = (env: Record<string, string>, mode = "production") => configure(env, { mode });
const patterns = (env: Record<string, string>) =>
  build(env).plugins.flatMap((plugin) => plugin.patterns ?? []);
const officeOf = (env: Record<string, string>) =>
  build(env).plugins.find((plugin) => plugin.userOptions?.templateParameters)?.userOptions?.templateParameters
    .officejs;
const placed = (host: string) =>
  String(
    patterns({ host })
      .find(({ from }) => from === "manifest.xml")
      ?.transform?.(manifest),
  );

test.each(["https://sr.example.cn", "https://sr.example.cn:8443/", "https://oa.example.cn/sr/1.0"])(
  "a build for %s has a manifest that stands and names no other host",
  (host) => {
    const xml = placed(host);
    expect(checkManifest(xml, filesBeforeBuild(root))).toEqual([]);
    expect(xml).not.toContain("localhost");
    expect(xml).toContain(`"${host.replace(/\/$/, "")}/taskpane.html"`);
    expect(xml).toContain(`<AppDomain>${new URL(host).origin}</AppDomain>`);
  },
);

test("without a host the manifest stays as it is", () => {
  const copied = patterns({}).find(({ from }) => from === "manifest.xml");
  expect(copied?.transform?.(manifest)).toBe(manifest.toString());
});

test.each(["http://sr.example.cn", "sr.example.cn", "https://", "https://a.cn/?x=1", 'https://a.cn/"'])(
  "the host %p is refused",
  (host) => expect(() => build({ host })).toThrow(/expected an https address/),
);

test("the source of office.js is a choice", () => {
  expect(officeOf({})).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(officeOf({ officejs: "china" })).toMatch(/^https:\/\/appsforoffice\.cdn\.partner\.office365\.cn\//);
  expect(officeOf({ officejs: "self" })).toBe("office/office.js");
  expect(officeOf({ officejs: "https://cdn.example.cn/office.js" })).toBe("https://cdn.example.cn/office.js");
  expect(() => build({ officejs: "http://cdn.example.cn/office.js" })).toThrow(/officejs/);
  expect(() => build({ officejs: "globl" })).toThrow(/officejs/);
});

test("a self-hosted office.js brings the parts that it loads, and no other choice does", () => {
  const parts = (officejs: string) =>
    patterns({ officejs })
      .filter(({ to }) => to === "office")
      .map(({ from }) => from);
  expect(parts("self")).toContain("office.js");
  expect(parts("self").join()).toMatch(/excel-.*web.*zh-cn/);
  expect(parts("global")).toEqual([]);
});

test("development and production have folders of their own", () => {
  expect(build({}).output.path).toBe(join(root, "dist"));
  expect(build({}, "development").output.path).toBe(join(root, "build/addin"));
});

test("the first load is the page's own scripts, compressed, and fails above its budget", () => {
  const folder = mkdtempSync(join(tmpdir(), "first-load-"));
  const measure = () =>
    spawnSync(process.execPath, [join(root, "scripts/first-load-size.mjs"), folder], { encoding: "utf8" });
  const noise = Array.from({ length: 80_000 }, (_, i) => ((i * 2654435761) >>> 0).toString(36)).join("");
  writeFileSync(
    join(folder, "taskpane.html"),
    '<script src="https://x/office.js"></script><script src=office/office.js></script><script defer src=a.js?1></script><script src="b.js"></script>',
  );
  writeFileSync(join(folder, "a.js"), "a();".repeat(500));
  writeFileSync(join(folder, "b.js"), "b();");
  const bytes = [readFileSync(join(folder, "a.js")), readFileSync(join(folder, "b.js"))].map(
    (file) => gzipSync(file).length,
  );
  const small = measure();
  expect(small.stdout).toContain(`${bytes[0] + bytes[1]}  of 220000`);
  expect(small.status).toBe(0);
  writeFileSync(join(folder, "b.js"), noise);
  expect(gzipSync(noise).length).toBeGreaterThan(220_000);
  expect(measure().status).toBe(1);
});
