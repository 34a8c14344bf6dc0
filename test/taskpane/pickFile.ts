/** Hands a text file to one of the pane's file fields. */
import { act } from "react";
import type { PaneDriver } from "./paneDriver";

export async function pickFile(
  pane: Pick<PaneDriver, "root" | "settle">,
  label: string,
  name: string,
  text: string,
) {
  const input = [...pane.root.querySelectorAll<HTMLInputElement>('input[type="file"]')].find(
    (each) => each.getAttribute("aria-label") === label,
  );
  if (!input) throw new Error(`no file field ${label}`);
  const bytes = new TextEncoder().encode(text);
  // jsdom's File has no arrayBuffer.
  const file = { name, size: bytes.length, arrayBuffer: async () => bytes.buffer };
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await pane.settle();
}
