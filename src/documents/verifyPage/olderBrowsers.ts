/** Phones keep their browsers for years: what the core uses of ES2022, where a browser lacks it. */
if (typeof Object.hasOwn !== "function") {
  Object.hasOwn = (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key);
}

export {};
