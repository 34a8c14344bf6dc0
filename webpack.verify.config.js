/**
 * Builds verify.html: one file that holds its own script and style, for a phone without a network.
 *   production  → dist/verify.html     development → build/verify/verify.html
 * Its policy lets run what stands in it (by hash) and nothing else; it forbids every connection.
 */
const { join } = require("node:path");
const { OneFile } = require("./scripts/one-file.cjs");

const room = join(__dirname, "src/documents/verifyPage");
const script = "verify.js";

/** The entries of a table of sentences whose keys match. */
const only = (keys) => (source) =>
  Object.fromEntries(Object.entries(JSON.parse(source)).filter(([key]) => keys.test(key)));

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
    plugins: [
      new OneFile({
        script,
        output: "verify.html",
        template: join(room, "verifyPage.html"),
        style: join(room, "verifyPage.css"),
        policy: (code, style) =>
          `default-src 'none'; script-src ${code}; style-src ${style}; img-src data:; form-action 'none'; base-uri 'none'`,
      }),
    ],
    devtool: false,
    performance: { hints: false },
    stats: "errors-warnings",
  };
};
