/** The global `CustomFunctions` of Excel's runtime: association of ids, and errors for cells. */

export type Associated = (...args: unknown[]) => unknown;

const errorCodes = {
  divisionByZero: "#DIV/0!",
  invalidName: "#NAME?",
  invalidNumber: "#NUM!",
  invalidReference: "#REF!",
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  nullReference: "#NULL!",
} as const;

/** As in Excel: a message of one's own is shown for #VALUE! and #N/A only. */
class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    const shown = code === errorCodes.invalidValue || code === errorCodes.notAvailable;
    super(shown ? (message ?? "") : "");
  }
}

export function customFunctionsGlobal(associate: (id: string, implementation: Associated) => void) {
  return {
    Error: CustomFunctionsError,
    ErrorCode: errorCodes,
    associate(idOrTable: string | Readonly<Record<string, Associated>>, implementation?: Associated): void {
      if (typeof idOrTable === "string") {
        if (implementation) associate(idOrTable.toUpperCase(), implementation);
      } else for (const [id, f] of Object.entries(idOrTable)) associate(id.toUpperCase(), f);
    },
  };
}
