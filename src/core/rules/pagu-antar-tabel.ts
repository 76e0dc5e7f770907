import { disagreements } from '../compare/disagreements';
import { figuresFound } from '../compare/found';
import { tablesRule } from './rule';

/** Tables that speak of the same year give different rupiah to the same item; told at the lowest rows that differ. */
export const paguAntarTabel = tablesRule({
  id: 'pagu-antar-tabel',
  severity: 'warning',
  *check(comparison, { paguWarning: warning, paguError: error }) {
    const own = disagreements(comparison, ({ kind }) => kind === 'pagu.rp' || kind === 'targetRenstra.rp');
    for (const disagreement of own) yield* figuresFound(comparison, disagreement, { warning, error });
  },
});
