/** Hands files to one of the pane's file fields. */
import { act } from "react";
import type { PaneDriver } from "./paneDriver";

export async function pickFile(
  pane: Pick<PaneDriver, "root" | "settle">,
  label: string,
  name: string,
  content: string | Uint8Array,
) {
  const input = [...pane.root.querySelectorAll<HTMLInputElement>('input[type="file"]')].find(
    (each) => each.getAttribute("aria-label") === label,
  );
  if (!input) throw new Error(`no file field ${label}`);
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  // jsdom's File has no arrayBuffer.
  const file = { name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer };
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await pane.settle();
}
