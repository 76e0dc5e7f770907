import type { SheetSummary } from '../app/inspect';
import { useWords } from './words';

/** Why a table was not recognised, as a sentence. */
export function UnknownReason({ table }: { table: SheetSummary['unknown'][number] }) {
  const { say, role, formName } = useWords();
  if (table.best === null) return <>{say('start.unknown.none')}</>;
  const form = formName(table.best);
  if (table.empty) return <>{say('start.unknown.empty', { form })}</>;
  return <>{say('start.unknown.resembles', { form, roles: table.missing.map(role).join(', ') || '–' })}</>;
}
