/** A file that is open in the workbench: its own bytes, and what it looked like when it was opened. */
import type { Result } from "../../src/core/result";
import type { HostFault } from "../../src/hosts/fault";
import { applyEdits } from "../../src/hosts/file";
import type { Book } from "../host";
import { differences } from "./differences";
import { pictureOf } from "./picture";
import type { SheetPicture } from "./picture";

export class OpenFile {
  private constructor(
    readonly name: string,
    private readonly original: Uint8Array,
    private readonly book: Book,
    private readonly opened: readonly SheetPicture[],
  ) {}

  /** Remembers the book as it is right after opening. */
  static async of(name: string, original: Uint8Array, book: Book): Promise<OpenFile> {
    return new OpenFile(name, original, book, await pictureOf(book));
  }

  /** A book that has no .xlsx file yet: all of it is a change of a blank one. */
  static anew(name: string, blank: Uint8Array, book: Book): OpenFile {
    return new OpenFile(name, blank, book, []);
  }

  /** The file as it is now: the original bytes, patched by what has changed since. */
  async bytes(): Promise<Result<Uint8Array, HostFault>> {
    const edits = differences(this.opened, await pictureOf(this.book));
    return applyEdits(this.original, edits, this.name);
  }
}
