import { disagreements } from '../compare/disagreements';
import { figuresFound } from '../compare/found';
import { tablesRule } from './rule';

/** Tables estimate different targets or rupiah for the same item and the same year to come. */
export const prakiraanMajuAntarTabel = tablesRule({
  id: 'prakiraan-maju-antar-tabel',
  severity: 'warning',
  *check(comparison, { targetWarning, targetError, paguWarning, paguError }) {
    const own = disagreements(comparison, ({ kind }) => kind.startsWith('prakiraanMaju'));
    for (const disagreement of own) {
      const money = disagreement.figures.kind === 'prakiraanMaju.rp';
      const limits = money
        ? { warning: paguWarning, error: paguError }
        : { warning: targetWarning, error: targetError };
      yield* figuresFound(comparison, disagreement, limits);
    }
  },
});
