import { disagreements } from '../compare/disagreements';
import { figuresFound } from '../compare/found';
import { tablesRule } from './rule';

/** Tables report different realisasi of the same item in the same year. */
export const realisasiAntarTabel = tablesRule({
  id: 'realisasi-antar-tabel',
  severity: 'warning',
  *check(comparison, { targetWarning, targetError, paguWarning, paguError }) {
    const own = disagreements(comparison, ({ kind }) => kind.startsWith('realisasiTahun'));
    for (const disagreement of own) {
      const money = disagreement.figures.kind === 'realisasiTahun.rp';
      const limits = money
        ? { warning: paguWarning, error: paguError }
        : { warning: targetWarning, error: targetError };
      yield* figuresFound(comparison, disagreement, limits);
    }
  },
});
