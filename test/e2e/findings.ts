/**
 * What axe says against a page. It judges what stands, never a moment of change: a button that has just become
 * ready fades from the grey of a disabled one for a tenth of a second, and is no finding for that.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { root } from "./workbench";

const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");

/** No change of the page for so long (ms) counts as standing still. */
const calm = 300;
/** A page that never comes to rest is judged after so long (ms) as it is. */
const patience = 10_000;
/** A page that changed under axe is looked at again, so many times. */
const looks = 3;

/** Waits until nothing in the page has changed for a while; what a progress bar or a clock shows does not count. */
export function standsStill(where: Frame | Page): Promise<void> {
  return where.evaluate(
    ([quiet, limit]) =>
      new Promise<void>((resolve) => {
        const ticking = "[role=progressbar], [role=timer], .fui-Spinner, time, svg";
        const parts = (record: MutationRecord) =>
          record.type === "childList" ? [...record.addedNodes, ...record.removedNodes] : [];
        const counts = (record: MutationRecord) => {
          const node = record.target;
          const element = node instanceof Element ? node : node.parentElement;
          // The thing that ticks may itself come and go: that is a change.
          return !element?.closest(ticking) || parts(record).some((part) => part instanceof Element);
        };
        const stop = () => {
          watch.disconnect();
          clearTimeout(timer);
          clearTimeout(end);
          resolve();
        };
        let timer = setTimeout(stop, quiet);
        const end = setTimeout(stop, limit);
        const watch = new MutationObserver((records) => {
          if (!records.some(counts)) return;
          clearTimeout(timer);
          timer = setTimeout(stop, quiet);
        });
        watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    [calm, patience] as const,
  );
}

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** One line for each rule that is broken: its name and the first element that breaks it. Empty where all is well. */
export async function findings(where: Frame | Page): Promise<string[]> {
  await where.evaluate(axe);
  for (let left = looks; ; left--) {
    await standsStill(where);
    const { lines, changed } = await where.evaluate(async () => {
      // Every colour is the settled one: what is moving is put to its end, and nothing new begins to move.
      const settled = new CSSStyleSheet();
      settled.replaceSync(
        "*, *::before, *::after { transition: none !important; animation: none !important; }",
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, settled];
      for (const moving of document.getAnimations()) {
        const { endTime } = moving.effect?.getComputedTiming() ?? {};
        if (Number.isFinite(Number(endTime))) moving.finish();
        else moving.cancel();
      }
      let changes = 0;
      const watch = new MutationObserver((records) => (changes += records.length));
      watch.observe(document.body, {
        subtree: true,
        childList: true,
        attributeFilter: ["class", "disabled"],
      });
      try {
        const { violations } = await (window as unknown as { axe: Axe }).axe.run();
        return {
          lines: violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`),
          changed: changes > 0,
        };
      } finally {
        watch.disconnect();
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== settled);
      }
    });
    // A page that changed meanwhile was two pages at once.
    if (lines.length === 0 || !changed || left === 1) return lines;
  }
}
