import { predikatOf } from '../capaian/predikat';
import { PREDIKAT_NAMES } from '../capaian/predikat-names';
import { DEFAULT_SETTINGS } from '../settings';
import { readFigure } from './read-figure';
import type { SheetFunction } from './sheet-function';

/** Grade of a capaian in percent points by the limits of Permendagri 86/2017, whatever a workbook's settings are. */
export const PREDIKAT: SheetFunction = {
  name: 'PREDIKAT',
  parameters: ['capaian'],
  required: 1,
  result: 'string',
  answer([capaian]) {
    const figure = readFigure(capaian);
    return typeof figure === 'number' ? PREDIKAT_NAMES[predikatOf(figure, DEFAULT_SETTINGS)] : figure;
  },
};
