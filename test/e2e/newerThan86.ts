/**
 * What a script uses that came after Chromium 86 (October 2020), found in its text: a browser that is merely made to
 * forget shows only what a test runs through. Versions are those of MDN's compatibility tables.
 */
import type { Node } from "acorn";
import { parse } from "acorn";

/** Members that no polyfill of ours adds, by names that nothing else bears. */
const members = new Set(
  `structuredClone randomUUID groupBy withResolvers fromAsync toSpliced throwIfAborted checkVisibility showPicker
  togglePopover showPopover hidePopover Segmenter supportedValuesOf DurationFormat CompressionStream DecompressionStream
  getSetCookie canParse transferToFixedLength hasIndices waitAsync symmetricDifference isSubsetOf isSupersetOf
  isDisjointFrom showOpenFilePicker showSaveFilePicker setHTMLUnsafe roundRect`.split(/\s+/),
);

/** Properties of a style that Chromium 86 leaves out; of these a page loses its shape. */
const properties = /^(inset(Inline|Block)?(Start|End)?|aspectRatio|(padding|margin)(Inline|Block)|border(Start|End)(Start|End)Radius|containerType|containerName|scrollbarGutter|textWrap|fieldSizing)$/; // prettier-ignore

/** Of selectors and values: an unknown pseudo-class takes the whole rule with it. */
const words = /:(has|is|where)\(|@container\s+[\w(]|color-mix\(|light-dark\(|\d[dsl]v[hw]\b|\d+cqw\b|overflow(-[xy])?:\s*clip|[{;](inset(-[a-z]+)*|aspect-ratio|(padding|margin)-(inline|block)|border-(start|end)-(start|end)-radius):/; // prettier-ignore

type Tree = Node & Record<string, unknown>;

/** Each with the text around it; `script` is ES2020. */
export function newerThan86(script: string): readonly string[] {
  const found: string[] = [];
  const say = ({ start, end }: Node) =>
    found.push(script.slice(Math.max(0, start - 60), Math.min(end, start + 100) + 40));
  const open: unknown[] = [parse(script, { ecmaVersion: 2020 })];
  // A tree as deep as a bundle's is not gone through by calls within calls.
  while (open.length > 0) {
    const node = open.pop();
    if (Array.isArray(node)) for (const each of node) open.push(each);
    else if (isTree(node)) {
      if (isNewer(node)) say(node);
      for (const key in node) if (typeof node[key] === "object") open.push(node[key]);
    }
  }
  return found;
}

const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && typeof (value as Tree).type === "string";

/** The name or the text of a key; null for one that is worked out. */
function nameOf(key: unknown, computed: unknown): string | null {
  const { name, value } = key as Record<string, unknown>;
  if (typeof value === "string") return value;
  return typeof name === "string" && computed !== true ? name : null;
}

function isNewer(node: Tree): boolean {
  if (node.type === "MemberExpression") return members.has(nameOf(node.property, node.computed) ?? "");
  if (node.type === "NewExpression" || node.type === "CallExpression") return isRegExpOfNewFlags(node);
  if (node.type === "Property") {
    const key = nameOf(node.key, node.computed) ?? "";
    return properties.test(key) && isStyleValue(node.value as Tree);
  }
  if (node.type === "Literal") return typeof node.value === "string" && isNewerText(node.value);
  return false;
}

/** Packed fonts and the like are no style, whatever stands in them. */
const isNewerText = (text: string): boolean => !/^data:|^[\w+/=]{400}/.test(text) && words.test(text);

/** A style's value is written out; what style libraries know of a property is a function or a list. */
const isStyleValue = ({ type }: Tree): boolean =>
  type === "Literal" ||
  type === "TemplateLiteral" ||
  type === "MemberExpression" ||
  type === "UnaryExpression";

function isRegExpOfNewFlags({ callee, arguments: given }: Tree): boolean {
  const flags = (given as readonly Tree[])[1];
  const isRegExp = (callee as Tree).type === "Identifier" && (callee as Tree).name === "RegExp";
  return isRegExp && typeof flags?.value === "string" && /[dv]/.test(flags.value);
}
