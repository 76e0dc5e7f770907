import type { Handle } from './handle';
import type { Targets } from './targets';
import type { Session } from './session';
import type { Json } from './wire';

export { handle, isHandle, type Handle } from './handle';

/** What a member gives: plain data, another object, or null where an `…OrNullObject` finds nothing. */
export type Result = Json | Handle | undefined;

/** A property; one that gives a handle is a navigation property. */
export interface Property<T> {
  readonly get?: (target: T, session: Session) => Result;
  readonly set?: (target: T, value: Json, session: Session) => void;
}

/** A method; arguments that are API objects arrive as handles. */
export type Method<T> = (target: T, args: readonly (Json | Handle)[], session: Session) => Result;

/** One kind of object of the API, as data: its members by their names in the documentation. */
export interface ObjectType<T> {
  /** Requirement set of the object, e.g. `1.9`; that of each member unless `newer` names another. */
  readonly since: string;
  /** Members of later requirement sets. */
  readonly newer?: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, Property<T>>>;
  readonly methods: Readonly<Record<string, Method<T>>>;
  /** Of a collection: its objects. */
  readonly items?: (target: T, session: Session) => readonly Handle[];
  /** Of a collection: `getItem` by name or id; refuses when there is none. */
  readonly item?: (target: T, key: string, session: Session) => Handle;
  /** What the client keeps to find the object again. */
  readonly identity?: (target: T) => { readonly [name: string]: string };
}

/** The type of every object of the API by name. */
export type ObjectTypes = { readonly [Name in keyof Targets]: ObjectType<Targets[Name]> };
