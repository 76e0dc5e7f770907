/** A value as it travels between the client and the host. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What the client asks to be done with an object; names after `OfficeExtension.ActionType` of the client. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  update: 9,
} as const;

/** How the client names an object; names after `OfficeExtension.ObjectPathType` of the client. */
export const PATH = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Arguments of a call; where an id stands in `ReferencedObjectPathIds`, the argument is that object. */
interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly Json[] | null;
}

/** Where an object comes from: a step from its parent. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** What `load` asks for: property paths such as `items/id` or `format/fill/color`. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** One step of a batch. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: { readonly [name: string]: Json };
}

/** A batch: what one `context.sync()` sends. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: { readonly [id: string]: ObjectPath };
}

/** Why the host refused, and at which action; earlier actions of the batch stay done. */
interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** What the host answers to a batch. */
export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}

/** A message from the client over the native bridge. */
export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly method: string; readonly body: RequestBody };
}

/** An event as it is pushed to the client; `message` is JSON text. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}
