import { predikatOf } from '../../../core/capaian/predikat';
import { PREDIKAT_NAMES } from '../../../core/capaian/predikat-names';
import { titleCase } from '../../../core/grid/name-case';
import type { Level } from '../../../core/plan/plan';
import type {
  Narrative,
  NarrativeClass,
  NarrativeIndicator,
  NarrativeItem,
  NarrativeMoney,
} from '../../../core/report/narrative';
import type { Settings } from '../../../core/settings';
import type { Language } from '../../../messages/format';
import { narrativeWords, type NarrativeWords } from './narrative-words';

/** A paragraph: how far it stands in, and what it is. */
export interface Paragraph {
  readonly kind: 'title' | 'heading' | 'name' | 'text';
  readonly depth: number;
  readonly text: string;
}

/** The narrative of a table as paragraphs in a language. */
export function paragraphsOf(
  narrative: Narrative,
  settings: Pick<Settings, 'predikat'>,
  language: Language,
): readonly Paragraph[] {
  const words = narrativeWords(language);
  const parts = narrative.parts.filter(
    ({ kelas, items }) => items.length > 0 || kelas !== 'tidakDapatDihitung',
  );
  return [
    { kind: 'title', depth: 0, text: words.say('title', { year: yearOf(narrative) }) },
    ...overview(narrative, settings, words).map((text): Paragraph => ({ kind: 'text', depth: 0, text })),
    ...parts.flatMap(({ kelas, items }, index) => [
      {
        kind: 'heading',
        depth: 0,
        text: `${String(index + 1)}. ${partText('part', kelas, narrative, words)}`,
      } as const,
      ...partParagraphs(kelas, items, narrative, words),
    ]),
  ];
}

function yearOf({ evaluated }: Narrative): string {
  return evaluated.year === null ? 'none' : String(evaluated.year);
}

function overview(
  narrative: Narrative,
  settings: Pick<Settings, 'predikat'>,
  words: NarrativeWords,
): string[] {
  const { counts, evaluated, levels, mean, money } = narrative;
  const { unit } = evaluated.plan.table;
  const total = counts.tidakMemenuhi + counts.memenuhi + counts.melebihi;
  const where = {
    levels: words.list(levels.map(words.level)),
    office: unit === null ? 'none' : titleCase(unit),
    year: yearOf(narrative),
  };
  const sentences = [
    total === 0 ? words.say('counts.none', where) : words.say('counts', { ...where, ...counts, total }),
  ];
  const figures = mean
    ? [
        words.say('mean', {
          level: words.level(mean.level),
          capaian: words.percent(mean.capaian),
          predikat: PREDIKAT_NAMES[predikatOf(mean.capaian, settings)],
        }),
      ]
    : [];
  return [...sentences, [...figures, ...moneySentences(money, words)].join(' ')].filter(
    (text) => text !== '',
  );
}

/** `program/kegiatan/sub kegiatan`. */
function listed(levels: readonly Level[], { level }: NarrativeWords): string {
  return levels.map(level).join('/');
}

function partText(
  what: 'part' | 'intro' | 'empty',
  kelas: NarrativeClass,
  { levels }: Narrative,
  words: NarrativeWords,
): string {
  const names = listed(levels, words);
  const values = { levels: names, Levels: capitalised(names) };
  if (what !== 'empty') return words.say(`${what}.${kelas}`, values);
  return kelas === 'tidakDapatDihitung' ? '' : words.say(`empty.${kelas}`, values);
}

function partParagraphs(
  kelas: NarrativeClass,
  items: readonly NarrativeItem[],
  narrative: Narrative,
  words: NarrativeWords,
): Paragraph[] {
  if (items.length === 0)
    return [{ kind: 'text', depth: 0, text: partText('empty', kelas, narrative, words) }];
  return [
    { kind: 'text', depth: 0, text: partText('intro', kelas, narrative, words) },
    ...items.flatMap((item, index) => itemParagraphs(item, index, 1, words)),
  ];
}

/** How items are numbered, by how deep they stand: 1), a., a), 1. */
const MARKS: readonly ((index: number) => string)[] = [
  (index) => `${String(index + 1)})`,
  (index) => `${letter(index)}.`,
  (index) => `${letter(index)})`,
  (index) => `${String(index + 1)}.`,
];

function letter(index: number): string {
  const own = String.fromCharCode(97 + (index % 26));
  return index < 26 ? own : letter(Math.floor(index / 26) - 1) + own;
}

