/** Univer uses the iterator helpers of ES2025, which Node 20 does not have. */
const names = ["some", "map", "filter", "forEach", "every", "find", "reduce", "toArray"] as const;

export function addIteratorHelpers(): void {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  for (const name of names) {
    if (name in prototype) continue;
    Object.defineProperty(prototype, name, {
      configurable: true,
      writable: true,
      value(this: Iterable<unknown>, ...args: never[]) {
        const list: unknown[] = [...this];
        return name === "toArray" ? list : (list[name] as (...a: never[]) => unknown)(...args);
      },
    });
  }
}
