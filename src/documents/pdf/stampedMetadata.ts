/**
 * What a PDF says about itself (ISO 32000-1 §14.3.2, XMP): the form, its unit, the digests of the .xlsx that it was
 * drawn from, and a digest over the file itself. No person's name, no date of its making.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { escapeText, xml } from "../../hosts/file";
import { stampKeys } from "../documentProperties";
import type { Stamp } from "../documentProperties";

const namespace = "urn:sr-excel:export:1";
/** Where the digest over the file will stand; while it is computed, zeros stand there. */
const zeros = "0".repeat(64);
const before = "<sr:file>";
const after = "</sr:file>";

/** The metadata stream's text, with zeros for the file's digest. */
export function metadataXml(stamp: Stamp, title: string): string {
  const own = stampKeys
    .filter((key) => stamp[key])
    .map((key) => `<sr:${key}>${escapeText(stamp[key])}</sr:${key}>`)
    .join("\n");
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:sr="${namespace}">\n` +
    `<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeText(title)}</rdf:li></rdf:Alt></dc:title>\n` +
    `<pdf:Producer>${escapeText(stamp.product)}</pdf:Producer>\n${own}\n${before}${zeros}${after}\n` +
    '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
  );
}

/** Writes the digest over the file into it, in place. */
export function sealFile(bytes: Uint8Array): void {
  const at = digestPlace(bytes);
  if (at === null) throw new Error("the file carries no place for its digest");
  bytes.set(new TextEncoder().encode(fileDigest(bytes, at)), at);
}

export interface PdfStamp {
  readonly stamp: Stamp;
  readonly unchanged: boolean;
}

/** The stamp of a file and whether its bytes are those that left; null where it carries none. */
export function readStamp(bytes: Uint8Array): PdfStamp | null {
  const at = digestPlace(bytes);
  if (at === null) return null;
  const stamp = stampOf(bytes, at);
  if (!stamp) return null;
  const said = new TextDecoder().decode(bytes.subarray(at, at + 64));
  return { stamp, unchanged: said === fileDigest(bytes, at) };
}

/** SHA-256 over the file, with zeros for the digest itself and for a signature's hexadecimal digits. */
function fileDigest(bytes: Uint8Array, at: number): string {
  const neutral = bytes.slice();
  neutral.fill(0x30, at, at + 64);
  const signature = signaturePlace(bytes);
  if (signature) neutral.fill(0x30, signature.from, signature.to);
  return bytesToHex(sha256(neutral));
}

/** Where the digest's first digit stands; null where there is none, or more than one place. */
function digestPlace(bytes: Uint8Array): number | null {
  const text = latin(bytes);
  const found = text.indexOf(before);
  if (found < 0 || text.indexOf(before, found + 1) >= 0) return null;
  const at = found + before.length;
  return /^[0-9a-f]{64}<\/sr:file>/.test(text.slice(at, at + 64 + after.length)) ? at : null;
}

/** The digits of the one signature that covers the whole rest of the file (ISO 32000-1 §12.8.1, ByteRange). */
export function signaturePlace(bytes: Uint8Array): { readonly from: number; readonly to: number } | null {
  const ranges = [...latin(bytes).matchAll(/\/ByteRange \[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  if (ranges.length !== 1) return null;
  const [start, length, second, rest] = ranges[0].slice(1).map(Number);
  const [from, to] = [length + 1, second - 1];
  const whole = start === 0 && second + rest === bytes.length && to > from;
  if (!whole || bytes[length] !== 0x3c || bytes[second - 1] !== 0x3e) return null;
  return /^[0-9a-f]*$/i.test(latin(bytes.subarray(from, to))) ? { from, to } : null;
}

function stampOf(bytes: Uint8Array, at: number): Stamp | null {
  const text = latin(bytes);
  const from = text.lastIndexOf("<x:xmpmeta", at);
  const to = text.indexOf("</x:xmpmeta>", at);
  if (from < 0 || to < 0) return null;
  try {
    const packet = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(from, to + 12));
    const elements = xml.descendantsOf(xml.parseXml(packet));
    const value = (key: keyof Stamp): string => {
      const element = elements.find((e) => e.localName === key && e.namespaceURI === namespace);
      return element ? xml.textOf(element) : "";
    };
    const [figures, ledger, cells, form, unit, until, product, head] = stampKeys.map(value);
    return figures && cells ? { figures, ledger, cells, form, unit, until, product, head } : null;
  } catch {
    return null;
  }
}

/** Bytes as characters, one each: places in the text are places in the file. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
