/**
 * The desk that the pane stands on: the workbook that is open, whether it was saved, what was said of the files
 * that came in, and what the sheet view shows. Files stay in this page's memory; nothing is kept or sent.
 */
import { FileHost } from "../../hosts/file";
import type { HostFault } from "../../hosts/fault";
import type { Area } from "../../sheets/grid";
import { browserServices } from "../../taskpane/session/services";
import { createSession } from "../../taskpane/session/session";
import type { Session } from "../../taskpane/session/session";
import { createStore } from "../../taskpane/session/store";
import type { Store } from "../../taskpane/session/store";
import { download, xlsxType } from "../files/download";
import { additions, intake } from "../files/intake";
import type { GivenFile, IntakeNote } from "../files/intake";

export interface OpenWorkbook {
  /** Tells one opening from the next, of the same file too. */
  readonly number: number;
  readonly name: string;
  readonly host: FileHost;
  readonly session: Session;
}

export interface DeskState {
  readonly workbook: OpenWorkbook | null;
  /** Changes since the workbook was last saved as a file. */
  readonly unsaved: boolean;
  readonly busy: boolean;
  readonly notes: readonly IntakeNote[];
  readonly faults: readonly HostFault[];
  /** Files that wait for an answer: because they would replace unsaved changes, or may be meant to be added. */
  readonly waiting: { readonly files: readonly GivenFile[]; readonly dropped: boolean } | null;
  readonly shown: { readonly sheet: string; readonly area: Area | null } | null;
  /** Whether the sheet view is unfolded where there is no room for both. */
  readonly viewOpen: boolean;
}

export interface Desk {
  readonly store: Store<DeskState>;
  /** Opens files as a workbook; asks first where the present one has unsaved changes. */
  open(files: readonly GivenFile[]): Promise<void>;
  /** Files dropped on the page: opened where none is open; else the person says what they are for. */
  drop(files: readonly GivenFile[]): Promise<void>;
  /** What becomes of the waiting files. */
  answer(choice: "open" | "add" | "forget"): Promise<void>;
  /** Brings files into the workbook that is open, as further sheets. */
  add(files: readonly GivenFile[]): Promise<void>;
  save(): Promise<void>;
}

/** Lets the page show that it is busy before the work begins. */
const nextPaint = () => new Promise<void>((resolve) => setTimeout(resolve, 30));

export function createDesk(displayLanguage: string): Desk {
  const store = createStore<DeskState>({
    workbook: null,
    unsaved: false,
    busy: false,
    notes: [],
    faults: [],
    waiting: null,
    shown: null,
    viewOpen: false,
  });

  let opened = 0;

  async function replace(files: readonly GivenFile[]): Promise<void> {
    store.set({ busy: true, waiting: null });
    await nextPaint();
    const came = intake(files);
    if (!came.ok) {
      store.set({ busy: false, faults: came.error, notes: [] });
      return;
    }
    const { name, bytes, isSaved, notes, faults } = came.value;
    const host = new FileHost(bytes, {
      name,
      displayLanguage,
      save: download,
      select: (sheet, area) => store.set({ shown: { sheet, area }, viewOpen: true }),
      selection: () => {
        const { shown } = store.get();
        return shown?.area ? { sheet: shown.sheet, area: shown.area } : null;
      },
      changed: () => store.set({ unsaved: true }),
    });
    const session = createSession(browserServices(host));
    store.set({
      workbook: { number: ++opened, name, host, session },
      unsaved: !isSaved,
      busy: false,
      notes,
      faults,
      shown: null,
      viewOpen: false,
    });
    await session.refresh();
  }

  const desk: Desk = {
    store,
    async open(files) {
      if (files.length === 0) return;
      if (store.get().workbook && store.get().unsaved) store.set({ waiting: { files, dropped: false } });
      else await replace(files);
    },
    async drop(files) {
      if (files.length === 0) return;
      if (store.get().workbook) store.set({ waiting: { files, dropped: true } });
      else await replace(files);
    },
    async answer(choice) {
      const files = store.get().waiting?.files ?? [];
      store.set({ waiting: null });
      if (choice === "open" && files.length > 0) await replace(files);
      if (choice === "add") await desk.add(files);
    },
    async add(files) {
      const { workbook } = store.get();
      if (!workbook || files.length === 0) return;
      store.set({ busy: true });
      await nextPaint();
      const { host, session } = workbook;
      const present = await host.read();
      const came = additions(files, present.ok ? present.value : []);
      const faults: HostFault[] = [...came.faults];
      const notes: IntakeNote[] = [];
      for (const { edits, notes: said } of came.each) {
        const applied = await host.apply(edits);
        if (applied.ok) notes.push(...said);
        else faults.push(applied.error);
      }
      await session.refresh({ quiet: true });
      store.set({ busy: false, notes, faults });
    },
    async save() {
      const { workbook } = store.get();
      const bytes = await workbook?.host.bytes();
      if (!workbook || !bytes?.ok) return;
      const saved = await workbook.host.save(workbook.name, bytes.value, xlsxType);
      if (saved.ok) store.set({ unsaved: false });
    },
  };
  return desk;
}
