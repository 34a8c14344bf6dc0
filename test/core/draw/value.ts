import type { Result } from "../../../src/core/result";

/** The value of a result that a test relies on. */
export function value<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The reason of a refusal that a test expects. */
export function reason<T, E>(result: Result<T, E>): E {
  if (result.ok) throw new Error("was not refused");
  return result.error;
}
