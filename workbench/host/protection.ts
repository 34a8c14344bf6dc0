/** `worksheet.protection`. */
import type { Book, Sheet } from "./book";
import { accessDenied, invalidArgument } from "./hostError";
import type { HostObject } from "./hostObject";

export function protection(book: Book, sheet: Sheet): HostObject {
  const memory = book.memory(sheet);
  return {
    type: "WorksheetProtection",
    properties: {
      protected: { get: () => memory.protection !== null },
      options: { get: () => memory.protection?.options ?? {} },
    },
    methods: {
      protect: (options, password) => {
        if (memory.protection) throw accessDenied("The sheet is already protected.");
        memory.protection = {
          options: (options as Readonly<Record<string, unknown>> | null) ?? {},
          password: typeof password === "string" ? password : "",
        };
      },
      unprotect: (password) => {
        if (!memory.protection) return;
        if (memory.protection.password !== (typeof password === "string" ? password : "")) {
          throw invalidArgument("The password you supplied is not correct.");
        }
        memory.protection = null;
      },
    },
  };
}
