import { capaian, capaianTurun } from '../capaian/percents';
import { readFigure } from './read-figure';
import { isLeftOut, type SheetFunction } from './sheet-function';

const WAYS: ReadonlyMap<string, typeof capaian> = new Map([
  ['naik', capaian],
  ['turun', capaianTurun],
]);

/** Capaian in percent points from realisasi and target, numbers or texts; `turun` where fewer is better. */
export const CAPAIAN: SheetFunction = {
  name: 'CAPAIAN',
  parameters: ['realisasi', 'target', 'arah'],
  required: 2,
  result: 'number',
  answer([realisasi, target, arah]) {
    const said = isLeftOut(arah) ? 'naik' : arah;
    const way = typeof said === 'string' ? WAYS.get(said.trim().toLowerCase()) : undefined;
    if (!way) return { none: 'arah' };
    const [reached, promised] = [readFigure(realisasi), readFigure(target)];
    if (typeof reached !== 'number') return reached;
    if (typeof promised !== 'number') return promised;
    return way(reached, promised) ?? { none: 'targetNol' };
  },
};
