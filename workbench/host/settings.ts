/** `workbook.settings`: the add-in's own values, kept in the workbook. */
import type { Book } from "./book";
import { itemNotFound } from "./hostError";
import { nothing } from "./hostObject";
import type { HostObject } from "./hostObject";

export function settings(book: Book): HostObject {
  const getItem = (key: unknown) => {
    if (!book.settings.has(String(key))) throw itemNotFound();
    return setting(book, String(key));
  };
  return {
    type: "SettingCollection",
    items: () => [...book.settings.keys()].map((key) => setting(book, key)),
    getItem,
    methods: {
      getItem,
      getItemOrNullObject: (key) => (book.settings.has(String(key)) ? setting(book, String(key)) : nothing),
      getCount: () => book.settings.size,
      add: (key, value) => {
        book.settings.set(String(key), value);
        return setting(book, String(key));
      },
    },
  };
}

function setting(book: Book, key: string): HostObject {
  return {
    type: "Setting",
    identity: () => ({ Key: key }),
    properties: {
      key: { get: () => key },
      value: { get: () => book.settings.get(key), set: (value) => void book.settings.set(key, value) },
    },
    methods: { delete: () => void book.settings.delete(key) },
  };
}
