/**
 * The server side of Microsoft's client library: takes the JSON of one `context.sync()` and answers it
 * over the workbook. Load-before-read, null objects and tracking are the client's own work.
 */
import { HostError, itemNotFound, notSimulated } from "./hostError";
import { memberName, nothing } from "./hostObject";
import type { HostObject, Nothing } from "./hostObject";
import { KeptReferences, ObjectPaths } from "./objectPaths";
import { answerQuery } from "./query";
import { ActionType } from "./requestMessage";
import type { Action, ActionResult, RequestBody, RequestMessage, ResponseMessage } from "./requestMessage";

/** What the dispatcher needs to know of the workbook besides its objects. */
export interface Workshop {
  /** Writes what coalesced assignments left waiting. */
  flush(): void;
  /** The same, at leisure: further requests may add to it. */
  flushSoon(): void;
}

export class Dispatcher {
  private readonly kept = new KeptReferences();
  /** How many times the client has synchronised; tests count round trips by it. */
  syncs = 0;

  constructor(
    private readonly root: HostObject,
    private readonly workshop: Workshop,
    private readonly report: (bug: unknown) => void = () => undefined,
  ) {}

  /** Runs the actions in order and stops at the first refusal, as Excel does: what came before it stays done. */
  async execute(message: RequestMessage): Promise<ResponseMessage> {
    this.syncs += 1;
    // Values cross a wire in Excel; a copy keeps the client from sharing arrays with the workbook.
    const body = JSON.parse(
      typeof message.Body === "string" ? message.Body : JSON.stringify(message.Body),
    ) as RequestBody;
    const paths = new ObjectPaths(this.root, body.ObjectPaths, this.kept);
    const results: ActionResult[] = [];
    try {
      for (const action of body.Actions) {
        results.push({ ActionId: action.Id, Value: await this.perform(action, paths) });
      }
      this.workshop.flushSoon();
    } catch (error) {
      this.workshop.flush();
      return response(results, this.asRefusal(error));
    }
    return response(results);
  }

  private asRefusal(error: unknown): HostError {
    if (error instanceof HostError) return error;
    this.report(error);
    return new HostError("GeneralException", error instanceof Error ? error.message : String(error), 500);
  }

  private async perform(action: Action, paths: ObjectPaths): Promise<unknown> {
    const name = memberName(action.Name ?? "");
    const assigning = action.ActionType === ActionType.SetProperty;
    const waits = action.ActionType === ActionType.Instantiate || name.startsWith("_");
    if (!assigning && !waits) this.workshop.flush();
    const object = await paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.identity(object);
      case ActionType.Query:
        return answerQuery(object, action.QueryInfo);
      case ActionType.Method:
        return this.call(object, name, await paths.arguments(action.ArgumentInfo));
      case ActionType.SetProperty:
        return this.assign(object, name, (await paths.arguments(action.ArgumentInfo))[0]);
      case ActionType.Trace:
      case ActionType.EnsureUnchanged:
        return null;
      default:
        throw notSimulated(`action type ${action.ActionType}`);
    }
  }

  private identity(object: HostObject | Nothing): unknown {
    if (object === nothing) return null;
    const reference = this.kept.idOf(object);
    return { ...object.identity?.(), ...(reference ? { _ReferenceId: reference } : {}) };
  }

  private async call(object: HostObject | Nothing, name: string, args: readonly unknown[]): Promise<unknown> {
    if (name === "_KeepReference") {
      if (object !== nothing) this.kept.keep(object);
      return null;
    }
    if (name === "_RemoveReference") {
      this.kept.forget(String(args[0]));
      return null;
    }
    if (object === nothing) throw itemNotFound();
    const method = object.methods?.[name];
    if (!method) throw notSimulated(`${object.type}.${name}()`);
    const value = await method(...args);
    return value === undefined || value === nothing ? null : value;
  }

  private async assign(object: HostObject | Nothing, name: string, value: unknown): Promise<null> {
    if (object === nothing) throw itemNotFound();
    const property = object.properties?.[name];
    if (!property?.set) throw notSimulated(`${object.type}.${name} =`);
    if (!property.coalesced) this.workshop.flush();
    await property.set(value);
    return null;
  }
}

function response(results: readonly ActionResult[], error?: HostError): ResponseMessage {
  const refusal = error && {
    Code: error.code,
    Message: error.message,
    HttpStatusCode: error.status,
    ActionIndex: results.length,
    Location: "",
  };
  return {
    ErrorCode: "",
    ErrorMessage: "",
    HttpStatusCode: 200,
    Headers: {},
    Body: { Results: results, ...(refusal ? { Error: refusal } : {}) },
  };
}
