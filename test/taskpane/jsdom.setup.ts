/** What Fluent UI asks of a browser and jsdom does not have. */
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
