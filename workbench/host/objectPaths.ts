/** Follows the object paths of one request, and remembers the objects that the client keeps across requests. */
import { HostError, notSimulated } from "./hostError";
import { isHostObject, memberName, nothing } from "./hostObject";
import type { HostObject, Nothing } from "./hostObject";
import { PathType } from "./requestMessage";
import type { ArgumentInfo, ObjectPath } from "./requestMessage";

/** Objects that the client asked to keep (`_KeepReference`): ranges, shapes and the like have no id of their own. */
export class KeptReferences {
  private readonly ids = new Map<HostObject, string>();
  private readonly objects = new Map<string, HostObject>();

  keep(object: HostObject): void {
    if (this.ids.has(object)) return;
    const id = `reference-${this.ids.size + 1}`;
    this.ids.set(object, id);
    this.objects.set(id, object);
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  find(id: string): HostObject {
    const object = this.objects.get(id);
    if (!object) throw new HostError("InvalidObjectPath", "The object path no longer exists.", 400);
    return object;
  }

  forget(id: string): void {
    const object = this.objects.get(id);
    this.objects.delete(id);
    if (object) this.ids.delete(object);
  }
}

export class ObjectPaths {
  private readonly found = new Map<number, HostObject | Nothing>();

  constructor(
    private readonly root: HostObject,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly kept: KeptReferences,
  ) {}

  /** The object at the end of a path; `nothing` wherever an OrNullObject on the way found none. */
  async resolve(id: number): Promise<HostObject | Nothing> {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const object = await this.follow(this.paths[String(id)]);
    this.found.set(id, object);
    return object;
  }

  /** Arguments with the objects among them resolved. */
  async arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const given = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    const resolved: unknown[] = [];
    for (const [i, value] of given.entries()) {
      const reference = references[i];
      resolved.push(reference ? await this.resolve(reference) : value);
    }
    return resolved;
  }

  private async follow(path: ObjectPath): Promise<HostObject | Nothing> {
    if (path.ObjectPathType === PathType.GlobalObject) return this.root;
    if (path.ObjectPathType === PathType.ReferenceId) return this.kept.find(path.Name);
    if (path.ObjectPathType === PathType.NullObject) return nothing;
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === nothing) return nothing;
    const args = await this.arguments(path.ArgumentInfo);
    const found = await step(parent, path, args);
    if (found === null || found === undefined || found === nothing) return nothing;
    if (!isHostObject(found)) throw notSimulated(`${parent.type}.${memberName(path.Name)} as an object`);
    return found;
  }
}

function step(parent: HostObject, path: ObjectPath, args: readonly unknown[]): unknown {
  const name = memberName(path.Name);
  if (path.ObjectPathType === PathType.Method) {
    const method = parent.methods?.[name] ?? (name === "getItem" ? parent.getItem : undefined);
    if (!method) throw notSimulated(`${parent.type}.${name}()`);
    return method(...args);
  }
  if (path.ObjectPathType === PathType.Property) {
    const link = parent.links?.[name];
    if (!link) throw notSimulated(`${parent.type}.${name}`);
    return link();
  }
  if (path.ObjectPathType === PathType.Indexer) {
    if (!parent.getItem) throw notSimulated(`${parent.type}.getItem()`);
    return parent.getItem(...args);
  }
  throw notSimulated(`object path type ${path.ObjectPathType}`);
}
