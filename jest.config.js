/** Univer and its dependencies that ship as ES modules only; jest has to transform them. */
const esm = [
  "@univerjs",
  "lodash-es",
  "nanoid",
  "cjk-regex",
  "regexp-util",
  "unicode-regex",
  "rbush",
  "quickselect",
  "kdbush",
  "franc-min",
  "trigram-utils",
  "n-gram",
  "collapse-white-space",
  "@noble/hashes",
];

const common = {
  transform: { "\\.[cm]?[jt]sx?$": ["@swc/jest"] },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join("|")})/)`],
  testEnvironment: "node",
  moduleNameMapper: {
    "\\.css$": "<rootDir>/test/stylesheet.cjs",
    "\\.ttf$": "<rootDir>/test/fontAddress.cjs",
  },
};

const project = (displayName, folders, more = {}) => ({
  ...common,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  ...more,
});

module.exports = {
  // Some tests go through thousands of cases: a busy machine needs more than the default five seconds.
  testTimeout: 60_000,
  projects: [
    project("unit", ["core", "sheets", "locale", "manifest", "fairness"]),
    project("functions", ["functions"]),
    project("files", ["hosts/file", "documents", "standalone", "cli", "sample", "oracle", "docs", "corpus"]),
    project("adapter", ["hosts/excel", "workbench"]),
    project("pane", ["taskpane"], {
      testEnvironment: "jsdom",
      setupFiles: ["<rootDir>/test/taskpane/jsdom.setup.ts"],
    }),
    project("e2e", ["e2e"]),
  ],
};
