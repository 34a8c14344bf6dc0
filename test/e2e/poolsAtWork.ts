/** The pools' room with a messy list in hand: what a person presses, what is waited for, and how long the pane is silent. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession } from "playwright-core";
import { xlsxOf } from "./messyPool";
import type { MessyCell } from "./messyPool";
import type { Workbench } from "./workbench";

interface Watched {
  longestPause: number;
  pauseTimer?: number;
  progress: Set<string>;
}

export class PoolsAtWork {
  private cdp: CDPSession | undefined;

  constructor(private readonly bench: Workbench) {}

  press(name: string | RegExp): Promise<void> {
    return this.bench.pane
      .getByRole("button", { name, exact: typeof name === "string" })
      .filter({ visible: true })
      .last()
      .click({ timeout: 300_000 });
  }

  tab(name: string): Promise<void> {
    return this.bench.pane.getByRole("tab", { name }).click();
  }

  shows(text: string | RegExp, timeout = 60_000): Promise<void> {
    return this.bench.pane.getByText(text).filter({ visible: true }).first().waitFor({ timeout });
  }

  /** Hands a list to the import, and waits until its columns were looked through; in ms. */
  async pick(name: string, rows: readonly (readonly MessyCell[])[]): Promise<number> {
    const path = join(mkdtempSync(join(tmpdir(), "pools-")), name);
    writeFileSync(path, xlsxOf("企业", rows));
    const field = this.bench.pane.locator('input[type="file"]').first();
    return timed(async () => {
      await field.setInputFiles(path);
      await this.shows(/各列都能读出|个单元格无法识别/);
    });
  }

  /** Time in ms that the page's thread has worked so far: the wall clock of a machine that does nothing else. */
  async worked(): Promise<number> {
    this.cdp ??= await this.bench.page.context().newCDPSession(this.bench.page);
    await this.cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    const { metrics } = await this.cdp.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
  }

  /** Counts, in the pane, the longest time that it did not answer, and the steps of progress that it showed. */
  watch(): Promise<void> {
    return this.bench.pane.evaluate(() => {
      const pane = window as unknown as Watched;
      pane.progress = new Set();
      let last = performance.now();
      pane.longestPause = 0;
      window.clearInterval(pane.pauseTimer);
      pane.pauseTimer = window.setInterval(() => {
        const now = performance.now();
        pane.longestPause = Math.max(pane.longestPause, now - last);
        last = now;
        const bar = document.querySelector('[role="progressbar"]')?.getAttribute("aria-valuenow");
        if (bar) pane.progress.add(bar);
      }, 5);
    });
  }

  /** Since the watch began, in ms. */
  longestPause(): Promise<number> {
    return this.bench.pane.evaluate(() => Math.round((window as unknown as Watched).longestPause));
  }

  /** How many steps of progress were shown since the watch began. */
  stepsShown(): Promise<number> {
    return this.bench.pane.evaluate(() => (window as unknown as Watched).progress.size);
  }
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = Date.now();
  await work();
  return Date.now() - from;
}
