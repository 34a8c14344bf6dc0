/** Turns what a custom function returns into values of the formula engine. */
import {
  ArrayValueObject,
  AsyncObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { BaseValueObject, ErrorType as ErrorName, BaseFunction } from "@univerjs/engine-formula";

type EngineValue = ReturnType<BaseFunction["calculate"]>;

/** A value that is still being computed. */
export function later(value: Promise<BaseValueObject>): EngineValue {
  return new AsyncObject(value) as unknown as EngineValue;
}

/** A scalar, or a matrix that spills. */
export function resultOf(value: unknown): BaseValueObject {
  if (!Array.isArray(value)) return scalar(value);
  const rows = value as readonly unknown[];
  const matrix = rows.map((row) => (Array.isArray(row) ? row.map(scalar) : [scalar(row)]));
  const columns = matrix[0]?.length ?? 0;
  // Excel takes rectangles only; an empty one is #CALC!.
  if (matrix.length === 0 || columns === 0) return ErrorValueObject.create(ErrorType.CALC);
  if (matrix.some((row) => row.length !== columns)) return ErrorValueObject.create(ErrorType.VALUE);
  if (matrix.length === 1 && columns === 1) return matrix[0][0];
  return ArrayValueObject.create({
    calculateValueList: matrix,
    rowCount: matrix.length,
    columnCount: columns,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function scalar(value: unknown): BaseValueObject {
  // Excel shows a returned null or undefined as 0 (office-js issue 1503).
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "number") {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof value === "string") return StringValueObject.create(value);
  const code = (value as { code?: unknown }).code;
  if (typeof code === "string" && code.startsWith("#")) return ErrorValueObject.create(code as ErrorName);
  return ErrorValueObject.create(ErrorType.VALUE);
}
