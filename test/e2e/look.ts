/** Looking at the pane: as wide as a pane is, nothing running over, nothing for axe, pictures for people to look at. */
import { findings, standsStill } from "./findings";
import type { Workbench } from "./workbench";

type Bench = Pick<Workbench, "page" | "pane" | "picture">;

/** Makes the pane so wide, and waits until it is. */
export async function paneWidth({ page, pane }: Bench, width: number): Promise<void> {
  await page.evaluate((wide) => {
    const frame = document.getElementById("pane");
    if (frame) frame.style.width = frame.style.flexBasis = `${wide}px`;
  }, width);
  await pane.waitForFunction((wide) => Math.round(innerWidth) === wide, width);
  await standsStill(pane);
}

/** Pixels by which the page is wider than the pane; 0 where it fits. */
export const overflow = ({ pane }: Pick<Bench, "pane">): Promise<number> =>
  pane.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

/** The pane in its whole length, in a window so wide. */
export async function longPicture({ page, pane, picture }: Bench, name: string): Promise<void> {
  const window = page.viewportSize();
  if (!window) throw new Error("the page has no size of its own");
  const { width, height } = window;
  const long = await pane.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(6000, Math.max(600, long + 60)) });
  await standsStill(pane);
  await picture(name);
  await page.setViewportSize({ width, height });
}

/** Holds what stands in the pane to its width and to axe, and keeps a picture of all of it. */
export async function look(bench: Bench, name: string): Promise<void> {
  const found = await findings(bench.pane);
  const over = await overflow(bench);
  await longPicture(bench, name);
  expect([name, over, found]).toEqual([name, 0, []]);
}
