/** The units' files, read and put into the roll-up's memory; the same file again takes the place of the first. */
import { receivedOf, readSubmissions } from "../../sheets/rollup";
import type { AnyFault } from "../parts/faultList";
import { eachFile } from "../parts/manyFiles";
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
    (grids, file) => {
      const id = `${file.name}|${file.size}|${file.lastModified}`;
      const known = store.get().files.filter((each) => each.id !== id);
      const name = ownName(file.name, [...known, ...read.filter((each) => each.id !== id)]);
      read.push({ id, name, ...contentOf(id, name, grids) });
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

/** Folders of several units hold files of one name: each is told apart in everything that is said. */
function ownName(name: string, others: readonly ReadFile[]): string {
  const taken = new Set(others.map((each) => each.name));
  let own = name;
  const dot = name.lastIndexOf(".");
  const [stem, kind] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  for (let number = 2; taken.has(own); number++) own = `${stem} (${number})${kind}`;
  return own;
}

function onceEach(files: readonly ReadFile[]): readonly ReadFile[] {
  return [...new Map(files.map((file) => [file.id, file])).values()];
}
