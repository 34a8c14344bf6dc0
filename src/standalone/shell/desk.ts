/**
 * The desk that the pane stands on: the workbook that is open, whether it was saved, what was said of the files
 * that came in, and what the sheet view shows. Files stay in this page's memory; nothing is kept or sent.
 */
import { drive } from "../../hosts/drive";
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
  /** Files are being read: how far (0–1). */
  readonly reading: { readonly share: number } | null;
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
  /** Stops the reading of files: what has not come in by then stays out. */
  stop(): void;
}

export function createDesk(displayLanguage: string): Desk {
  const store = createStore<DeskState>({
    workbook: null,
    unsaved: false,
    reading: null,
    notes: [],
    faults: [],
    waiting: null,
    shown: null,
    viewOpen: false,
  });

  let opened = 0;
  let stopped = new AbortController();
  /** The page stays usable while files are read: what is asked for meanwhile comes after them. */
  let turn: Promise<void> = Promise.resolve();

  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = turn.then(() => {
      stopped = new AbortController();
      return work().finally(() => store.set({ reading: null }));
    });
    turn = done.catch(() => undefined);
    return done;
  }

  const share = (from: number, to: number) => (done: number) =>
    store.set({ reading: { share: from + done * (to - from) } });

  async function replace(files: readonly GivenFile[]): Promise<void> {
    const before = store.get();
    store.set({ reading: { share: 0 }, waiting: null });
    const came = await drive(intake(files), stopped.signal, share(0, 1));
    if (!came) return;
    if (!came.ok) return store.set({ faults: came.error, notes: [] });
    await before.workbook?.session.rest();
    // Changed while the files were read: that is not given up unasked either.
    if (before.workbook && !before.unsaved && store.get().unsaved)
      return store.set({ waiting: { files, dropped: false } });
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
      reading: null,
      notes,
      faults,
      shown: null,
      viewOpen: false,
    });
    await session.refresh();
  }

  const desk: Desk = {
    store,
    open(files) {
      return inTurn(async () => {
        if (files.length === 0) return;
        if (store.get().workbook && store.get().unsaved) store.set({ waiting: { files, dropped: false } });
        else await replace(files);
      });
    },
    drop(files) {
      return inTurn(async () => {
        if (files.length === 0) return;
        if (store.get().workbook) store.set({ waiting: { files, dropped: true } });
        else await replace(files);
      });
    },
    async answer(choice) {
      const files = store.get().waiting?.files ?? [];
      store.set({ waiting: null });
      if (choice === "open" && files.length > 0) await inTurn(() => replace(files));
      if (choice === "add") await desk.add(files);
    },
    add(files) {
      return inTurn(async () => {
        const { workbook } = store.get();
        if (!workbook || files.length === 0) return;
        store.set({ reading: { share: 0 } });
        const { host, session } = workbook;
        const { signal } = stopped;
        const present = await host.read({ signal, onProgress: share(0, 0.1) });
        const came = await drive(additions(files, present.ok ? present.value : []), signal, share(0.1, 0.5));
        if (!came) return;
        const faults: HostFault[] = [...came.faults];
        const notes: IntakeNote[] = [];
        const each = 0.5 / came.each.length;
        for (const [index, { edits, notes: said }] of came.each.entries()) {
          const from = 0.5 + index * each;
          const applied = await host.apply(edits, { signal, onProgress: share(from, from + each) });
          if (applied.ok) notes.push(...said);
          else if (applied.error.code === "host.cancelled") break;
          else faults.push(applied.error);
        }
        await session.refresh({ quiet: true });
        store.set({ reading: null, notes, faults });
      });
    },
    async save() {
      const { workbook } = store.get();
      const bytes = await workbook?.host.bytes();
      if (!workbook || !bytes?.ok) return;
      const saved = await workbook.host.save(workbook.name, bytes.value, xlsxType);
      const present = await workbook.host.bytes();
      if (saved.ok && present.ok && present.value === bytes.value) store.set({ unsaved: false });
    },
    stop: () => stopped.abort(),
  };
  return desk;
}
