/**
 * Builds SR.html: the pane on files, in one page that opens by double-click and never reaches for a network.
 *   production  → dist/SR.html     development → build/standalone/SR.html
 * For Chromium 86 and later: packages are brought down to ES2020 as our own code is (docs/standalone.md).
 */
const { join } = require("node:path");
const { deflateSync } = require("node:zlib");
const { optimize } = require("webpack");
const { OneFile } = require("./scripts/one-file.cjs");

const room = join(__dirname, "src/standalone");
const script = "SR.js";

const toES2020 = (parser) => ({
  loader: "swc-loader",
  options: {
    swcrc: false,
    // Packages come as modules and as scripts; a script must not be read as strict.
    isModule: "unknown",
    jsc: { parser, transform: { react: { runtime: "automatic" } }, target: "es2020" },
  },
});

module.exports = (_env = {}, argv = {}) => {
  const production = argv.mode !== "development";
  return {
    mode: production ? "production" : "development",
    target: ["web", "es2020"],
    context: __dirname,
    entry: "./src/standalone/standalone.tsx",
    output: {
      path: join(__dirname, production ? "dist" : "build/standalone"),
      filename: script,
      publicPath: "",
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: toES2020({ syntax: "typescript", tsx: true }),
          sideEffects: false,
        },
        { test: /(olderBrowsers\.ts|standalone\.tsx)$/, sideEffects: true },
        { test: /\.(png|svg)$/, type: "asset/inline" },
        {
          // The PDF's font, packed: taskpane/exportScreen/pageFont unpacks it.
          test: /\.ttf$/,
          type: "asset/inline",
          generator: {
            dataUrl: (font) =>
              `data:application/zlib;base64,${deflateSync(font, { level: 9 }).toString("base64")}`,
          },
        },
        { test: /\.m?js$/, include: /node_modules/, use: toES2020({ syntax: "ecmascript" }) },
      ],
    },
    plugins: [
      // Screens that the pane fetches when they are wanted are in this file from the beginning.
      new optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      new OneFile({
        script,
        output: "SR.html",
        template: join(room, "standalone.html"),
        style: join(room, "standalone.css"),
        // The pane's look is written by its own script, as style sheets and attributes without a hash. What it
        // would fetch stands in the page as data:, which is no connection.
        policy: (code) =>
          `default-src 'none'; script-src ${code}; style-src 'unsafe-inline'; connect-src data:; img-src data: blob:; font-src data:; form-action 'none'; base-uri 'none'`,
      }),
    ],
    devtool: false,
    performance: { hints: false },
    stats: "errors-warnings",
  };
};
