/** The part of Excel's runtime that custom functions see: its error class, and the display language. */
class CellErrorStub {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const runtime = globalThis as unknown as { CustomFunctions: unknown; Office: unknown };

runtime.CustomFunctions = {
  Error: CellErrorStub,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  associate: () => undefined,
};

export function speak(displayLanguage: string | null): void {
  if (displayLanguage === null) delete (runtime as { Office?: unknown }).Office;
  else runtime.Office = { context: { displayLanguage } };
}

/** `#VALUE! …sentence…` of a call that is refused; a bug's exception goes through. */
export function refused(call: () => unknown): string {
  try {
    const value = call();
    throw new Error(`not refused: ${JSON.stringify(value)}`);
  } catch (error) {
    if (error instanceof CellErrorStub) return `${error.code} ${error.message}`;
    throw error;
  }
}

/** A range of one column. */
export const column = (cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
