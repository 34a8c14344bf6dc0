/** Opens the pane on a workbook in memory and does with it what a person does: read, press, type, choose. */
import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import type { WorkbookHost } from "../../src/hosts/workbookHost";
import type { Grid } from "../../src/sheets/grid";
import { App } from "../../src/taskpane/app";
import { createSession } from "../../src/taskpane/session/session";
import type { Session } from "../../src/taskpane/session/session";
import { MemoryHost } from "./memoryHost";

declare global {
  // React asks for it before it lets tests wait for updates.
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const open: Root[] = [];

/** To be called after each test. */
export async function closePanes(): Promise<void> {
  await act(async () => {
    for (const root of open.splice(0)) root.unmount();
  });
  document.body.replaceChildren();
}

export class PaneDriver<H extends WorkbookHost = MemoryHost> {
  private constructor(
    readonly host: H,
    readonly session: Session,
    readonly root: HTMLElement,
    readonly copied: readonly string[],
  ) {}

  static open(grids: readonly Grid[], now?: string, language = "zh-CN"): Promise<PaneDriver> {
    return PaneDriver.on(new MemoryHost(grids, language), now);
  }

  static async on<H extends WorkbookHost>(host: H, now = "2024-06-17T09:00:00"): Promise<PaneDriver<H>> {
    const copied: string[] = [];
    let byte = 0;
    const session = createSession({
      host,
      now: () => new Date(now),
      randomBytes: (count) => Uint8Array.from({ length: count }, () => byte++ % 256),
      copy: async (text) => copied.push(text) > 0,
    });
    const root = document.createElement("div");
    document.body.append(root);
    const reactRoot = createRoot(root);
    open.push(reactRoot);
    await act(async () => reactRoot.render(<App session={session} />));
    await act(async () => session.refresh());
    return new PaneDriver(host, session, root, copied);
  }

  get text(): string {
    return this.root.textContent ?? "";
  }

  buttons(name: string | RegExp): HTMLButtonElement[] {
    return [...this.root.querySelectorAll("button")].filter((each) => matches(nameOf(each), name));
  }

  /** Presses the last button of this name: the first may be the navigation's. */
  async press(name: string | RegExp): Promise<void> {
    const button = this.buttons(name).at(-1);
    if (!button) throw new Error(`no button ${name} in: ${this.text}`);
    if (button.disabled) throw new Error(`the button ${name} is disabled`);
    await act(async () => button.click());
    await this.settle();
  }

  async goTo(screen: string): Promise<void> {
    const button = this.root.querySelector("nav")?.querySelectorAll("button") ?? [];
    const found = [...button].find((each) => nameOf(each) === screen);
    if (!found) throw new Error(`no screen ${screen}`);
    await act(async () => found.click());
    await this.settle();
  }

  field(label: string | RegExp): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
    const labels = [...this.root.querySelectorAll("label")].filter((each) =>
      matches(each.textContent ?? "", label),
    );
    for (const { htmlFor } of labels) {
      const field = document.getElementById(htmlFor);
      if (
        field instanceof HTMLInputElement ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement
      )
        return field;
    }
    throw new Error(`no field ${label} in: ${this.text}`);
  }

  async type(label: string | RegExp, value: string): Promise<void> {
    await this.pick(this.field(label), value);
  }

  /** Puts a value into a field that no label names. */
  async pick(
    field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
    value: string,
  ): Promise<void> {
    const prototype = Object.getPrototypeOf(field) as object;
    const set = Object.getOwnPropertyDescriptor(prototype, "value")?.set;
    await act(async () => {
      set?.call(field, value);
      field.dispatchEvent(
        new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }),
      );
    });
    await this.settle();
  }

  async choose(label: string | RegExp): Promise<void> {
    await this.check(this.field(label));
  }

  /** Clicks a radio button or a box. */
  async check(field: HTMLElement): Promise<void> {
    await act(async () => field.click());
    await this.settle();
  }

  /** The workbook was changed outside of the pane, and is read again. */
  async refresh(): Promise<void> {
    await act(async () => this.session.refresh());
    await this.settle();
  }

  /** Waits for something that takes a while, such as a room that is fetched. */
  async waitFor(there: () => boolean): Promise<void> {
    for (let i = 0; i < 200 && !there(); i++)
      await act(async () => new Promise((done) => setTimeout(done, 20)));
  }

  /** Lets lazy screens, writes and the reading after them come to their end. */
  async settle(): Promise<void> {
    for (let i = 0; i < 5; i++) await act(async () => new Promise((done) => setTimeout(done, 0)));
  }
}

function nameOf(element: Element): string {
  return (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === "string" ? text.replace(/\*$/, "").trim() === name : name.test(text);
}
