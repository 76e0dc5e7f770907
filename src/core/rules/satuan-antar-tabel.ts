import { wordsFound } from '../compare/found';
import { otherUnits } from '../compare/wordings';
import { tablesRule } from './rule';

/** Tables measure the same indicator of an item in different units; spellings of one unit are no difference. */
export const satuanAntarTabel = tablesRule({
  id: 'satuan-antar-tabel',
  severity: 'warning',
  *check(comparison) {
    for (const words of otherUnits(comparison)) yield wordsFound(comparison, words, 'satuan');
  },
});
