import { likeness, nameKey } from '../grid/alike';
import { depthOf, type Level } from '../plan/level-word';
import { codeKeys } from './code-keys';
import type { ComparedRow, ComparedTable } from './compared-table';

/** One item with the row it has in each table that holds it: at most one a table. */
export interface Cluster {
  readonly level: Level;
  /** Row by the index of its table. */
  readonly rows: ReadonlyMap<number, number>;
  /** The item it stands under, or null; what stands above a program counts for none of them. */
  readonly parent: Cluster | null;
}

interface Draft extends Cluster {
  readonly rows: Map<number, number>;
  readonly parent: Draft | null;
  readonly section: string;
  /** Of its first row that has one. */
  code: string;
  readonly name: string;
}

/** What has been matched so far. */
interface State {
  readonly drafts: Draft[];
  readonly byCode: Map<string, Draft>;
  /** Children of a parent by level and name; those at the top by section. */
  readonly byName: Map<Draft | string, Map<string, Draft>>;
}

/** A row to be matched. */
interface Candidate {
  readonly table: number;
  readonly index: number;
  readonly row: ComparedRow;
  /** '' where it has none, or one that another row of its table has too. */
  readonly code: string;
  readonly parent: Draft | null;
  /** Key of its name; '' where another row of its table has it under the same parent, or its parent is unknown. */
  readonly name: string;
}

/** Items of one family that are compared by names alike; more of them are no family but a list without levels. */
const MOST_ALIKE = 60;

/**
 * Finds the same item in the tables of one office, given by their places: by its code inside the same section, the sub kegiatan in two or four
 * digits and the program penunjang as X.XX; else by its name under the same parent. What stands twice in a table is
 * matched by nothing, since nothing tells which is meant.
 */
export function matchRows(
  tables: readonly ComparedTable[],
  own: readonly number[],
  namesAlike: number,
): Cluster[] {
  const state: State = { drafts: [], byCode: new Map(), byName: new Map() };
  // The same names stand in every table.
  const keys = new Map<string, string>();
  const keyed = (name: string): string => {
    const key = keys.get(name) ?? nameKey(name);
    keys.set(name, key);
    return key;
  };
  const codes = codeKeys(tables, own);
  const found = tables.map(({ rows }) => new Array<Draft | null>(rows.length).fill(null));
  // Level by level, so that a parent is known before its children are looked for.
  const layers = new Map(own.map((table) => [table, layersOf(tables[table]?.rows ?? [])]));
  const deepest = Math.max(...[...layers.values()].map(({ length }) => length));
  for (let depth = 0; depth < deepest; depth += 1) {
    const before = state.drafts.length;
    for (const table of own) {
      const rows = tables[table]?.rows ?? [];
      const layer = layers.get(table)?.[depth] ?? [];
      const once = namedOnce(rows, layer, keyed);
      for (const index of layer) {
        const row = rows[index];
        const places = found[table];
        if (!row || !places) continue;
        const above = familyOf(rows, row);
        const parent = places[above] ?? null;
        const named = once.has(index) && (above < 0 || parent !== null);
        const code = codes[table]?.[index] ?? '';
        places[index] = place(state, { table, index, row, code, parent, name: named ? keyed(row.name) : '' });
      }
    }
    for (const [from, to] of joinAlike(state.drafts.slice(before), own.length, namesAlike)) {
      if (from.code !== '') state.byCode.set(from.code, to);
      for (const [table, index] of to.rows) {
        const places = found[table];
        if (places?.[index] === from) places[index] = to;
      }
    }
  }
  return state.drafts.filter(({ rows }) => rows.size > 0);
}

/** The row above in the hierarchy of what is matched: programs, and what is above them, stand at the top. */
function familyOf(rows: readonly ComparedRow[], { level, parent }: ComparedRow): number {
  const above = rows[parent];
  if (!above || depthOf(level) <= depthOf('program') || depthOf(above.level) < depthOf('program')) return -1;
  return parent;
}

/** The rows by how far they stand below the top. */
function layersOf(rows: readonly ComparedRow[]): number[][] {
  const depths: number[] = [];
  const layers: number[][] = [];
  for (const [index, row] of rows.entries()) {
    const above = familyOf(rows, row);
    const depth = above < 0 ? 0 : (depths[above] ?? 0) + 1;
    depths.push(depth);
    (layers[depth] ??= []).push(index);
  }
  return layers;
}

