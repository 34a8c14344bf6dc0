/** How long a page does not answer while something long is done in it, and how many steps of progress it shows. */
import type { Frame } from "playwright-core";

type Watchable = Pick<Frame, "evaluate">;

interface Watched {
  longestPause: number;
  pauseTimer?: number;
  progress: Set<string>;
}

/** Counts, from now on, the longest time that the page did not answer, and the steps of progress that it showed. */
export function watchSilence(page: Watchable): Promise<void> {
  return page.evaluate(() => {
    const here = window as unknown as Watched;
    here.progress = new Set();
    let last = performance.now();
    here.longestPause = 0;
    window.clearInterval(here.pauseTimer);
    here.pauseTimer = window.setInterval(() => {
      const now = performance.now();
      here.longestPause = Math.max(here.longestPause, now - last);
      last = now;
      const bar = document.querySelector('[role="progressbar"]')?.getAttribute("aria-valuenow");
      if (bar) here.progress.add(bar);
    }, 5);
  });
}

/** Since the watch began, in ms. */
export function longestSilence(page: Watchable): Promise<number> {
  return page.evaluate(() => Math.round((window as unknown as Watched).longestPause));
}

/** How many steps of progress were shown since the watch began. */
export function stepsShown(page: Watchable): Promise<number> {
  return page.evaluate(() => (window as unknown as Watched).progress.size);
}