function itemParagraphs(
  own: NarrativeItem,
  index: number,
  depth: number,
  words: NarrativeWords,
): Paragraph[] {
  const mark = (MARKS[depth - 1] ?? MARKS[3])?.(index) ?? '';
  const text = (what: string): Paragraph => ({ kind: 'text', depth: depth + 1, text: what });
  const told = own.indicators.length > 0;
  return [
    { kind: 'name', depth, text: `${mark} ${words.name(own.item)}` },
    ...(told ? reachedTexts(own, words).map(text) : []),
    ...(told ? factorTexts(own, words).map(text) : []),
    ...own.children.flatMap((child, position) => itemParagraphs(child, position, depth + 1, words)),
  ];
}

/** What the item promised, reached and spent: one text, or a list where it has several indicators. */
function reachedTexts({ item, indicators, money }: NarrativeItem, words: NarrativeWords): string[] {
  const spent = moneySentences(money, words);
  const [only] = indicators;
  if (indicators.length === 1 && only)
    return [[indicatorSentence(only, item.level, words), ...spent].join(' ')];
  const goal = isGoal(item.level) ? '.goal' : '';
  const level = words.level(item.level);
  const uncounted = indicators.every(({ capaian }) => capaian === null);
  const last = indicators.length - 1;
  return [
    uncounted
      ? words.say('uncounted.several')
      : words.say(`reached${goal}.several`, { Level: capitalised(level), level }),
    ...indicators.map(
      (own, index) => `${String(index + 1)}) ${indicatorPoint(own, words)}${index === last ? '.' : ';'}`,
    ),
    ...(spent.length > 0 ? [spent.join(' ')] : []),
  ];
}

function isGoal(level: Level): boolean {
  return level === 'tujuan' || level === 'sasaran';
}

function indicatorSentence(own: NarrativeIndicator, level: Level, words: NarrativeWords): string {
  const name = words.level(level);
  const indicator = own.text === null ? 'none' : words.inside(own.text);
  const values = { Level: capitalised(name), level: name, indicator };
  if (own.capaian === null) {
    const reason = reasonOf(own, words);
    return own.text === null
      ? words.say('uncounted.bare', { ...values, ...reason })
      : words.say('uncounted.one', { ...values, ...reason });
  }
  return words.say(isGoal(level) ? 'reached.goal' : 'reached.one', {
    ...values,
    ...figuresOf(own, own.capaian, words),
  });
}

function indicatorPoint(own: NarrativeIndicator, words: NarrativeWords): string {
  const indicator = capitalised(own.text === null ? '' : words.inside(own.text));
  if (own.capaian === null)
    return words.say('uncounted.point', { Indicator: indicator, ...reasonOf(own, words) });
  const figures = figuresOf(own, own.capaian, words);
  return indicator === ''
    ? words.say('reached.point.bare', figures)
    : words.say('reached.point', { Indicator: indicator, ...figures });
}

function figuresOf(own: NarrativeIndicator, capaian: number, words: NarrativeWords): Record<string, string> {
  return {
    target: words.figure(own.target, own.counted, own.realisasi) ?? '',
    realisasi: words.figure(own.realisasi, own.counted, own.target) ?? '',
    capaian: words.percent(capaian),
  };
}

function reasonOf(own: NarrativeIndicator, words: NarrativeWords): Record<string, string> {
  const zero = own.target.kind === 'angka' && own.target.value === 0;
  return {
    reason: own.reason === null ? '' : words.say(`reason.${own.reason}`),
    target: zero ? 'none' : (words.figure(own.target, own.counted, own.realisasi) ?? 'none'),
  };
}

function moneySentences(money: NarrativeMoney | null, words: NarrativeWords): string[] {
  if (!money) return [];
  const { pagu, belanja, serapan } = money;
  if (pagu !== null && pagu > 0) {
    if (belanja === null || serapan === null)
      return [words.say('money.unspent', { pagu: words.money(pagu) })];
    return [
      words.say('money.both', {
        pagu: words.money(pagu),
        belanja: words.money(belanja),
        serapan: words.percent(serapan),
      }),
    ];
  }
  return belanja ? [words.say('money.unplanned', { belanja: words.money(belanja) })] : [];
}

function factorTexts({ factors, indicators }: NarrativeItem, words: NarrativeWords): string[] {
  const below = indicators.some(({ capaian }) => capaian === null || capaian < 100);
  const roles = below
    ? (['faktorPenghambat', 'tindakLanjutTriwulan', 'tindakLanjutRenja'] as const)
    : (['faktorPendorong', 'tindakLanjutRenja'] as const);
  return roles.flatMap((role) => {
    const text = factors[role];
    return text === undefined ? [] : [words.say(role, { text: `${text.replace(/[\s.]+$/, '')}.` })];
  });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