/** Those of the rows whose name no other row of the same level has under the same parent. */
function namedOnce(
  rows: readonly ComparedRow[],
  own: readonly number[],
  keyed: (name: string) => string,
): ReadonlySet<number> {
  const byName = new Map<string, number[]>();
  for (const index of own) {
    const row = rows[index];
    if (!row) continue;
    const key = `${String(familyOf(rows, row))}|${row.section}|${row.level}|${keyed(row.name)}`;
    const same = byName.get(key);
    if (same) same.push(index);
    else byName.set(key, [index]);
  }
  return new Set([...byName.values()].filter((same) => same.length === 1).flat());
}

/** Puts a row to the item it is, known or new; null where neither code nor name tells which it is. */
function place(state: State, { table, index, row, code, parent, name }: Candidate): Draft | null {
  if (code === '' && name === '') return null;
  const names = state.byName.get(parent ?? row.section) ?? new Map<string, Draft>();
  state.byName.set(parent ?? row.section, names);
  const namesake = name !== '' ? names.get(`${row.level}|${name}`) : undefined;
  // Two codes are two items, whatever their names.
  const byName = code === '' || namesake?.code === '' ? namesake : undefined;
  const known = (code === '' ? undefined : state.byCode.get(code)) ?? byName;
  if (known && !known.rows.has(table)) {
    known.rows.set(table, index);
    if (known.code === '') known.code = code;
    if (code !== '') state.byCode.set(code, known);
    return known;
  }
  const { level, section } = row;
  const draft: Draft = { level, rows: new Map([[table, index]]), parent, section, code, name };
  state.drafts.push(draft);
  if (code !== '' && !known) state.byCode.set(code, draft);
  if (name !== '' && !namesake) names.set(`${level}|${name}`, draft);
  return draft;
}

/** Joins items of one family that no table has both of: those of one name, or of names alike where not both have a code. */
function joinAlike(drafts: readonly Draft[], tables: number, namesAlike: number): [from: Draft, to: Draft][] {
  const families = new Map<Draft | string, Draft[]>();
  for (const draft of drafts) {
    if (draft.rows.size === tables || draft.name === '') continue;
    const key = draft.parent ?? draft.section;
    const family = families.get(key);
    if (family) family.push(draft);
    else families.set(key, [draft]);
  }
  return [...families.values()].flatMap((family) =>
    family.length < 2 || family.length > MOST_ALIKE ? [] : joinFamily(family, namesAlike),
  );
}

/** Two items of one family, with how alike they are. */
interface Pair {
  readonly a: Draft;
  readonly b: Draft;
  readonly score: number;
}

function joinFamily(family: readonly Draft[], namesAlike: number): [from: Draft, to: Draft][] {
  const pairs: Pair[] = [];
  for (const [index, a] of family.entries()) {
    for (const b of family.slice(index + 1)) {
      const score = a.level === b.level && apart(a, b) ? sameness(a, b) : 0;
      if (score >= namesAlike) pairs.push({ a, b, score });
    }
  }
  const joined = new Map<Draft, Draft>();
  const standing = (draft: Draft): Draft => {
    const to = joined.get(draft);
    return to ? standing(to) : draft;
  };
  for (const pair of pairs.sort((left, right) => right.score - left.score)) {
    const [a, b] = [standing(pair.a), standing(pair.b)];
    if (a === b || !apart(a, b)) continue;
    if (pairs.some((own) => own.score >= pair.score && contests(own, pair))) continue;
    for (const [table, row] of b.rows) a.rows.set(table, row);
    if (a.code === '') a.code = b.code;
    joined.set(b, a);
  }
  for (const from of joined.keys()) from.rows.clear();
  return [...joined.keys()].map((from) => [from, standing(from)]);
}

/** True where a pair offers one of two items another partner in the same table, so that nothing tells which it is. */
function contests(own: Pair, { a, b }: Pair): boolean {
  const rival = (shared: Draft, mine: Draft): boolean => {
    const other = own.a === shared ? own.b : own.b === shared ? own.a : mine;
    return other !== mine && !apart(other, mine);
  };
  return rival(a, b) || rival(b, a);
}

function apart(a: Draft, b: Draft): boolean {
  for (const table of a.rows.keys()) if (b.rows.has(table)) return false;
  return true;
}

/** Likeness of two names; where both have a code, and so another one, only the very same name counts. */
function sameness(a: Draft, b: Draft): number {
  if (a.code !== '' && b.code !== '') return a.name === b.name ? 1 : 0;
  return likeness(a.name, b.name);
}
