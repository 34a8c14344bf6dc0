/**
 * Builds verify.html: one file that holds its own script and style, for a phone without a network.
 *   production  → dist/verify.html     development → build/verify/verify.html
 * Its policy lets run what stands in it (by hash) and nothing else; it forbids every connection.
 */
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Compilation, sources } = require("webpack");

const room = join(__dirname, "src/documents/verifyPage");
const script = "verify.js";

/** The entries of a table of sentences whose keys match. */
const only = (keys) => (source) =>
  Object.fromEntries(Object.entries(JSON.parse(source)).filter(([key]) => keys.test(key)));

class OneFile {
  apply(compiler) {
    const template = join(room, "verifyPage.html");
    const style = join(room, "verifyPage.css");
    compiler.hooks.thisCompilation.tap("OneFile", (compilation) => {
      compilation.fileDependencies.addAll([template, style]);
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "OneFile", stage }, () => {
        const code = String(compilation.getAsset(script).source.source()).replace(/<\/(script)/gi, "<\\/$1");
        const css = readFileSync(style, "utf8").replace(/\s*\n\s*/g, "");
        const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
        const policy = `default-src 'none'; script-src ${hash(code)}; style-src ${hash(css)}; img-src data:; form-action 'none'; base-uri 'none'`;
        const parts = { policy, style: css, script: code };
        const page = readFileSync(template, "utf8").replace(
          /\s*<!--(policy|style|script)-->\s*/g,
          (_, part) => parts[part],
        );
        for (const name of Object.keys(compilation.assets)) compilation.deleteAsset(name);
        // Minimised again, its parts would no longer have the hashes of its policy.
        compilation.emitAsset("verify.html", new sources.RawSource(page), { minimized: true });
      });
    });
  }
}

module.exports = (_env = {}, argv = {}) => {
  const production = argv.mode !== "development";
  return {
    mode: production ? "production" : "development",
    target: ["web", "es2020"],
    context: __dirname,
    entry: "./src/documents/verifyPage/verifyPage.ts",
    output: { path: join(__dirname, production ? "dist" : "build/verify"), filename: script },
    resolve: {
      extensions: [".ts", ".js"],
      // Workbooks are read by the file host; its XML parser and its zip writer would be half of the page.
      alias: {
        "@xmldom/xmldom": join(room, "nativeXml.ts"),
        fflate$: join(room, "readZip.ts"),
      },
    },
    module: {
      rules: [
        // Of these areas the page says only what reading a list, and verifying, can find.
        {
          test: /faults-(draw|sheets|host)\.json$/,
          type: "json",
          parser: { parse: only(/^(draw\.|evidence\.(?!check|outcome)|file\.|sheets\.list)/) },
        },
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          use: {
            loader: "swc-loader",
            options: { jsc: { parser: { syntax: "typescript" }, target: "es2020" } },
          },
          sideEffects: false,
        },
        { test: /olderBrowsers\.ts$/, sideEffects: true },
      ],
    },
    plugins: [new OneFile()],
    devtool: false,
    performance: { hints: false },
    stats: "errors-warnings",
  };
};
