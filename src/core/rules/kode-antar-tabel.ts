import { wordsFound } from '../compare/found';
import { otherCodes } from '../compare/wordings';
import { tablesRule } from './rule';

/** Tables give different codes to the item of one name under one parent. */
export const kodeAntarTabel = tablesRule({
  id: 'kode-antar-tabel',
  severity: 'warning',
  *check(comparison) {
    for (const words of otherCodes(comparison)) yield wordsFound(comparison, words, 'kode');
  },
});
