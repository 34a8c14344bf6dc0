/**
 * The kept draws as a custom XML part (`urn:sr:draws:1`): one element a draw, its JSON as text. Whatever a
 * parser would fold is written as a reference, so that any program may save the part again.
 */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import { freshKept } from "./keptDraw";
import type { KeptDraw } from "./keptDraw";

/** The namespace names the version of the format. */
export const keptNamespace = "urn:sr:draws:1";

export function keptXml(draws: readonly KeptDraw[]): string {
  const lines = draws.map((draw) => `<draw>${escaped(JSON.stringify(draw))}</draw>`);
  return [`<draws xmlns="${keptNamespace}" count="${draws.length}">`, ...lines, "</draws>"].join("\n");
}

/** The draws of a part, or what stands there instead. */
export function parseKeptXml(xml: string): Result<readonly KeptDraw[], string> {
  const root = /<(?:[\w.-]+:)?draws\b([^>]*)>/.exec(xml);
  if (!root?.[1].includes(keptNamespace)) return err(xml.slice(0, 40));
  const draws: KeptDraw[] = [];
  for (const [, body] of xml.matchAll(/<(?:[\w.-]+:)?draw>([^<]*)<\/(?:[\w.-]+:)?draw>/g)) {
    const draw = read(unescaped(body));
    if (draw === null) return err(body.slice(0, 40));
    draws.push(draw);
  }
  const count = /\bcount="(\d+)"/.exec(root[1])?.[1];
  return count === String(draws.length) ? ok(draws) : err(`${draws.length} / ${count ?? "—"}`);
}

function read(json: string): KeptDraw | null {
  try {
    const value = JSON.parse(json) as Partial<KeptDraw> | null;
    return typeof value?.label === "string" ? { ...freshKept(value.label), ...value } : null;
  } catch {
    return null;
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name: string) => {
    if (name !== undefined) return named[name] ?? whole;
    return String.fromCodePoint(Math.min(0x10ffff, hex !== undefined ? parseInt(hex, 16) : Number(decimal)));
  });
}
