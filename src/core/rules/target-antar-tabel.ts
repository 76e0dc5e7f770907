import { disagreements } from '../compare/disagreements';
import { figuresFound } from '../compare/found';
import { tablesRule } from './rule';

/** Tables that speak of the same year promise different targets for the same indicator of an item. */
export const targetAntarTabel = tablesRule({
  id: 'target-antar-tabel',
  severity: 'warning',
  *check(comparison, { targetWarning: warning, targetError: error }) {
    const own = disagreements(comparison, ({ kind }) => kind === 'target.k' || kind === 'targetRenstra.k');
    for (const disagreement of own) yield* figuresFound(comparison, disagreement, { warning, error });
  },
});
