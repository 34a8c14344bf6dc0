/** Turns the formula engine's arguments into what Excel hands to a custom function. */
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import type { FunctionMetadata, FunctionParameter } from "./functionMetadata";

/** An error among the arguments: Excel does not call the function and shows an error in the cell. */
export class InputError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export type Blank = "" | 0 | null;

/** One value per parameter: matrices for `matrix` parameters, scalars for the others, null for omitted ones. */
export function argumentsFor(
  metadata: FunctionMetadata,
  given: readonly FunctionVariantType[],
  blank: Blank,
): unknown[] {
  const last = metadata.parameters.at(-1);
  const args: unknown[] = metadata.parameters.map((parameter, i) => {
    if (parameter.repeating)
      return given.slice(i).map((variant) => argument(parameter, variant, metadata, blank));
    const variant = given[i];
    return variant === undefined ? null : argument(parameter, variant, metadata, blank);
  });
  // Excel adds the invocation after the parameters of every function that asks for its address; ours never do.
  return last ? args : [];
}

function argument(
  parameter: FunctionParameter,
  variant: FunctionVariantType,
  metadata: FunctionMetadata,
  blank: Blank,
): unknown {
  const errorsPass = metadata.options?.allowErrorForDataTypeAny === true;
  const empty = parameter.type === "number" ? 0 : parameter.type === "string" ? "" : blank;
  const matrix = matrixOf(variant, empty, errorsPass);
  if (parameter.dimensionality === "matrix") return matrix;
  // An argument left out between two commas is an empty value, and arrives as null.
  if (!variant.isReferenceObject() && (variant as BaseValueObject).isNull()) return null;
  return asScalar(matrix[0]?.[0] ?? empty, parameter);
}

/** Excel converts a scalar to the declared type, or shows #VALUE!. */
function asScalar(value: unknown, parameter: FunctionParameter): unknown {
  if (parameter.type === "number" && typeof value !== "number") {
    const number = typeof value === "boolean" ? Number(value) : Number(String(value).trim() || NaN);
    if (Number.isNaN(number)) throw new InputError("#VALUE!");
    return number;
  }
  if (parameter.type === "string" && typeof value !== "string") {
    return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  }
  return value;
}

type Plain = string | number | boolean | null;

function matrixOf(variant: FunctionVariantType, empty: Plain, errorsPass: boolean): unknown[][] {
  if (variant.isReferenceObject()) return referenced(variant as BaseReferenceObject, empty, errorsPass);
  const value = variant as BaseValueObject;
  if (!value.isArray()) return [[plain(value, empty, errorsPass)]];
  const rows: unknown[][] = [];
  const array = value as unknown as {
    getRowCount(): number;
    getColumnCount(): number;
    get(row: number, column: number): BaseValueObject | null | undefined;
  };
  for (let row = 0; row < array.getRowCount(); row++) {
    const cells: unknown[] = [];
    for (let column = 0; column < array.getColumnCount(); column++) {
      cells.push(plain(array.get(row, column), empty, errorsPass));
    }
    rows.push(cells);
  }
  return rows;
}

/** The cells of a reference; `A:A` gives all rows that the sheet has in the workbench. */
function referenced(reference: BaseReferenceObject, empty: Plain, errorsPass: boolean): unknown[][] {
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  const rows: unknown[][] = Array.from({ length: endRow - startRow + 1 }, () =>
    Array<unknown>(endColumn - startColumn + 1).fill(empty),
  );
  reference.iterator((value, row, column) => {
    if (value) rows[row - startRow][column - startColumn] = plain(value, empty, errorsPass);
  });
  return rows;
}

function plain(value: BaseValueObject | null | undefined, empty: Plain, errorsPass: boolean): unknown {
  if (!value || value.isNull()) return empty;
  if (value.isError()) {
    const code = String(value.getValue());
    // Excel shows #VALUE! for an error in an argument unless the function declares that it takes errors.
    if (!errorsPass) throw new InputError("#VALUE!");
    return { code, message: "" };
  }
  if (value.isBoolean()) return Boolean(value.getValue());
  return value.getValue();
}
