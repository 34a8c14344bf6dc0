const js = require("@eslint/js");
const ts = require("typescript-eslint");
const hooks = require("eslint-plugin-react-hooks");
const office = require("eslint-plugin-office-addins");

module.exports = ts.config(
  { ignores: ["node_modules/", "dist/", "build/", ".cache/", "test-results/", "coverage/"] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    languageOptions: {
      globals: Object.fromEntries(
        [
          "Office",
          "Excel",
          "OfficeExtension",
          "CustomFunctions",
          "module",
          "require",
          "process",
          "__dirname",
          "console",
          "Buffer",
          "URL",
          "setTimeout",
          "clearTimeout",
          "performance",
        ].map((g) => [g, "readonly"]),
      ),
    },
    rules: {
      eqeqeq: ["error", "always"],
      "no-console": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
    },
  },
  { files: ["**/*.cjs", "*.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  {
    files: ["scripts/**", "cli/**", "bench/**", "fairness/**", "workbench/serve.mjs"],
    rules: { "no-console": "off" },
  },
  {
    files: ["src/**/*.tsx", "src/taskpane/**/*.ts"],
    plugins: { "react-hooks": hooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/hosts/excel/**/*.ts"],
    plugins: { "office-addins": office },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
);
