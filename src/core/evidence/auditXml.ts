/**
 * The copy of 操作记录 for programs: a custom XML part of the workbook (namespace `urn:sr:audit:1`), one element
 * a record with its seven columns as attributes. Line breaks and whatever else a parser would fold are written
 * as references, so that any program may save the part again.
 */
import { err, ok } from "../result";
import type { Result } from "../result";
import type { AuditFault } from "./auditFault";
import type { ChainEntry } from "./chain";

/** The namespace names the version of the format. */
export const auditNamespace = "urn:sr:audit:1";

const attributes = ["number", "time", "action", "subject", "detail", "previous", "digest"] as const;
const tag = /<(?:[\w.-]+:)?(\/?[\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** All records as the XML of the part. What no XML can hold (lone surrogates, U+FFFE) becomes U+FFFD. */
export function auditXml(entries: readonly ChainEntry[]): string {
  const lines = entries.map(({ number, event, previous, digest }) => {
    const record = { number: String(number), ...event, previous, digest };
    return `<entry ${attributes.map((name) => `${name}="${escaped(record[name])}"`).join(" ")}/>`;
  });
  return [`<audit xmlns="${auditNamespace}" count="${entries.length}">`, ...lines, "</audit>"].join("\n");
}

/** The records of a part, or why it cannot be read. They are not checked: `checkChain`, `compareChains`. */
export function parseAuditXml(xml: string): Result<readonly ChainEntry[], AuditFault> {
  const tags = [...xml.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, "").matchAll(tag)];
  const root = tags[0]?.[1] === "audit" ? valuesOf(tags[0][2]) : null;
  if (root === null) return err({ code: "audit.copyUnreadable", found: tags[0]?.[1] ?? "—" });
  const namespace = [...root].find(([name]) => /^xmlns(:|$)/.test(name))?.[1] ?? "";
  if (namespace !== auditNamespace) return err({ code: "audit.copyUnreadable", found: namespace || "—" });
  const entries: ChainEntry[] = [];
  for (const [, name, written] of tags.slice(1)) {
    if (name === "/audit") break;
    if (name !== "entry") continue;
    const values = valuesOf(written);
    const missing = attributes.find((each) => !values.has(each));
    if (missing !== undefined) return err({ code: "audit.copyUnreadable", found: missing });
    const [number, time, action, subject, detail, previous, digest] = attributes.map(
      (each) => values.get(each) ?? "",
    );
    entries.push({ number: Number(number), event: { time, action, subject, detail }, previous, digest });
  }
  if (root.get("count") !== String(entries.length)) {
    return err({ code: "audit.copyUnreadable", found: `${entries.length} / ${root.get("count") ?? "—"}` });
  }
  return ok(entries);
}

function valuesOf(written: string): ReadonlyMap<string, string> {
  return new Map([...written.matchAll(attribute)].map(([, name, a, b]) => [name, unescaped(a ?? b ?? "")]));
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function escaped(text: string): string {
  return text
    .replace(/[\p{Cs}\ufffe\uffff]|(?![\t\n\r\x7f-\x9f])\p{Cc}/gu, "\ufffd")
    .replace(/[&<>"'\t\n\r\x7f-\x9f\u2028\u2029]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
