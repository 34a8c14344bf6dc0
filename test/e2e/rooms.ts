/** What every look at a room needs: its way in, its width, its picture. */
import type { Workbench } from "./workbench";

export async function enter(bench: Workbench, screen: string, room: string): Promise<void> {
  await bench.pane.getByRole("navigation").first().getByRole("button", { name: screen }).click();
  // Back from another room of the same screen.
  const back = bench.pane.getByRole("button", { name: /^返回|^Back/ }).first();
  await bench.page.waitForTimeout(300);
  if (await back.isVisible()) await back.click();
  await bench.pane.getByRole("button", { name: room, exact: true }).click();
  await bench.pane.getByRole("heading", { name: room, exact: true }).first().waitFor();
  await bench.page.waitForTimeout(800);
}

/** Makes the pane so wide. */
export async function paneWidth(bench: Workbench, width: number): Promise<void> {
  await bench.page.evaluate((wide) => {
    const pane = document.getElementById("pane");
    if (pane) pane.style.width = pane.style.flexBasis = `${wide}px`;
  }, width);
  await bench.page.waitForTimeout(800);
}

/** Pixels by which the page is wider than the pane; 0 where it fits. */
export const overflow = (bench: Workbench): Promise<number> =>
  bench.pane.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

/** The room in its whole length. */
export async function longPicture(bench: Workbench, name: string, width: number): Promise<void> {
  const long = await bench.pane.evaluate(() => document.documentElement.scrollHeight);
  await bench.page.setViewportSize({ width, height: Math.min(4000, Math.max(600, long + 60)) });
  await bench.picture(name);
  await bench.page.setViewportSize({ width, height: 1000 });
}
