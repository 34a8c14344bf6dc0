/** `workbook.application`: calculation and the switches around it. */
import type { Book } from "./book";
import type { HostObject } from "./hostObject";

export function application(book: Book): HostObject {
  return {
    type: "Application",
    properties: {
      calculationMode: { get: () => "Automatic", set: () => undefined },
      calculationState: {
        get: async () => {
          await book.cells.settled();
          return "Done";
        },
      },
    },
    methods: {
      calculate: async () => {
        book.cells.flush();
        book.api.getFormula().executeCalculation();
        book.cells.touch();
        await book.cells.settled();
      },
      // Screen updating and calculation are not held back here; the calls are accepted as Excel accepts them.
      suspendScreenUpdatingUntilNextSync: () => undefined,
      suspendApiCalculationUntilNextSync: () => undefined,
    },
  };
}
