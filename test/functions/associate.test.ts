/** What Excel is handed for each id: the function itself, which in an English Excel speaks English from the first cell. */
import { speak } from "./excel";

type Implementation = (...args: unknown[]) => unknown;

test("the first refusal in an English Excel waits for the English sentences", async () => {
  const handed = new Map<string, Implementation>();
  const runtime = globalThis as unknown as { CustomFunctions: { associate: unknown } };
  runtime.CustomFunctions.associate = (id: string, implementation: Implementation) =>
    handed.set(id, implementation);
  await import("../../src/functions/associate");
  const draw = handed.get("DRAW");
  expect(draw?.([["a"], ["b"]], 1, "s")).toHaveLength(1);
  speak("en-US");
  await expect(draw?.([["a"], [""], ["c"]], 5, "s")).rejects.toMatchObject({
    message: expect.stringMatching(/list, row 2/),
  });
  // Now that they are here, nothing waits.
  expect(() => draw?.([["a"], [""], ["c"]], 5, "s")).toThrow();
  speak(null);
});
