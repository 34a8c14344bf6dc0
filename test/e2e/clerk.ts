/**
 * What a clerk does at the pane, by the words that stand on it: goes to a screen, presses, types, picks, looks for
 * what is said. Nothing here waits for a while: everything waits for what it needs, and each act for its control.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Locator } from "playwright-core";
import { root } from "./workbench";

/** Where the clerk works: the pane's frame, or the part of a page that is the pane. */
export type Desk = Pick<Frame, "getByRole" | "getByText" | "getByLabel" | "locator">;

type Words = string | RegExp;

export interface Clerk {
  /** A visible button of that name outside the navigation, the last where there are several; a text is the whole name. */
  button(name: Words, which?: "first" | "last"): Locator;
  press(name: Words, which?: "first" | "last"): Promise<void>;
  /** The first visible field to write in of that label. */
  field(label: Words): Locator;
  type(label: Words, value: string): Promise<void>;
  pick(label: Words, value: string): Promise<void>;
  check(label: Words): Promise<void>;
  /** Waits until the text can be seen. */
  shows(text: Words): Promise<void>;
  /** Waits until nothing says so any more. */
  gone(text: Words): Promise<void>;
  unfold(label: Words): Promise<void>;
  /** To one of the screens of the navigation, by its name in the language of the pane. */
  goTo(screen: string): Promise<void>;
  /** To a room behind a screen; out of another room of that screen first. */
  enter(screen: string, room: Words): Promise<void>;
  /** Has the workbook read again, as 首页 offers it. */
  update(): Promise<void>;
  /** Files into the last file field, or into the one of that label. */
  give(files: Parameters<Locator["setInputFiles"]>[0], label?: string): Promise<void>;
}

/**
 * @param desk asked anew for every act, so that a test may open another pane
 * @param patience how long anything that is waited for may take, in ms
 */
export function clerkAt(desk: () => Desk, patience = 60_000): Clerk {
  const timeout = patience;
  const navigation = () => desk().getByRole("navigation").first();
  const button: Clerk["button"] = (name, which = "last") => {
    const buttons = desk()
      .getByRole("button", { name, exact: typeof name === "string" })
      .and(desk().locator(":not(nav *)"))
      .filter({ visible: true });
    return which === "first" ? buttons.first() : buttons.last();
  };
  const labelled = (kind: string, label: Words) =>
    desk().locator(kind).and(desk().getByLabel(label)).filter({ visible: true }).first();
  const field = (label: Words) => labelled("input, textarea", label);

  const clerk: Clerk = {
    button,
    field,
    press: (name, which) => button(name, which).click({ timeout }),
    type: (label, value) => field(label).fill(value, { timeout }),
    async pick(label, value) {
      await labelled("select", label).selectOption(value, { timeout });
    },
    check: (label) => desk().getByLabel(label).check({ timeout }),
    shows: (text) => desk().getByText(text).filter({ visible: true }).first().waitFor({ timeout }),
    gone: (text) => desk().getByText(text).first().waitFor({ state: "detached", timeout }),
    unfold: (label) =>
      desk()
        .locator("summary")
        .filter({ has: desk().getByText(label, { exact: true }) })
        .first()
        .click({ timeout }),
    async goTo(screen) {
      const exact = true;
      await navigation().getByRole("button", { name: screen, exact }).click({ timeout });
      await desk().getByRole("main", { name: screen, exact }).waitFor({ timeout });
    },
    async enter(screen, room) {
      await clerk.goTo(screen);
      const exact = typeof room === "string";
      const way = button(room);
      const back = desk()
        .getByRole("button", { name: new RegExp(`^(返回|Back to )${screen}$`) })
        .first();
      await way.or(back).first().waitFor({ timeout });
      if (await back.isVisible()) await back.click({ timeout });
      await way.click({ timeout });
      await desk().getByRole("heading", { level: 2, name: room, exact }).first().waitFor({ timeout });
    },
    async update() {
      await clerk.goTo("首页");
      await clerk.press("更新");
      // It can be pressed again once everything has been read.
      await button("更新").and(desk().locator(":enabled")).waitFor({ timeout });
    },
    give: (files, label) =>
      desk()
        .locator('input[type="file"]:not([webkitdirectory])')
        .and(desk().locator(label === undefined ? "*" : `[aria-label="${label}"]`))
        .last()
        .setInputFiles(files, { timeout }),
  };
  return clerk;
}

/** The words of the pane in a language: one of the files of its texts. */
export function wordsOf(language: string, area = "pane"): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(root, `src/locale/${language}/${area}.json`), "utf8"));
}
