import type { Fact, RelatedCell } from '../finding';
import type { CellRef } from '../grid/ref';
import type { Role } from '../layouts/layout';
import type { Found } from '../rules/rule';
import { identityOf, writtenOf } from './compared-table';
import type { Comparison, Statement } from './comparison';
import { farthest, severityOf, type Disagreement, type Limits, type Placed } from './disagreements';
import type { OtherWords } from './wordings';

/** A cell of a table, with its file where several are compared. */
export function placed({ tables }: Comparison, table: number, at: CellRef): RelatedCell {
  const file = tables[table]?.file ?? '';
  return file === '' ? at : { ...at, file };
}

/** What a table is called in a message: its sheet, behind its file where several are compared. */
export function tableName({ tables }: Comparison, table: number): string {
  const own = tables[table];
  if (!own) return '';
  const twice = tables.some((other) => other !== own && other.sheet === own.sheet && other.file === own.file);
  const sheet = twice ? `${own.sheet} (${own.form})` : own.sheet;
  return own.file === '' ? sheet : `${own.file} > ${sheet}`;
}

/** Name and level of an item, for a message. */
export function itemFacts({ tables }: Comparison, { table, row }: Placed): Record<string, Fact> {
  const own = tables[table]?.rows[row];
  return { name: own?.name ?? '', level: own?.level ?? '' };
}

/** Identity of an item, for accepting what is found at it. */
export function identityAt({ tables }: Comparison, { table, row }: Placed): string {
  const own = tables[table];
  return own ? identityOf(own, row) : '';
}

/** A disagreement on figures as a finding: the figure at its cell, what others say, and how far it lies from them. */
export function figuresFound(comparison: Comparison, own: Disagreement, limits: Limits): Found[] {
  const { figures, line, at, others } = own;
  const [said] = at.said;
  const [first, ...further] = line.classes
    .map((one) => one.filter((statement) => others.includes(statement)))
    .filter((one) => one.length > 0);
  if (!said || !first) return [];
  const far = farthest(at, others);
  const name = ({ table }: Statement): string => tableName(comparison, table);
  return [
    {
      at: placed(comparison, at.table, said.at),
      related: others.flatMap((other) => other.said.map((cell) => placed(comparison, other.table, cell.at))),
      severity: severityOf(comparison, own, limits),
      facts: {
        ...itemFacts(comparison, at),
        role: figures.kind,
        year: String(figures.year),
        found: factOf(at),
        other: first[0] ? factOf(first[0]) : null,
        sheets: first.map(name),
        further: further.length > 0 ? 'ya' : 'tidak',
        rest: further.flatMap((one) => one.map((statement) => `${name(statement)}: ${sayingOf(statement)}`)),
        far: far === null ? 'tidak' : 'ya',
        deviation: far ?? '',
      },
      identity: identityAt(comparison, at),
      role: said.role,
    },
  ];
}

/** What is said: rupiah as a number, for the language to write; quantities as written. */
function factOf(statement: Statement): Fact {
  const [only, ...others] = statement.said;
  const amount = only?.role.endsWith('.rp') && others.length === 0 ? only.value : null;
  return amount ?? sayingOf(statement);
}

/** What is said as it is written; where either of two may be right, both. */
export function sayingOf({ said }: Statement): string {
  const texts = said.map(writtenOf);
  return [...new Set(texts)].join(' / ');
}

/** Other words for the same thing as a finding: what is written here, and what others write. */
export function wordsFound(comparison: Comparison, { at, others }: OtherWords, role: Role): Found {
  const [first] = others;
  const same = others.filter(({ text }) => text === first?.text);
  const further = others.filter((other) => !same.includes(other));
  return {
    at: placed(comparison, at.table, at.at),
    related: others.map((other) => placed(comparison, other.table, other.at)),
    facts: {
      ...itemFacts(comparison, at),
      found: at.text,
      other: first?.text ?? '',
      sheets: same.map(({ table }) => tableName(comparison, table)),
      further: further.length > 0 ? 'ya' : 'tidak',
      rest: further.map(({ table, text }) => `${tableName(comparison, table)}: ${text}`),
    },
    identity: identityAt(comparison, at),
    role,
  };
}
