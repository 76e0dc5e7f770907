import { formatCode } from '../../core/grid/code';
import { formatRef } from '../../core/grid/ref';
import type { FigureRole } from '../../core/layouts/layout';
import type { Item, Level } from '../../core/plan/plan';
import type { Join, TableMatch } from '../../core/report/evaluation/join';

/** An item as people find it: its code, name and cell. */
export interface NamedItem {
  readonly level: Level;
  readonly code: string | null;
  readonly name: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A table that gave figures, with how many. */
export interface FeedJson {
  readonly sheet: string;
  readonly form: string;
  readonly role: FigureRole;
  readonly figures: number;
}

/** What another table and the evaluation lack of each other. */
export interface MatchJson {
  readonly sheet: string;
  readonly form: string;
  readonly matched: number;
  /** Items of the evaluation that the table lacks. */
  readonly absent: readonly NamedItem[];
  /** Items of the table whose figures are left out since they stand nowhere in the evaluation. */
  readonly extra: readonly NamedItem[];
  /** Items whose quantity is left out since it counts in another unit. */
  readonly otherUnit: readonly NamedItem[];
}

/** Where every column of the evaluation comes from, as plain data. */
export interface EvaluationJson {
  readonly year: number | null;
  readonly office: string | null;
  /** The table whose items make the rows. */
  readonly rows: { readonly sheet: string; readonly form: string; readonly items: number };
  readonly columns: readonly { readonly role: FigureRole; readonly feeds: readonly FeedJson[] }[];
  /** Columns that no table gives a figure for. */
  readonly missing: readonly FigureRole[];
  readonly matches: readonly MatchJson[];
}

/** Columns that only some forms of the evaluation have; that they are blank is nothing missing. */
const ELSEWHERE: ReadonlySet<FigureRole> = new Set<FigureRole>([
  'realisasiTahun.k',
  'realisasiTahun.rp',
  'targetBerjalan.k',
]);

/** Puts a join into plain data. */
export function evaluationJson({ subject, items, columns, matches }: Join): EvaluationJson {
  const { plan, year, office } = subject;
  const known = [...columns].filter(([role, feeds]) => feeds.length > 0 || !ELSEWHERE.has(role));
  return {
    year,
    office,
    rows: { sheet: plan.sheet, form: plan.table.layout.form, items: items.length },
    columns: known.map(([role, feeds]) => ({
      role,
      feeds: feeds.map((feed) => ({
        sheet: feed.plan.sheet,
        form: feed.plan.table.layout.form,
        role: feed.role,
        figures: feed.count,
      })),
    })),
    missing: known.filter(([, feeds]) => feeds.length === 0).map(([role]) => role),
    matches: matches.map(matchJson),
  };
}

function matchJson({ plan, matched, absent, extra, otherUnit }: TableMatch): MatchJson {
  return {
    sheet: plan.sheet,
    form: plan.table.layout.form,
    matched,
    absent: absent.map(namedItem),
    extra: extra.map(namedItem),
    otherUnit: otherUnit.map(namedItem),
  };
}

function namedItem({ level, code, codeText, name }: Item): NamedItem {
  return {
    level,
    code: code ? formatCode(code) : (codeText?.text ?? null),
    name: name.text,
    sheet: name.at.sheet,
    cell: formatRef(name.at),
  };
}
