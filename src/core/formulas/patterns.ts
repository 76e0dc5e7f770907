import type { MappedColumn } from '../detect/match';
import type { Role } from '../layouts/layout';
import type { AuditedCell, AuditedRow, AuditedTable } from './audited-cells';
import { namesAcross } from './cell-names';
import { calculationOf } from './normal-form';
import { referencesAt } from './read-formula';
import type { SumVerdict } from './sum-faults';
import { isFormula, PRINTED, SUM_OF_DETAILS, whatFormulasDo, type Doing } from './what-formulas-do';

/** Neighbours that must be there, and the share of them that must do the same, before one that differs is wrong. */
const PEERS = 3;
const SHARE = 0.7;

/** What most neighbours of a cell do. */
export interface Pattern {
  /** As `Doing.key`: `PRINTED` stands for every formula that the form allows, among them the sum of the details. */
  readonly key: string;
  /** A neighbour that calculates as most do, and as this cell could. */
  readonly example: AuditedCell;
  /** How many neighbours do so, and how many there are. */
  readonly agree: number;
  readonly peers: number;
}

/** The formulas of a table, with what each does and what its neighbours do. */
export interface Patterns {
  /** What a cell does; null for constants and for what is wrong or not understood. */
  keyOf(cell: AuditedCell): string | null;
  /** What most formulas beside it do; null where they are too few or do not agree. */
  around(cell: AuditedCell): Pattern | null;
}

interface Count {
  count: number;
  readonly example: AuditedCell;
}

/** Cells that are alike, and what they do. */
interface Group {
  formulas: number;
  constants: number;
  printed: number;
  /** What the form does not print, by key. */
  readonly keys: Map<string, Count>;
  /** What it prints, by spelling. */
  readonly spellings: Map<string, Count>;
}

/** Groups of one cell, the closest first: the same level, the same kind of row, the whole column. */
interface Groups {
  readonly level: Group;
  readonly kind: Group;
  readonly all: Group | null;
}

/** Gathers the cells of a table into neighbours; those in `faulty` are known to be wrong and set no example. */
export function findPatterns(
  table: AuditedTable,
  verdicts: ReadonlyMap<AuditedCell, SumVerdict>,
  faulty: ReadonlySet<AuditedCell>,
): Patterns {
  const computed = new Set<Role>(table.plan.table.identities.map(({ result }) => result));
  const doing = whatFormulasDo(table, verdicts, faulty);
  const groupsOf = createGroups(table, computed);
  const rows = new Map<AuditedRow, AuditedCell[]>();
  for (const cell of table.cells) {
    const groups = groupsOf(cell);
    for (const group of [groups.level, groups.kind, groups.all])
      if (group) addTo(group, cell, doing.get(cell));
    if (isAcross(table, cell)) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  }
  return {
    keyOf: (cell) => doing.get(cell)?.key ?? null,
    around(cell) {
      const { level, kind, all } = groupsOf(cell);
      const self = isFormula(cell) ? 1 : 0;
      const group = [level, kind, isAlikeEverywhere(cell, doing.get(cell)) ? all : null].find(
        (own) => own && own.formulas - self >= PEERS,
      );
      if (group) return majorityOf(group, cell, computed.has(cell.role) || isAcross(table, cell));
      return isAcross(table, cell) ? across(cell, rows.get(cell.row) ?? [], doing) : null;
    },
  };
}

function createGroups({ inputs }: AuditedTable, computed: ReadonlySet<Role>): (cell: AuditedCell) => Groups {
  const made = new Map<MappedColumn, Map<string, Groups>>();
  const kinds = new Map<string, Group>();
  const wholes = new Map<MappedColumn, Group>();
  return ({ column, role, row }) => {
    const byLikeness = made.get(column) ?? new Map<string, Groups>();
    made.set(column, byLikeness);
    const known = byLikeness.get(row.likeness);
    if (known) return known;
    const kindName = `${String(column.column)} ${role} ${row.likeness.replace(row.item?.level ?? '', '')}`;
    const constants = inputs.get(column)?.get(row.likeness) ?? 0;
    const kind = kinds.get(kindName) ?? emptyGroup(0);
    kind.constants += constants;
    kinds.set(kindName, kind);
    const all = wholes.get(column) ?? emptyGroup(0);
    wholes.set(column, all);
    const groups = { level: emptyGroup(constants), kind, all: computed.has(role) ? all : null };
    byLikeness.set(row.likeness, groups);
    return groups;
  };
}

