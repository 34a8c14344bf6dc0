/**
 * Expected failures are values. A function that can be refused by its input returns a `Result`;
 * an exception means a bug in the product.
 */

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<E> = { readonly ok: false; readonly error: E };
export type Result<T, E> = Ok<T> | Err<E>;

/** The value, when all is well. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** The reason, when it is not: a member of a closed union of faults, or several of them. */
export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}
