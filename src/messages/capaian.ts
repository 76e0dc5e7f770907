import type { BlockWords } from '../core/capaian/block/block';
import type { Reason } from '../core/capaian/achieve';
import { CAPAIAN_EN } from './capaian-en';
import { CAPAIAN_ID } from './capaian-id';
import type { CapaianText } from './capaian-text';
import { fill, type Language } from './format';

const TEXTS: Readonly<Record<Language, CapaianText>> = { id: CAPAIAN_ID, en: CAPAIAN_EN };

/** The words of capaian in a language. */
export function capaianTextOf(language: Language): CapaianText {
  return TEXTS[language];
}

/** The words of our columns beside a table. */
export function blockWordsOf(language: Language): BlockWords {
  const { caraHitung, predikat, reasons, block } = TEXTS[language];
  const cannot = Object.fromEntries(
    Object.keys(reasons).map((reason) => [reason, cannotCompute(reason as Reason, language)]),
  ) as Record<Reason, string>;
  return { ...block, caraHitung, predikat, cannot };
}

/** Why a capaian cannot be computed, in words. */
export function cannotCompute(reason: Reason, language: Language): string {
  const { cannot, reasons } = TEXTS[language];
  return fill(cannot, { reason: reasons[reason] }, language);
}
