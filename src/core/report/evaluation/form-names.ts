import type { Plan } from '../../plan/plan';
import { headingYear } from '../../plan/years';
import type { FormNames } from './form';
import type { Subject } from './tables';

const UNKNOWN = '\u2026\u2026\u2026\u2026';
const REGION = /\b((?:kota|kabupaten|kab\.|provinsi)\s+\S.*)$/i;
const REGION_LINE = /^(?:pemerintah(?:an)?\s+)?((?:kota|kabupaten|provinsi)\s+\S.*)$/i;

/** The names of a form, read from the tables it is made from; dots where they say nothing. */
export function formNames({ plan, year, office }: Subject, plans: readonly Plan[]): FormNames {
  const daerah = regionOf(office, [plan, ...plans]);
  const provincial = /^provinsi\b/i.test(daerah ?? '');
  const yearText = (shift: number): string => (year === null ? UNKNOWN : String(year + shift));
  return {
    tahun: yearText(0),
    tahunLalu: yearText(-1),
    tahunBerikut: yearText(1),
    akhir: lastYearOf([plan, ...plans]),
    perangkatDaerah: office ?? UNKNOWN,
    kepala: headOf(office),
    daerah: daerah ?? UNKNOWN,
    lingkup: provincial ? 'PROVINSI' : 'KABUPATEN/KOTA',
    formulir: provincial ? 'E.55' : 'E.81',
  };
}

function regionOf(office: string | null, plans: readonly Plan[]): string | null {
  const own = office === null ? null : REGION.exec(office);
  if (own?.[1]) return own[1];
  for (const { table } of plans) {
    for (const line of table.titles) {
      const said = REGION_LINE.exec(line);
      if (said?.[1] && !/\d/.test(said[1])) return said[1];
    }
  }
  return null;
}

/** What the head of an office is called. */
function headOf(office: string | null): string {
  if (office === null) return `Kepala Perangkat Daerah ${UNKNOWN}`;
  const titles: readonly (readonly [RegExp, string])[] = [
    [/^inspektorat\b/i, 'Inspektur'],
    [/^kecamatan\b/i, 'Camat'],
    [/^kelurahan\b/i, 'Lurah'],
    [/^sekretariat\s+dprd\b/i, 'Sekretaris DPRD'],
    [/^sekretariat\s+daerah\b/i, 'Sekretaris Daerah'],
    [/^(?=rumah sakit|rsud)/i, 'Direktur '],
  ];
  const own = titles.find(([pattern]) => pattern.test(office));
  return own ? office.replace(own[0], own[1]) : `Kepala ${office}`;
}

/** The last year of the Renstra: that of the heading of its target, else the last one a Renstra table names. */
function lastYearOf(plans: readonly Plan[]): string {
  for (const plan of plans) {
    const headed = headingYear(plan, 'targetRenstra.k') ?? headingYear(plan, 'targetRenstra.rp');
    if (headed) return String(headed.year);
  }
  const years = plans
    .filter(({ table }) => table.layout.form === 'Renstra')
    .flatMap(({ table }) => [...table.titles.join(' ').matchAll(/20\d\d/g)].map(([year]) => Number(year)));
  return years.length === 0 ? UNKNOWN : String(Math.max(...years));
}
