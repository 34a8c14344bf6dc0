/**
 * An .xlsx file as its parts (ECMA-376 Part 2, Open Packaging Conventions): a zip of named byte strings.
 * A part that nobody asked to change leaves with the bytes it came with.
 */
import { concatBytes } from "@noble/hashes/utils.js";
import { Zip, ZipDeflate, ZipPassThrough, strToU8, unzipSync, zipSync } from "fflate";
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import { whole } from "../../core/slices";
import type { Slices } from "../../core/slices";
import type { HostFault } from "../fault";
import { XmlError, decodeXml } from "./xmlScanner";
import { parseXml, serialise } from "./xmlTree";
import type { Document } from "./xmlTree";

/** A file that unfolds beyond this is refused unread: 100,000 rows of 20 columns take about 150 MB. */
export const unpackedLimit = 1_000_000_000;
/** Spreadsheet XML shrinks to a tenth, rarely to a hundredth; only a bomb of some size does better than this. */
export const ratioLimit = 400;
const harmless = 50_000_000;
const entriesLimit = 20_000;

interface ZipLevel {
  readonly level: 0 | 1 | 6;
}

export class Parts {
  private readonly trees = new Map<string, Document>();
  private readonly changed = new Set<string>();
  private readonly byLowerCase = new Map<string, string>();

  private constructor(private readonly files: Map<string, Uint8Array>) {
    for (const name of files.keys()) this.byLowerCase.set(name.toLowerCase(), name);
  }

  /** The parts of a zip file. Faults: file.notZip, file.tooLarge. `at` is the file's name. */
  static open(at: string, bytes: Uint8Array): Result<Parts, HostFault> {
    try {
      let unpacked = 0;
      let entries = 0;
      unzipSync(bytes, {
        filter: (file) => {
          unpacked += file.originalSize;
          entries++;
          return false;
        },
      });
      const allowed = Math.min(unpackedLimit, Math.max(harmless, bytes.length * ratioLimit));
      if (unpacked > allowed || entries > entriesLimit)
        return err({ code: "file.tooLarge", at, found: megabytes(unpacked), expected: megabytes(allowed) });
      const files = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/")));
      return ok(new Parts(files));
    } catch {
      return err({ code: "file.notZip", at });
    }
  }

  /** A package made from scratch. */
  static of(files: Readonly<Record<string, string>>): Parts {
    return new Parts(new Map(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  }

  names(): readonly string[] {
    return [...this.files.keys()];
  }

  /** The name as the package spells it: part names are compared without regard to case (OPC §6.2.2.3). */
  find(name: string): string | null {
    return this.files.has(name) ? name : (this.byLowerCase.get(name.toLowerCase()) ?? null);
  }

  has(name: string): boolean {
    return this.find(name) !== null;
  }

  bytes(name: string): Uint8Array {
    if (this.changed.has(name)) this.flush(name);
    const bytes = this.files.get(this.find(name) ?? name);
    if (!bytes) throw new XmlError(`no part ${name}`);
    return bytes;
  }

  text(name: string): string {
    return decodeXml(this.bytes(name));
  }

  /** The tree of a part, to be read only. */
  tree(name: string): Document {
    const found = this.find(name) ?? name;
    const known = this.trees.get(found);
    if (known) return known;
    const tree = parseXml(this.bytes(found));
    this.trees.set(found, tree);
    return tree;
  }

  /** The tree of a part that is about to be changed: it will be written anew. */
  edit(name: string): Document {
    const found = this.find(name) ?? name;
    const tree = this.tree(found);
    this.changed.add(found);
    return tree;
  }

  set(name: string, content: string | Uint8Array): void {
    const found = this.find(name) ?? name;
    this.trees.delete(found);
    this.changed.delete(found);
    this.files.set(found, typeof content === "string" ? strToU8(content) : content);
    this.byLowerCase.set(found.toLowerCase(), found);
  }

  remove(name: string): void {
    const found = this.find(name);
    if (!found) return;
    this.trees.delete(found);
    this.changed.delete(found);
    this.files.delete(found);
    this.byLowerCase.delete(found.toLowerCase());
  }

  /** `xl/media/image3.png` for the first number that is free. */
  freeName(before: string, after: string): string {
    for (let n = 1; ; n++) if (!this.has(`${before}${n}${after}`)) return `${before}${n}${after}`;
  }

  /** The file as bytes; the same parts always give the same bytes. */
  zip(): Uint8Array {
    return whole(this.zipInSlices());
  }

  /** The same, a slice at a time where a part is large. */
  *zipInSlices(): Slices<Uint8Array> {
    for (const name of [...this.changed]) this.flush(name);
    const listed: Record<string, [Uint8Array, ZipLevel]> = {};
    // [Content_Types].xml first, as readers of streams expect
    const names = [...this.files.keys()].sort(
      (a, b) => Number(b === "[Content_Types].xml") - Number(a === "[Content_Types].xml"),
    );
    for (const name of names) {
      const bytes = this.bytes(name);
      const packed = /\.(png|jpe?g|gif|zip)$/i.test(name);
      listed[name] = [bytes, { level: packed ? 0 : bytes.length > largePart ? 1 : 6 }];
    }
    const isLarge = Object.values(listed).some(([bytes]) => bytes.length > largePart);
    return isLarge ? yield* packedInSlices(listed) : zipSync(listed, { mtime });
  }

  private flush(name: string): void {
    const tree = this.trees.get(name);
    this.changed.delete(name);
    if (tree) this.files.set(name, strToU8(serialise(tree)));
  }
}

/** Above this, packing quickly matters more than packing tightly. */
const largePart = 16_000_000;
/** The same for every file, so that the same parts give the same bytes. */
const mtime = new Date(1980, 0, 1);
/** Bytes packed between two breaths. */
const packedAtATime = 1 << 20;

function* packedInSlices(
  listed: Readonly<Record<string, readonly [Uint8Array, ZipLevel]>>,
): Slices<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault;
    pieces.push(piece);
  });
  const entries = Object.entries(listed);
  const all = entries.reduce((sum, [, [bytes]]) => sum + bytes.length, 0);
  let done = 0;
  for (const [name, [bytes, { level }]] of entries) {
    const entry = level === 0 ? new ZipPassThrough(name) : new ZipDeflate(name, { level });
    entry.mtime = mtime;
    zip.add(entry);
    for (let at = 0; at === 0 || at < bytes.length; at += packedAtATime) {
      const piece = bytes.subarray(at, at + packedAtATime);
      entry.push(piece, at + packedAtATime >= bytes.length);
      done += piece.length;
      yield done / all;
    }
  }
  zip.end();
  return concatBytes(...pieces);
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);
