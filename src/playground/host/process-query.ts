import { apiNotFound, invalidArgument, itemNotFound, Refusal } from './refusal';
import { handle, isHandle, type Handle, type ObjectType, type Result } from './object-type';
import type { Session } from './session';
import type { Targets } from './targets';
import {
  ACTION,
  PATH,
  type Action,
  type Json,
  type ObjectPath,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from './wire';

/** The objects of the API and the requirement set that the host pretends to end at. */
export interface Api {
  readonly types: Readonly<Record<keyof Targets, ObjectType<never>>>;
  readonly requirementSet: string;
}

type AnyType = ObjectType<unknown>;

/** `Values` of the wire is `values` in the documentation. */
function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

/** True when a requirement set such as `1.14` is not above another. */
export function isIncluded(version: string, ceiling: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [topMajor = 0, topMinor = 0] = ceiling.split('.').map(Number);
  return major < topMajor || (major === topMajor && minor <= topMinor);
}

/** Answers one batch: evaluates its objects, does its actions in order, and stops at the first refusal. */
export function processQuery(
  body: RequestBody,
  session: Session,
  api: Api,
  calculate: () => void,
): ResponseBody {
  const objects = new Map<number, Handle | null>();
  const results: { ActionId: number; Value: Json }[] = [];
  const traceIds: number[] = [];

  function typeOf(object: Handle): AnyType {
    return api.types[object.type] as unknown as AnyType;
  }

  function located(object: Handle, member: string): string {
    return `${object.type}.${member}`;
  }

  function member<Kind extends 'properties' | 'methods'>(
    object: Handle,
    kind: Kind,
    name: string,
  ): AnyType[Kind][string] {
    const type = typeOf(object);
    const found = Object.hasOwn(type[kind], name) ? type[kind][name] : undefined;
    if (!found || !isIncluded(type.newer?.[name] ?? type.since, api.requirementSet)) {
      throw apiNotFound(located(object, name));
    }
    return found as AnyType[Kind][string];
  }

  function at<T>(location: string, act: () => T): T {
    try {
      return act();
    } catch (error) {
      if (error instanceof Refusal && error.location === '') error.location = location;
      throw error;
    }
  }

  function argumentsOf(step: Action | ObjectPath): (Json | Handle)[] {
    const ids = step.ArgumentInfo?.ReferencedObjectPathIds ?? [];
    return (step.ArgumentInfo?.Arguments ?? []).map((argument, index) => {
      const id = ids[index];
      return typeof id === 'number' && id > 0 ? objectOf(id) : argument;
    });
  }

  function call(object: Handle, name: string, step: Action | ObjectPath): Result {
    const method = member(object, 'methods', name);
    return at(located(object, name), () => method(object.target, argumentsOf(step), session));
  }

  function evaluate(path: ObjectPath): Handle | null {
    const name = memberName(path.Name);
    if (path.ObjectPathType === PATH.globalObject) return handle('Workbook', session.workbook);
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.referenceId) {
      const kept = session.references.get(path.Name);
      if (!kept) throw itemNotFound(`reference ${path.Name}`);
      return kept;
    }
    const parent = objectOf(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PATH.method) return asObject(call(parent, name, path), parent, name);
    if (path.ObjectPathType === PATH.property) {
      const property = member(parent, 'properties', name);
      return asObject(
        at(located(parent, name), () => property.get?.(parent.target, session)),
        parent,
        name,
      );
    }
    if (path.ObjectPathType === PATH.indexer) {
      const type = typeOf(parent);
      const [key] = path.ArgumentInfo?.Arguments ?? [];
      const { item } = type;
      if (!item || (typeof key !== 'string' && typeof key !== 'number'))
        throw apiNotFound(located(parent, 'getItem'));
      return at(located(parent, 'getItem'), () => item(parent.target, String(key), session));
    }
    throw apiNotFound(`object path of type ${path.ObjectPathType}`);
  }

  function asObject(result: Result, parent: Handle, name: string): Handle | null {
    if (result === null) return null;
    if (!isHandle(result)) throw apiNotFound(`${located(parent, name)} as an object`);
    return result;
  }

  function objectOf(id: number): Handle | null {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[String(id)];
    if (!path) throw invalidArgument(`object path ${id}`);
    const object = evaluate(path);
    objects.set(id, object);
    return object;
  }

  function identityOf(object: Handle): { [name: string]: Json } {
    const identity: { [name: string]: Json } = { ...typeOf(object).identity?.(object.target) };
    const reference = session.referenceOf.get(object);
    if (reference !== undefined) identity._ReferenceId = reference;
    return identity;
  }

  function scalarNames(object: Handle): string[] {
    const type = typeOf(object);
    return Object.keys(type.properties).filter((name) =>
      isIncluded(type.newer?.[name] ?? type.since, api.requirementSet),
    );
  }

  /** Paths by their first step: `format/fill/color` asks `format` for `fill/color`. */
  function firstSteps(paths: readonly string[]): Map<string, string[]> {
    const steps = new Map<string, string[]>();
    for (const path of paths) {
      const [first = '', ...rest] = path.split(/[/.]/);
      const name = memberName(first);
      const further = steps.get(name) ?? [];
      if (rest.length > 0) further.push(rest.join('/'));
      steps.set(name, further);
    }
    return steps;
  }

  function loadProperties(object: Handle, paths: readonly string[]): { [name: string]: Json } {
    const loaded = identityOf(object);
    const steps = firstSteps(paths);
    const everything = steps.size === 0 || steps.has('*');
    if (everything) for (const name of scalarNames(object)) if (!steps.has(name)) steps.set(name, []);
    steps.delete('*');
    for (const [name, further] of steps) {
      const property = member(object, 'properties', name);
      const asked = paths.some((path) => memberName(path.split(/[/.]/)[0] ?? '') === name);
      const value = at(located(object, name), () => property.get?.(object.target, session));
      if (value === undefined) throw apiNotFound(located(object, name));
      if (!isHandle(value)) loaded[wireName(name)] = value;
      // Without being asked for, objects beneath are not loaded.
      else if (asked) loaded[wireName(name)] = load(value, { Select: further });
    }
    return loaded;
  }

  function load(object: Handle, query: QueryInfo): { [name: string]: Json } {
    const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
    const { items } = typeOf(object);
    if (!items) return loadProperties(object, paths);
    // A path that names a property of the collection is its own; every other is of its items.
    const own = paths.filter((path) => Object.hasOwn(typeOf(object).properties, memberName(path)));
    const ofItems = paths.filter((path) => !own.includes(path)).map((path) => path.replace(/^items\//i, ''));
    const first = query.Skip ?? 0;
    const all = items(object.target, session).slice(
      first,
      query.Top === undefined ? undefined : first + query.Top,
    );
    return {
      ...(own.length > 0 ? loadProperties(object, own) : identityOf(object)),
      _Items: all.map((item) => loadProperties(item, ofItems)),
    };
  }

  function keep(object: Handle): void {
    const reference = `ref-${session.nextReference++}`;
    session.references.set(reference, object);
    session.referenceOf.set(object, reference);
  }

  function invoke(action: Action): Json | undefined {
    const object = objectOf(action.ObjectPathId);
    const name = memberName(action.Name);
    if (object === null) {
      // Excel answers calls on a null object with ItemNotFound, and keeps no reference to it.
      if (action.Name === '_KeepReference') return undefined;
      throw itemNotFound(`${action.Name} of an object that does not exist`);
    }
    if (action.Name === '_KeepReference') {
      keep(object);
      return undefined;
    }
    const result = call(object, name, action);
    if (isHandle(result)) throw invalidArgument(`${located(object, name)} gives an object`);
    return result;
  }

  function setProperty(object: Handle | null, name: string, value: Json): void {
    if (object === null) throw itemNotFound(`${name} of an object that does not exist`);
    const { set } = member(object, 'properties', name);
    if (!set) throw invalidArgument(`${located(object, name)} is read-only`);
    at(located(object, name), () => set(object.target, value, session));
  }

  function act(action: Action): void {
    switch (action.ActionType) {
      case ACTION.instantiate: {
        const object = objectOf(action.ObjectPathId);
        results.push({ ActionId: action.Id, Value: object === null ? null : identityOf(object) });
        return;
      }
      case ACTION.query:
      case ACTION.queryAsJson: {
        // What is read after a write of the same batch is calculated already.
        calculate();
        const object = objectOf(action.ObjectPathId);
        const value = object === null ? null : load(object, action.QueryInfo ?? {});
        results.push({ ActionId: action.Id, Value: value });
        return;
      }
      case ACTION.method: {
        const value = invoke(action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
        return;
      }
      case ACTION.setProperty:
        setProperty(
          objectOf(action.ObjectPathId),
          memberName(action.Name),
          plain(argumentsOf(action)[0] ?? null),
        );
        return;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          setProperty(objectOf(action.ObjectPathId), memberName(name), value);
        }
        return;
      case ACTION.trace:
        traceIds.push(action.Id);
        // Callbacks of the client (event registration) wait for a result, messages for the id alone.
        results.push({ ActionId: action.Id, Value: null });
        return;
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  for (const [index, action] of body.Actions.entries()) {
    try {
      act(action);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return {
        Results: results,
        TraceIds: traceIds,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: error.location,
          ActionIndex: index,
          HttpStatusCode: error.status,
        },
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function plain(value: Json | Handle): Json {
  if (isHandle(value)) throw invalidArgument('an object where data is expected');
  return value;
}
