/** What must be reached: the first load of the pane, and from navigation to a filled form. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { answerOf, closeAll, openWorkbench, root, startServer } from "./workbench";

jest.setTimeout(120_000);
afterAll(closeAll);

test("the pane's first load is at most 220 KB of JavaScript, gzipped", async () => {
  expect(existsSync(join(root, "dist/taskpane.html"))).toBe(true);
  const size = Number(await answerOf("scripts/first-load-size.mjs", "m.firstLoadSize('dist').bytes"));
  expect(size).toBeGreaterThan(50_000);
  expect(size).toBeLessThanOrEqual(220_000);
});

test("from navigation to a filled Annex 1 within 3 s of pane time", async () => {
  // What is deployed, not the development build.
  await startServer(join(root, "dist"));
  const bench = await openWorkbench();
  // Reload the frame alone: the clock starts at its navigation.
  await bench.pane.evaluate(() => location.reload());
  const frame = bench.page.frameLocator("iframe");
  await frame.getByRole("navigation").first().getByRole("button", { name: "填报" }).click();
  await frame.getByRole("button", { name: "填入", exact: true }).last().click();
  await frame.getByText(/^已填入“附件1”/).waitFor();
  const pane = bench.page.frames().find((f) => /taskpane\.html/.test(f.url()));
  const milliseconds = await pane?.evaluate(() => performance.now());
  process.stdout.write(`navigation to a filled form: ${Math.round(milliseconds ?? NaN)} ms\n`);
  expect(milliseconds).toBeLessThanOrEqual(3000);
  await bench.close();
});
