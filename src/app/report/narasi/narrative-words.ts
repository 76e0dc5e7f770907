import type { YearFigure } from '../../../core/capaian/achieve';
import { insideSentence, titleCase } from '../../../core/grid/name-case';
import { splitIndicators, unitKey } from '../../../core/grid/quantity';
import { readLevelWord } from '../../../core/plan/level-word';
import type { Item, Level } from '../../../core/plan/plan';
import { catalogueOf, type Language } from '../../../messages/format';
import { sayNarrative, type NarrativeKey } from '../../../messages/narrative';

/** Figures and names as the narrative writes them in a language. */
export interface NarrativeWords {
  readonly say: (key: NarrativeKey, values?: Readonly<Record<string, string | number>>) => string;
  /** `program, kegiatan, dan sub kegiatan`. */
  readonly list: (texts: readonly string[]) => string;
  /** `sub kegiatan`. */
  readonly level: (level: Level) => string;
  /** `Program Penempatan Tenaga Kerja`. */
  readonly name: (item: Item) => string;
  /** `Rp4.763.298.496,00`. */
  readonly money: (value: number) => string;
  /** `98,80%`; whole percentages without decimals. */
  readonly percent: (value: number) => string;
  /** `sebanyak 4 dokumen`, `sebesar 80%`, `WTP`, the unit from the other figure where its own has none; null for nothing. */
  readonly figure: (figure: YearFigure, counted: boolean, other: YearFigure) => string | null;
  /** An indicator inside a sentence. */
  readonly inside: (indicator: string) => string;
}

/** The words of the narrative in a language. */
export function narrativeWords(language: Language): NarrativeWords {
  const locale = language === 'id' ? 'id-ID' : 'en-GB';
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const rupiah = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const { levels } = catalogueOf(language);
  const say: NarrativeWords['say'] = (key, values = {}) => sayNarrative(key, values, language);
  return {
    say,
    list: (texts) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(texts),
    level: (level) => levels[level],
    name(item) {
      const name = titleCase(item.name.text.replace(/^%\s*/, 'Persentase '));
      const word = levels[item.level].replace(/(?:^|\s)\S/g, (letter) => letter.toUpperCase());
      return readLevelWord(item.name.text) ? name : `${word} ${name}`;
    },
    money: (value) => (value < 0 ? `-Rp${rupiah.format(-value)}` : `Rp${rupiah.format(value)}`),
    percent: (value) => `${percentDigits(value, locale)}%`,
    figure(figure, counted, other) {
      if (figure.kind === 'tiada') return null;
      if (figure.kind === 'mutu') return say('figure.grade', { figure: figure.grade });
      const { value } = figure;
      const unit = figure.unit ?? (other.kind === 'angka' ? other.unit : null);
      const shown = unit === null ? number.format(value) : withUnit(number.format(value), unit);
      return say(counted ? 'figure.count' : 'figure.rate', { figure: shown });
    },
    inside: insideSentence,
  };
}

/** Two decimals, or none for whole percentages; more where two would hide that it is not exactly 100. */
function percentDigits(value: number, locale: string): string {
  if (Number.isInteger(value)) return new Intl.NumberFormat(locale).format(value);
  const decimals = Math.abs(value - 100) < 0.005 ? 6 : 2;
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** A figure with its unit: `Dok` and `org` are written out, `IKM` stays; a cell with several (`- org - porsi`) names them all. */
function withUnit(figure: string, unit: string): string {
  if (unitKey(unit) === 'persen') return `${figure}%`;
  const units = splitIndicators(unit).map((own) => own.replace(/\p{L}+/gu, unitWord));
  return `${figure} ${units.join('/')}`;
}

function unitWord(word: string): string {
  const key = unitKey(word);
  if (key !== word.toLowerCase() && !key.includes(' ')) return key;
  return word === word.toUpperCase() ? word : word.toLowerCase();
}
