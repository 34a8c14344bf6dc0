/** The check of what a page uses beyond Chromium 86 finds each kind of it, and nothing else. */
import { newerThan86 } from "../e2e/newerThan86";

test.each([
  "x.structuredClone(a)",
  'self["structuredClone"](a)',
  "crypto.randomUUID()",
  'new RegExp("a", "v")',
  "make({ root: { insetInlineStart: 0 } })",
  'make({ root: { aspectRatio: "1 / 1" } })',
  "make({ root: { paddingInline: s.size } })",
  'make({ root: { ":has(img)": { color: "red" } } })',
  'insert(".a:where(.b){color:red}")',
  'insert(".a{inset-inline:0}")',
  'make({ root: { height: "100dvh" } })',
])("%s", (script) => {
  expect(newerThan86(script)).toHaveLength(1);
});

test.each([
  "a.at(-1); Object.hasOwn(a, b); a.findLast(f)",
  'x.replaceAll("a", "b"); new WeakRef(a); Promise.any(a)',
  "const known = { inset: ['top', 'left'], marginBlock: (a) => a }",
  'make({ root: { gap: "4px", insetless: 1, ":focus-visible": { left: 0 } } })',
  'const font = "data:application/zlib;base64,a1dvh2{inset:0}"',
])("nothing in %s", (script) => {
  expect(newerThan86(script)).toEqual([]);
});
