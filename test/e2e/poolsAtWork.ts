/** The pools' room with a messy list in hand: what a person presses, what is waited for, and how long the pane is silent. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession } from "playwright-core";
import { xlsxOf } from "./messyPool";
import type { MessyCell } from "./messyPool";
import { longestSilence, stepsShown, watchSilence } from "./silence";
import type { Workbench } from "./workbench";

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

  watch(): Promise<void> {
    return watchSilence(this.bench.pane);
  }

  longestPause(): Promise<number> {
    return longestSilence(this.bench.pane);
  }

  stepsShown(): Promise<number> {
    return stepsShown(this.bench.pane);
  }
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = Date.now();
  await work();
  return Date.now() - from;
}
