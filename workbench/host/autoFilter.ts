/** `worksheet.autoFilter` (ExcelApi 1.9): which area has filter buttons; the criteria are not modelled. */
import type { Book, Sheet } from "./book";
import { notSimulated } from "./hostError";
import { nothing } from "./hostObject";
import type { HostObject } from "./hostObject";
import { placeOf } from "./rangeObject";

export function autoFilter(book: Book, sheet: Sheet): HostObject {
  const memory = book.memory(sheet);
  return {
    type: "AutoFilter",
    properties: { enabled: { get: () => memory.filter !== null } },
    methods: {
      apply: (where, _column, criteria) => {
        book.guard(sheet);
        if (criteria) throw notSimulated("AutoFilter.apply with criteria");
        memory.filter = placeOf(book, where, sheet).area;
      },
      remove: () => {
        book.guard(sheet);
        memory.filter = null;
      },
      getRangeOrNullObject: () => (memory.filter ? book.make.range(sheet, memory.filter) : nothing),
    },
  };
}
