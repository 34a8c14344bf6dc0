/**
 * jsdom has byte arrays of its own, Node's TextEncoder gives Node's: libraries that ask `instanceof Uint8Array` would
 * find two kinds, as no browser has. To be imported first.
 */
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as typeof Uint8Array;

export {};
