import { Button, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import type { ComparedPair } from '../app/comparisons';
import { thingsOf, type CorrectedThing } from '../app/corrections';
import type { ApartTable, Correction } from '../core/detect/correction';
import { useWords } from './words';

/** Pairs shown of each kind; a workbook of many sheets has thousands. */
const MOST = 100;

/** Props of ComparisonList. */
export interface ComparisonListProps {
  readonly pairs: readonly ComparedPair[];
  readonly corrections: readonly Correction[];
  readonly onApart: (sheetId: string, pair: ApartTable) => void;
  readonly onTakeBack: (thing: CorrectedThing) => void;
}

/** Which tables are compared with each other, each pair to be turned off, and why the others are not. */
export function ComparisonList({ pairs, corrections, onApart, onTakeBack }: ComparisonListProps) {
  const { say, role, notCompared } = useWords();
  const [open, setOpen] = useState(false);
  if (pairs.length === 0) return null;
  const switched = [...byTables(pairs.filter(({ reason }) => reason === null || reason === 'user'))];
  const others = pairs.filter(({ reason }) => reason !== null && reason !== 'user');
  return (
    <section className="mapping-sheet" aria-label={say('mapping.pairs')}>
      <h2>{say('mapping.pairs')}</h2>
      <p className="quiet">{say(switched.length === 0 ? 'mapping.pairs.none' : 'mapping.pairs.intro')}</p>
      <ul className="columns" aria-label={say('mapping.pairs')}>
        {switched.slice(0, MOST).map(([name, [first, ...further]]) => (
          <li key={name}>
            <Switch
              label={name}
              // What the user said shows at once, before the tables are read again.
              checked={apartThing(first, corrections) === undefined}
              onChange={(_event, { checked }) => {
                const thing = apartThing(first, corrections);
                if (!checked) onApart(first.left.sheetId, apartOf(first));
                else if (thing) onTakeBack(thing);
              }}
            />
            {[first, ...further].map(({ year, figures, reason }) => (
              <div key={year} className="quiet">
                {reason === null ? `${figures.map(role).join(', ')}, ${String(year)}` : notCompared(reason)}
              </div>
            ))}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say('mapping.pairs.not', { count: others.length })}
        </Button>
      )}
      {open && (
        <ul className="columns" aria-label={say('mapping.pairs.not', { count: others.length })}>
          {others.slice(0, MOST).map((pair) => (
            <li key={`${nameOf(pair)} ${String(pair.year)}`}>
              <div className="column-header">{nameOf(pair)}</div>
              {pair.reason && <div className="quiet">{notCompared(pair.reason)}</div>}
            </li>
          ))}
          {others.length > MOST && <li>{say('mapping.pairs.more', { count: others.length - MOST })}</li>}
        </ul>
      )}
    </section>
  );
}

type Pairs = readonly [ComparedPair, ...ComparedPair[]];

/** The pairs by their two tables; one pair of tables may be compared for several years. */
function byTables(pairs: readonly ComparedPair[]): Map<string, Pairs> {
  const known = new Map<string, Pairs>();
  for (const pair of pairs) {
    const own = known.get(nameOf(pair));
    known.set(nameOf(pair), own ? [...own, pair] : [pair]);
  }
  return known;
}

function nameOf({ left, right }: ComparedPair): string {
  const same = left.sheet === right.sheet;
  return same
    ? `${left.sheet}: ${left.form} \u2013 ${right.form}`
    : `${left.sheet} (${left.form}) \u2013 ${right.sheet} (${right.form})`;
}

function apartOf({ left, right }: ComparedPair): ApartTable {
  return { form: left.form, with: { sheetId: right.sheetId, form: right.form } };
}

/** What the user said of a pair, whichever of the two tables it was said of. */
function apartThing(
  { left, right }: ComparedPair,
  corrections: readonly Correction[],
): CorrectedThing | undefined {
  return thingsOf(corrections).find(
    (thing) =>
      thing.kind === 'apart' &&
      [
        [left, right],
        [right, left],
      ].some(
        ([a, b]) =>
          thing.sheetId === a?.sheetId &&
          thing.form === a.form &&
          thing.otherSheet === b?.sheetId &&
          thing.otherForm === b.form,
      ),
  );
}
