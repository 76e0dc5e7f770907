/** What Excel answers instead of a result; the code is one that add-ins meet in `error.code`. */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  /** The member that refused, e.g. `Range.values`. */
  location = '';

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.status = status;
  }
}

/** A member this host does not have, or not in the requirement set it pretends to be. */
export function apiNotFound(member: string): Refusal {
  return new Refusal('ApiNotFound', `The API '${member}' could not be found.`, 404);
}

/** Something that does not exist (any more). */
export function itemNotFound(what: string): Refusal {
  return new Refusal('ItemNotFound', `The requested resource doesn't exist: ${what}`, 404);
}

/** An argument that Excel does not take. */
export function invalidArgument(why: string): Refusal {
  return new Refusal(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format: ${why}`,
  );
}

/** A write into locked cells of a protected sheet or into a protected workbook. */
export function accessDenied(why: string): Refusal {
  return new Refusal('AccessDenied', `You cannot perform the requested operation: ${why}`, 403);
}

/** An operation that does not go with the state of the workbook. */
export function invalidOperation(why: string): Refusal {
  return new Refusal('InvalidOperation', `The operation attempted is invalid on the object: ${why}`);
}
