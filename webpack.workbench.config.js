/**
 * Builds the workbench: the page, and the shim that stands for office.js in the pane's frame.
 *   → build/workbench/, in development mode only: minifying Univer takes 47 s and 3.4 GB.
 */
const { join } = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");

module.exports = {
  mode: "development",
  target: ["web", "es2022"],
  context: __dirname,
  entry: { page: "./workbench/page/main.ts", "office-shim": "./workbench/shim/officeShim.ts" },
  output: {
    path: join(__dirname, "build/workbench"),
    filename: "[name].js",
    publicPath: "workbench/",
    clean: true,
  },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
      { test: /\.(png|svg|ttf|otf|woff2?)$/, type: "asset/resource" },
      // Univer's modules import each other without extensions.
      { test: /\.m?js$/, include: /node_modules/, resolve: { fullySpecified: false } },
    ],
  },
  plugins: [
    new HtmlPlugin({
      filename: "index.html",
      template: "workbench/page/index.html",
      chunks: ["page"],
      hash: true,
      scriptLoading: "defer",
    }),
  ],
  cache: {
    type: "filesystem",
    cacheDirectory: join(__dirname, ".cache/webpack"),
    name: "workbench",
    buildDependencies: { config: [join(__dirname, "webpack.workbench.config.js")] },
  },
  devtool: false,
  performance: { hints: false },
  stats: "errors-warnings",
};
