import { check, readPlans } from '../../src/core';
import type { Finding } from '../../src/core/finding';
import type { Grid } from '../../src/core/grid/grid';
import { formatRef, type CellRef } from '../../src/core/grid/ref';
import type { Plan } from '../../src/core/plan/plan';
import { pick } from '../scenarios/dice';
import { makeScenario } from '../scenarios/generator';
import { withCells } from '../support/sheet';
import type { Fault, Kind } from './kinds';

/** A sheet to put mistakes into, with what is found in it as it is. */
export interface Base {
  readonly name: string;
  readonly grid: Grid;
  readonly plan: Plan;
  readonly known: ReadonlySet<string>;
}

/** Sheets as bases: those that hold one table. */
export function basesOf(name: string, grids: readonly Grid[]): Base[] {
  return grids.flatMap((grid) => {
    const reading = readPlans([grid]);
    const [plan, ...others] = reading.plans;
    if (!plan || others.length > 0 || plan.items.length === 0) return [];
    const known = new Set(
      check(reading)
        .flatMap(withEchoes)
        .flatMap((own) => [own.fingerprint, identityOf(own)]),
    );
    return [{ name: `${name}, ${grid.sheet}`, grid, plan, known }];
  });
}

/** Sheets made by chance, of any form, that are found right before anything is made wrong in them. */
export function inventedBases(count: number, from: number): Base[] {
  const bases: Base[] = [];
  for (let seed = from; bases.length < count && seed < from + count * 20; seed += 1) {
    const scenario = makeScenario(seed);
    if (scenario.holds !== 'plan') continue;
    const grids = scenario.sheets.map(({ grid }) => grid);
    const findings = check(readPlans(grids));
    if (findings.some(({ severity }) => severity === 'error')) continue;
    bases.push(...basesOf(`${scenario.form} ${String(seed)}`, grids));
  }
  return bases;
}

/** What became of one mistake. */
export interface Outcome {
  readonly base: string;
  readonly fault: Fault;
  /** Every wrong cell is named by some finding. */
  readonly caught: boolean;
  /** Some finding stands at the wrong cell itself. */
  readonly exact: boolean;
  readonly findings: readonly Finding[];
}

/** Makes mistakes of one kind at places drawn by chance; fewer where no sheet has room for it. */
export function inject(kind: Kind, bases: readonly Base[], count: number, chance: () => number): Outcome[] {
  const rooms = bases
    .map((base) => ({ base, places: kind.places(base.plan) }))
    .filter(({ places }) => places.length > 0);
  if (rooms.length === 0) return [];
  return Array.from({ length: count }, () => {
    const { base, places } = pick(chance, rooms);
    return outcomeOf(base, kind.make(pick(chance, places), chance, base.plan));
  });
}

/** Two mistakes of one kind in one sheet, in different rows and columns. */
export function injectTwo(
  kind: Kind,
  bases: readonly Base[],
  count: number,
  chance: () => number,
): Outcome[] {
  const rooms = bases
    .map((base) => ({ base, places: kind.places(base.plan) }))
    .filter(({ places }) => new Set(places.map(({ at }) => at.column)).size > 1);
  if (rooms.length === 0) return [];
  return Array.from({ length: count }, () => {
    const { base, places } = pick(chance, rooms);
    const first = pick(chance, places);
    const apart = places.filter(({ at }) => at.row !== first.at.row && at.column !== first.at.column);
    const faults = [first, ...(apart.length > 0 ? [pick(chance, apart)] : [])].map((place) =>
      kind.make(place, chance, base.plan),
    );
    return outcomeOf(base, {
      cells: faults.flatMap(({ cells }) => cells),
      at: faults.flatMap(({ at }) => at),
    });
  });
}

function outcomeOf(base: Base, fault: Fault): Outcome {
  const after = check(readPlans([withCells(base.grid, fault.cells)]));
  const wrong = new Set(fault.at.map(cellOf));
  // A finding that was there before counts where it stands at a wrong cell and says something new.
  const findings = after.filter(
    (own) =>
      withEchoes(own).some(({ fingerprint }) => !base.known.has(fingerprint)) ||
      (wrong.has(cellOf(own.at)) && !base.known.has(identityOf(own))),
  );
  const named = new Set(
    after
      .flatMap(withEchoes)
      .filter((own) => !base.known.has(identityOf(own)))
      .flatMap(({ at, related }) => [at, ...related])
      .map(cellOf),
  );
  const told = new Set(findings.map(({ at }) => cellOf(at)));
  return {
    base: base.name,
    fault,
    caught: fault.at.every((at) => named.has(cellOf(at))),
    exact: fault.at.every((at) => told.has(cellOf(at))),
    findings,
  };
}

function withEchoes(finding: Finding): Finding[] {
  return [finding, ...(finding.consequences ?? [])];
}

function identityOf({ rule, at, facts }: Finding): string {
  return `${rule} ${cellOf(at)} ${JSON.stringify(facts)}`;
}

function cellOf(at: CellRef): string {
  return formatRef(at);
}
