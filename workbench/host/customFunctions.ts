/**
 * The add-in's custom functions in the workbench: described by the generated functions.json, carried out by
 * what the add-in's own bundle associates. Univer's facade would pass blanks as 0 and lose errors, and a
 * function that throws would stop the whole calculation; hence an executor of our own.
 */
import type { Injector } from "@univerjs/core";
import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
} from "@univerjs/engine-formula";
import type { BaseValueObject, ErrorType as ErrorName, FunctionVariantType } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { argumentsFor, InputError } from "./functionArguments";
import type { FunctionMetadata } from "./functionMetadata";
import { later, resultOf } from "./functionResults";

/** What the add-in associates with a function's id. */
export type Implementation = (...args: unknown[]) => unknown;

/** Where a function stands that spills beyond the sheet's rows: the host makes room and calculates again. */
export type RoomWanted = (unitId: string, sheetId: string, rows: number, columns: number) => void;

export interface CustomFunctionOptions {
  readonly namespace: string;
  /** What an empty cell becomes in an `any` parameter: "" here; Excel for Windows has been seen to send 0. */
  readonly blank?: "" | 0 | null;
  readonly onRoomWanted?: RoomWanted;
  /** A function that threw something other than a CustomFunctions.Error: a bug, shown as #VALUE!. */
  readonly onBug?: (name: string, bug: unknown) => void;
}

/** Makes `=NAMESPACE.NAME()` known to the formula engine; `implementationOf` is asked at every call. */
export function registerCustomFunctions(
  injector: Injector,
  functions: readonly FunctionMetadata[],
  implementationOf: (id: string) => Implementation | undefined,
  options: CustomFunctionOptions,
): void {
  const executors = functions.map((f) => new AddInFunction(f, () => implementationOf(f.id), options));
  injector.get(IFunctionService).registerExecutors(...executors);
  injector.get(IDescriptionService).registerDescriptions(
    functions.map((f) => ({
      functionName: qualified(f, options),
      functionType: FunctionType.User,
      description: f.description ?? "",
      abstract: f.description ?? "",
      functionParameter: f.parameters.map((p) => ({
        name: p.name,
        detail: p.description ?? "",
        example: "",
        require: p.optional ? 0 : 1,
        repeat: p.repeating ? 1 : 0,
      })),
    })),
  );
}

const qualified = (f: FunctionMetadata, options: CustomFunctionOptions) =>
  `${options.namespace}.${f.name}`.toUpperCase();

class AddInFunction extends BaseFunction {
  // The references themselves, so that blank cells, errors and whole columns can be told apart.
  override needsReferenceObject = true;

  constructor(
    private readonly metadata: FunctionMetadata,
    private readonly implementation: () => Implementation | undefined,
    private readonly options: CustomFunctionOptions,
  ) {
    super(qualified(metadata, options));
    const { parameters } = metadata;
    this.minParams = parameters.filter((p) => !p.optional && !p.repeating).length;
    this.maxParams = parameters.some((p) => p.repeating) ? 255 : parameters.length;
  }

  /** Any function may answer with a Promise, so that every one of them is computed asynchronously. */
  override isAsync(): boolean {
    return true;
  }

  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
    const call = this.implementation();
    if (!call) return ErrorValueObject.create(ErrorType.NAME);
    try {
      const given: readonly FunctionVariantType[] = variants;
      const args = argumentsFor(this.metadata, given, this.options.blank ?? "");
      const value = call(...args);
      if (value instanceof Promise) {
        return later(
          value.then(
            (result) => this.result(result),
            (thrown) => this.error(thrown),
          ),
        );
      }
      return this.result(value);
    } catch (thrown) {
      return this.error(thrown);
    }
  }

  private result(value: unknown): BaseValueObject {
    if (Array.isArray(value)) {
      const columns = Array.isArray(value[0]) ? value[0].length : 1;
      const { unitId, subUnitId } = this;
      if (unitId && subUnitId) {
        this.options.onRoomWanted?.(unitId, subUnitId, this.row + value.length, this.column + columns);
      }
    }
    return resultOf(value);
  }

  private error(thrown: unknown): BaseValueObject {
    if (thrown instanceof InputError) return ErrorValueObject.create(thrown.code as ErrorName);
    const code = errorCodeOf(thrown);
    if (code === null) this.options.onBug?.(this.metadata.id, thrown);
    return ErrorValueObject.create((code ?? ErrorType.VALUE) as ErrorName);
  }
}

/** A CustomFunctions.Error comes from another frame, where `instanceof` does not reach: its shape tells. */
function errorCodeOf(thrown: unknown): string | null {
  const code = (thrown as { code?: unknown } | null)?.code;
  return typeof code === "string" && code.startsWith("#") ? code : null;
}
