import type { Method } from '../object-type';
import { EVENT, type Session } from '../session';

/** Event registration as the client asks for it: `_Register…Event` and `_Unregister…Event`, by the sheet or for all. */
const KINDS: readonly (readonly [name: string, event: number])[] = [
  ['ActivatedEvent', EVENT.worksheetActivated],
  ['DeactivatedEvent', EVENT.worksheetDeactivated],
  ['AddedEvent', EVENT.worksheetAdded],
  ['DeletedEvent', EVENT.worksheetDeleted],
  ['CalculatedEvent', EVENT.worksheetCalculated],
  ['DataChangedEvent', EVENT.worksheetChanged],
  ['SelectionChangedEvent', EVENT.worksheetSelectionChanged],
];

/** The registration methods of an object whose events go to `targetOf` it. */
export function registrations<T>(
  names: readonly string[],
  targetOf: (target: T) => string,
): { [name: string]: Method<T> } {
  const methods: { [name: string]: Method<T> } = {};
  for (const [name, event] of KINDS.filter(([kind]) => names.includes(kind))) {
    const key = (target: T): string => `${event} ${targetOf(target)}`;
    methods[`_Register${name}`] = (target: T, _arguments: unknown, session: Session) => {
      session.subscriptions.add(key(target));
      return undefined;
    };
    methods[`_Unregister${name}`] = (target: T, _arguments: unknown, session: Session) => {
      session.subscriptions.delete(key(target));
      return undefined;
    };
  }
  return methods;
}
