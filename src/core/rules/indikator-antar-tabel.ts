import { wordsFound } from '../compare/found';
import { otherIndicators } from '../compare/wordings';
import { tablesRule } from './rule';

/** Tables measure the same item by different indicators; an indicator more on one side is no difference. */
export const indikatorAntarTabel = tablesRule({
  id: 'indikator-antar-tabel',
  severity: 'warning',
  *check(comparison) {
    for (const words of otherIndicators(comparison)) yield wordsFound(comparison, words, 'indikator');
  },
});
