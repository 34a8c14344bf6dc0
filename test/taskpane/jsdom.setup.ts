/** What Fluent UI and the pane ask of a browser and jsdom does not have. */
import { TextDecoder, TextEncoder } from "node:util";

globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
Object.assign(globalThis, { TextDecoder, TextEncoder, Uint8Array });
window.scrollTo = () => undefined;
