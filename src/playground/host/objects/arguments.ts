import { isHandle, type Handle } from '../object-type';
import { invalidArgument } from '../refusal';
import type { Session } from '../session';
import type { CellsTarget } from '../targets';
import type { SheetModel } from '../model/sheet';
import type { Json } from '../wire';
import { cellsByAddress } from './cells';

/** What a client may pass to a method. */
export type Argument = Json | Handle | undefined;

/** A number, refused when it is anything else. */
export function numberOf(argument: Argument): number {
  if (typeof argument !== 'number') throw invalidArgument('a number is missing');
  return argument;
}

/** A text (numbers and truth values as theirs), refused when it is anything else. */
export function textOf(argument: Argument): string {
  if (typeof argument === 'string') return argument;
  if (typeof argument === 'number' || typeof argument === 'boolean') return String(argument);
  throw invalidArgument('a text is missing');
}

/** Cells given as a range or by their address on a sheet. */
export function cellsGiven(session: Session, sheet: SheetModel, argument: Argument): CellsTarget {
  if (isHandle(argument) && (argument.type === 'Range' || argument.type === 'RangeAreas')) {
    return argument.target as CellsTarget;
  }
  return cellsByAddress(session, sheet, textOf(argument));
}
