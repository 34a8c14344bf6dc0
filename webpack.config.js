/**
 * Builds the add-in: the pane and the custom functions in one page (shared runtime).
 *   production  → dist/         npm run build [-- --env host=https://… --env officejs=global|china|self|URL]
 *   development → build/addin/  for the workbench and `npm run start:excel`
 * `host` is where the folder will be served; `officejs` is where the page takes Microsoft's office.js from.
 */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

const officeSources = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  self: "office/office.js",
};
const officePackage = join(__dirname, "node_modules/@microsoft/office-js/dist");
/** The host that manifest.xml itself names. */
const developmentHost = "https://localhost:3000";

/** What a self-hosted office.js loads for Excel: its own parts, and the strings of the two languages. */
const officeParts = [
  "office.js",
  "o15apptofilemappingtable.js",
  "custom-functions-runtime.js",
  "es6-promise.js",
  "excel-{ios,mac,web,win32,winrt}-16.0*[!g].js",
  "{zh-cn,en-us}/office_strings.js",
  "telemetry/*[!g].js",
  "ariatelemetry/*[!g].js",
];

function hostOf(env) {
  const host = String(env.host ?? developmentHost).replace(/\/+$/, "");
  if (!/^https:\/\/[^\s/?#"<>&]+(\/[^\s?#"<>&]*)?$/.test(host))
    throw new Error(`--env host=${env.host}: expected an https address such as https://sr.example.cn/sr`);
  return host;
}

function officeOf(env) {
  const chosen = String(env.officejs ?? "global");
  const source = officeSources[chosen] ?? chosen;
  if (source !== officeSources.self && !/^(https:\/\/|\/)[^\s"<>]+\.js$/.test(source))
    throw new Error(
      `--env officejs=${env.officejs}: expected global, china, self or the https address of an office.js`,
    );
  return source;
}

/** Writes the host into the manifest; an AppDomain is a host without its path. */
const placed = (host) => (content) =>
  content
    .toString()
    .replaceAll(`<AppDomain>${developmentHost}<`, `<AppDomain>${new URL(host).origin}<`)
    .replaceAll(`"${developmentHost}/`, `"${host}/`);

module.exports = (env = {}, argv = {}) => {
  const production = argv.mode !== "development";
  const host = hostOf(env);
  const officejs = officeOf(env);
  const output = join(__dirname, production ? "dist" : "build/addin");
  const version = JSON.parse(readFileSync(join(__dirname, "package.json"), "utf8")).version;

  return {
    mode: production ? "production" : "development",
    target: ["web", "es2022"],
    context: __dirname,
    entry: { functions: "./src/functions/associate.ts", taskpane: "./src/taskpane/taskpane.tsx" },
    output: {
      path: output,
      filename: "[name].js",
      // Names stay, so that a new version replaces the old one in its folder; the query defeats stale caches.
      chunkFilename: "[name].js?v=[contenthash:8]",
      assetModuleFilename: "assets/[name][ext]",
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        // Our modules only declare: what nobody imports through a folder's door stays out.
        { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader", sideEffects: false },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
        { test: /\.(png|svg|ttf|otf|woff2?)$/, type: "asset/resource" },
      ],
    },
    optimization: {
      chunkIds: "named",
      runtimeChunk: { name: "runtime" },
      splitChunks: {
        cacheGroups: {
          // What both entries use, once; everything else that is shared stays where webpack puts it.
          shared: { name: "shared", chunks: "initial", minChunks: 2, enforce: true },
        },
      },
    },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "src/taskpane/taskpane.html",
        templateParameters: { officejs },
        meta: { "sr:version": version, "sr:host": host },
        chunks: ["functions", "taskpane"],
        hash: true,
        scriptLoading: "defer",
      }),
      new CopyPlugin({
        patterns: [
          { from: "manifest.xml", transform: placed(host) },
          { from: "assets/*.png" },
          { from: "assets/help.html", to: "[name][ext]" },
          // The licence of the PDF's font goes with it.
          { from: "assets/fonts/*.txt", to: "assets/[name][ext]" },
          { from: "src/functions/metadata/*.json", to: "[name][ext]" },
          ...(officejs === officeSources.self
            ? officeParts.map((part) => ({ from: part, context: officePackage, to: "office" }))
            : []),
          // Files that are copied stay byte for byte.
        ].map((pattern) => ({ ...pattern, info: { minimized: true } })),
      }),
    ],
    cache: production
      ? false
      : {
          type: "filesystem",
          cacheDirectory: join(__dirname, ".cache/webpack"),
          buildDependencies: { config: [join(__dirname, "webpack.config.js")] },
        },
    devtool: production ? false : "cheap-module-source-map",
    performance: { hints: false },
    stats: "errors-warnings",
  };
};