function emptyGroup(constants: number): Group {
  return { formulas: 0, constants, printed: 0, keys: new Map(), spellings: new Map() };
}

function addTo(group: Group, cell: AuditedCell, doing: Doing | undefined): void {
  if (!isFormula(cell)) {
    group.constants += 1;
    return;
  }
  group.formulas += 1;
  if (!doing) return;
  const printed = doing.key === PRINTED;
  if (printed) group.printed += 1;
  const counts = printed ? group.spellings : group.keys;
  const own = counts.get(doing.spelt);
  if (own) own.count += 1;
  else counts.set(doing.spelt, { count: 1, example: cell });
}

/** Formulas of rows of another kind are alike only where neither reads what stands below or above. */
function isAlikeEverywhere({ row }: AuditedCell, doing: Doing | undefined): boolean {
  const spelt = doing?.spelt ?? '';
  const reaches = spelt === SUM_OF_DETAILS || spelt.includes('below');
  return !reaches && !(row.kind === 'total' && /R\[|R\d|:/.test(spelt));
}

/** Where cells are typed as well as computed, the constants are neighbours too. */
function majorityOf(group: Group, cell: AuditedCell, computed: boolean): Pattern | null {
  const peers = group.formulas - 1 + (computed && isFormula(cell) ? 0 : group.constants);
  const enough = (count: number): boolean => count >= PEERS && count >= peers * SHARE;
  if (enough(group.printed)) {
    const fitting = [...group.spellings].filter(
      ([spelt]) => spelt !== SUM_OF_DETAILS || cell.row.kind === 'parent' || group.spellings.size === 1,
    );
    const [most] = fitting.map(([, count]) => count).sort((a, b) => b.count - a.count);
    return most ? { key: PRINTED, example: most.example, agree: group.printed, peers } : null;
  }
  for (const [key, { count, example }] of group.keys) {
    if (enough(count)) return { key, example, agree: count, peers };
  }
  return null;
}

/** Rupiah of parents and totals: the same sum goes through all columns of such a row. */
function isAcross({ plan }: AuditedTable, { role, row }: AuditedCell): boolean {
  const sums = row.kind === 'parent' || row.kind === 'total';
  return sums && plan.table.layout.quarterRows !== true && plan.table.layout.rollups.includes(role);
}

function across(
  cell: AuditedCell,
  row: readonly AuditedCell[],
  doing: ReadonlyMap<AuditedCell, Doing>,
): Pattern | null {
  const keys = new Map(row.map((own) => [own, keyAcross(own, doing.get(own))]));
  // What is computed from the columns beside it is no neighbour of sums over rows.
  const others = row.filter((own) => own !== cell && keys.get(own) !== PRINTED);
  const counts = new Map<string, Count>();
  for (const own of others) {
    const key = keys.get(own) ?? null;
    if (key === null) continue;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { count: 1, example: own });
  }
  for (const [key, { count, example }] of counts) {
    if (count < PEERS || count < others.length * SHARE) continue;
    const same = key === keys.get(cell) || keys.get(cell) === PRINTED;
    return { key: same ? (doing.get(cell)?.key ?? key) : key, example, agree: count, peers: others.length };
  }
  return null;
}

function keyAcross({ formula, at }: AuditedCell, doing: Doing | undefined): string | null {
  if (!doing || !formula) return null;
  if (doing.key === PRINTED) return doing.spelt === SUM_OF_DETAILS ? SUM_OF_DETAILS : PRINTED;
  return calculationOf(formula, referencesAt(formula, at), namesAcross(at))?.spelt ?? null;
}
