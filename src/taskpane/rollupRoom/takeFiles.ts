/** The units' files, read and put into the roll-up's memory; the same file again takes the place of the first. */
import { receivedOf, readSubmissions } from "../../sheets/rollup";
import type { AnyFault } from "../parts/faultList";
import { eachFile } from "../parts/manyFiles";
import { fileId, ownFileName } from "../parts/ownFileName";
import type { Store } from "../session/store";
import type { ReadFile, RollupState } from "./rollupState";

export async function takeFiles(
  store: Store<RollupState>,
  files: readonly File[],
  signal: AbortSignal,
): Promise<void> {
  const read: ReadFile[] = [];
  const taken = await eachFile(
    files,
    (grids, file, notes) => {
      const id = fileId(file);
      const others = [...store.get().files, ...read].filter((each) => each.id !== id);
      const name = ownFileName(file, files, new Set(others.map((each) => each.name)));
      const { received, faults } = contentOf(id, name, grids);
      read.push({ id, name, received, faults: [...notes, ...faults] });
    },
    { signal, onProgress: (reading) => store.set({ reading }) },
  );
  const again = new Set(read.map(({ id }) => id));
  store.set((state) => ({
    files: [...state.files.filter(({ id }) => !again.has(id)), ...onceEach(read)],
    reading: null,
    unread: files.length - taken,
  }));
}

type Content = Pick<ReadFile, "received" | "faults">;
type Grids = Parameters<Parameters<typeof eachFile>[1]>[0];

function contentOf(id: string, name: string, grids: Grids): Content {
  if (!grids.ok) return { received: [], faults: [grids.error] };
  const reading = readSubmissions(name, grids.value);
  if (!reading.ok) return { received: [], faults: reading.error };
  const faults: readonly AnyFault[] = reading.value.faults;
  return { received: receivedOf(id, reading.value), faults };
}

function onceEach(files: readonly ReadFile[]): readonly ReadFile[] {
  return [...new Map(files.map((file) => [file.id, file])).values()];
}
