/** The house rules of docs/architecture.md: who may import whom. */
const may = (room, allowed, paths = allowed) => ({
  name: `${room.replace(/\W+/g, "-")}-imports-only-${allowed.length ? allowed.join("-").replace(/\W+/g, "-") : "itself"}`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: "^(src|cli|workbench|bench|test)/", pathNot: [room, ...paths].map((p) => `^src/${p}/`) },
});

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    may("core", []),
    may("locale", []),
    may("sheets", ["core"]),
    {
      ...may("hosts/excel", ["core", "sheets"]),
      to: {
        path: "^(src|cli|workbench|bench|test)/",
        pathNot: ["^src/(core|sheets|hosts/excel)/", "^src/hosts/[^/]+\\.ts$"],
      },
    },
    {
      ...may("hosts/file", ["core", "sheets"]),
      to: {
        path: "^(src|cli|workbench|bench|test)/",
        pathNot: ["^src/(core|sheets|hosts/file)/", "^src/hosts/[^/]+\\.ts$"],
      },
    },
    {
      ...may("documents", ["core", "sheets", "locale", "hosts/file"]),
      to: {
        path: "^(src|cli|workbench|bench|test)/",
        pathNot: ["^src/(core|sheets|locale|documents|hosts/file)/", "^src/hosts/[^/]+\\.ts$"],
      },
    },
    may("functions", ["core", "sheets", "locale"]),
    {
      ...may("standalone", ["core", "sheets", "hosts/file", "documents", "locale", "taskpane"]),
      to: {
        path: "^(src|cli|workbench|bench|test)/",
        pathNot: [
          "^src/(core|sheets|hosts/file|documents|locale|taskpane|standalone)/",
          "^src/hosts/[^/]+\\.ts$",
        ],
      },
    },
    {
      name: "nothing-imports-the-standalone-page",
      severity: "error",
      from: { path: "^(src|cli|workbench)/", pathNot: "^src/standalone/" },
      to: { path: "^src/standalone/" },
    },
    {
      name: "core-is-pure",
      comment: "no Office, no React, no DOM, no Node in the rules; pure libraries only",
      severity: "error",
      from: { path: "^src/(core|sheets)/" },
      to: {
        dependencyTypes: ["npm", "npm-dev", "core"],
        pathNot: [
          "node_modules/(@noble/(hashes|curves)|seedrandom|@types/seedrandom|canonicalize|chinese-days)/",
        ],
      },
    },
    {
      name: "nothing-imports-the-workbench",
      severity: "error",
      from: { path: "^(src|cli)/" },
      to: { path: "^workbench/" },
    },
    {
      name: "only-the-pane-knows-react",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(taskpane|standalone)/" },
      to: { path: "node_modules/(react|react-dom|@fluentui)/" },
    },
    {
      name: "development-packages-stay-out-of-the-product",
      severity: "error",
      from: { path: "^(src|cli)/" },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/@types/",
      },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
