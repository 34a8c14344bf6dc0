/** Hands files to one of the pane's fields for several files, as a person picks them together. */
import { act } from "react";
import type { PaneDriver } from "./paneDriver";

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it stands in the folder that is picked. */
  readonly path?: string;
}

export async function pickFiles(
  pane: Pick<PaneDriver, "root" | "settle">,
  label: string,
  given: readonly GivenFile[],
): Promise<void> {
  const input = [...pane.root.querySelectorAll<HTMLInputElement>('input[type="file"]')].find(
    (each) => each.getAttribute("aria-label") === label,
  );
  if (!input) throw new Error(`no file field ${label}`);
  // jsdom's File has no arrayBuffer.
  const files = given.map(({ name, bytes, path = "" }) => ({
    name,
    webkitRelativePath: path,
    size: bytes.length,
    lastModified: 0,
    arrayBuffer: async () => bytes.slice().buffer,
  }));
  Object.defineProperty(input, "files", { value: files, configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await pane.settle();
}
