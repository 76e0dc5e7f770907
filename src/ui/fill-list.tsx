import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { FillSummary } from '../app/capaian-desk';
import type { Edit } from '../core/finding';
import { capaianTextOf } from '../messages/capaian';
import { fill } from '../messages/format';
import { useWords } from './words';

/** Props of FillList. */
export interface FillListProps {
  readonly fills: readonly FillSummary[];
  readonly busy: boolean;
  readonly onFill: (edits: readonly Edit[]) => void;
}

/** Cells drawn at once; more on demand. */
const PAGE = 100;

/** The empty computed cells of the forms, each to be ticked before it is filled. */
export function FillList({ fills, busy, onFill }: FillListProps) {
  const { language, place, role, figure } = useWords();
  const { pane } = capaianTextOf(language);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(PAGE);
  const chosen = fills.filter(({ edit }) => !left.has(place(edit.at)));

  function tick(cell: string, wanted: boolean): void {
    const next = new Set(left);
    if (wanted) next.delete(cell);
    else next.add(cell);
    setLeft(next);
  }

  return (
    <details className="fills">
      <summary>{fill(pane.fills, { count: fills.length }, language)}</summary>
      <p className="quiet">{pane.fillsIntro}</p>
      <Checkbox
        label={pane.fillsAll}
        checked={chosen.length === fills.length ? true : chosen.length === 0 ? false : 'mixed'}
        onChange={(_event, { checked }) =>
          setLeft(checked === true ? new Set() : new Set(fills.map(({ edit }) => place(edit.at))))
        }
      />
      <ul>
        {fills.slice(0, shown).map(({ edit, name, role: own, value }) => {
          const cell = place(edit.at);
          return (
            <li key={cell}>
              <Checkbox
                label={`${cell}: ${name}, ${role(own)}: ${figure(value)}`}
                checked={!left.has(cell)}
                onChange={(_event, { checked }) => tick(cell, checked === true)}
              />
            </li>
          );
        })}
      </ul>
      {fills.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {fill(pane.more, { count: fills.length - shown }, language)}
        </Button>
      )}
      <Button disabled={busy || chosen.length === 0} onClick={() => onFill(chosen.map(({ edit }) => edit))}>
        {fill(pane.fillsConfirm, { count: chosen.length }, language)}
      </Button>
    </details>
  );
}
