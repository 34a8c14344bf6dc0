/** A workbook host that lives in memory: what a screen does to the workbook can be read off its grids. */
import { err, ok } from "../../src/core/result";
import type { Result } from "../../src/core/result";
import type { HostFault } from "../../src/hosts/fault";
import type {
  Applied,
  ReadOptions,
  SelectedPlace,
  SheetInfo,
  WorkbookHost,
} from "../../src/hosts/workbookHost";
import type { Edit } from "../../src/sheets/edit";
import type { Area, Grid } from "../../src/sheets/grid";
import { applyToGrids } from "../sheets/memoryWorkbook";

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
}

export class MemoryHost implements WorkbookHost {
  readonly kind = "file";
  readonly displayLanguage: string;
  readonly selected: { sheet: string; area: Area }[] = [];
  readonly saved: SavedFile[] = [];
  /** Every list of edits that was applied, in order. */
  readonly applied: (readonly Edit[])[] = [];
  /** Custom XML parts by namespace; clear it to be a program that drops them. */
  readonly parts = new Map<string, string>();
  /** What the person has selected in the sheet. */
  selectedNow: SelectedPlace | null = null;
  /** What the next read or apply is refused with. */
  refuse: HostFault | null = null;

  constructor(
    public grids: readonly Grid[],
    displayLanguage = "zh-CN",
    private readonly file = new Uint8Array(),
  ) {
    this.displayLanguage = displayLanguage;
  }

  async sheets(): Promise<Result<readonly SheetInfo[], HostFault>> {
    return ok(this.grids.map((g) => ({ name: g.sheet, visibility: g.visibility, protected: g.protected })));
  }

  async read(options: ReadOptions = {}): Promise<Result<readonly Grid[], HostFault>> {
    const refused = this.refusal();
    if (refused) return refused;
    options.onProgress?.(1);
    return ok(this.grids.filter((g) => options.sheets?.includes(g.sheet) ?? true));
  }

  async apply(edits: readonly Edit[]): Promise<Result<Applied, HostFault>> {
    const refused = this.refusal();
    if (refused) return refused;
    const before = this.grids;
    this.grids = applyToGrids(before, edits);
    this.applied.push(edits);
    return ok({
      edits,
      undo: async () => {
        this.grids = before;
        return ok(undefined);
      },
    });
  }

  async select(sheet: string, area: Area): Promise<Result<void, HostFault>> {
    this.selected.push({ sheet, area });
    return ok(undefined);
  }

  async selection(): Promise<Result<SelectedPlace | null, HostFault>> {
    return ok(this.selectedNow);
  }

  async bytes(): Promise<Result<Uint8Array, HostFault>> {
    return ok(this.file);
  }

  async readPart(namespace: string): Promise<Result<string | null, HostFault>> {
    return ok(this.parts.get(namespace) ?? null);
  }

  async writePart(namespace: string, xml: string): Promise<Result<void, HostFault>> {
    const refused = this.refusal();
    if (refused) return refused;
    this.parts.set(namespace, xml);
    return ok(undefined);
  }

  async save(name: string, bytes: Uint8Array, type: string): Promise<Result<void, HostFault>> {
    this.saved.push({ name, bytes, type });
    return ok(undefined);
  }

  grid(sheet: string): Grid {
    const found = this.grids.find((g) => g.sheet === sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    return found;
  }

  private refusal() {
    const { refuse } = this;
    this.refuse = null;
    return refuse ? err(refuse) : null;
  }
}
