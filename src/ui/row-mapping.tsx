import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { CorrectedThing } from '../app/corrections';
import type { CorrectionUse } from '../app/corrections-in-use';
import type { RowSummary, TableSummary } from '../app/inspect';
import type { Correction } from '../core/detect/correction';
import { formatRef } from '../core/grid/ref';
import { LEVELS, type Level } from '../core/plan/level-word';
import { useWords, type Words } from './words';

/** Rows shown before more are asked for. */
const FEW = 30;

/** Props of RowMapping. */
export interface RowMappingProps {
  readonly table: TableSummary;
  /** What the user said of the sheet. */
  readonly correction: Correction | undefined;
  readonly onLevel: (row: string, level: Level | null) => void;
  readonly onLast: (row: RowSummary) => void;
}

/** The rows of a table whose level is a guess, to be set right, and the row that the table ends with. */
export function RowMapping({ table, correction, onLevel, onLast }: RowMappingProps) {
  const { say } = useWords();
  const [shown, setShown] = useState(FEW);
  const { unsure, unsureCount, lastRows } = table;
  const last = lastRows.at(-1);
  return (
    <>
      <label className="field">
        <span>{say('mapping.last')}</span>
        <Select
          size="small"
          value={last ? idOf(last) : ''}
          onChange={(_event, { value }) => {
            const row = lastRows.find((own) => idOf(own) === value);
            if (row) onLast(row);
          }}
        >
          {lastRows.map((row) => (
            <option key={idOf(row)} value={idOf(row)}>
              {rowText(row)}
            </option>
          ))}
        </Select>
      </label>
      {unsureCount > 0 && <p className="quiet">{say('mapping.unsure.intro')}</p>}
      <ul className="columns">
        {unsure.slice(0, shown).map((row) => (
          <LevelChoice
            key={idOf(row)}
            row={row}
            cell={formatRef({ row: row.row, column: row.column })}
            given={correction?.levels?.[row.key] ?? null}
            onLevel={(level) => onLevel(row.key, level)}
          />
        ))}
      </ul>
      {shown < unsure.length && (
        <Button size="small" onClick={() => setShown(shown + FEW)}>
          {say('mapping.unsure.more', { count: unsureCount - shown })}
        </Button>
      )}
    </>
  );
}

function idOf({ key, nth }: RowSummary): string {
  return `${String(nth)} ${key}`;
}

function rowText({ row, code, name }: RowSummary): string {
  return [String(row + 1), code, name].filter((part) => part !== null).join(' \u00b7 ');
}

interface LevelChoiceProps {
  readonly row: RowSummary;
  readonly cell: string;
  readonly given: Level | null;
  readonly onLevel: (level: Level | null) => void;
}

function LevelChoice({ row, cell, given, onLevel }: LevelChoiceProps) {
  const { say, level, levelHint } = useWords();
  return (
    <li className="column">
      <span className="column-letter">{row.row + 1}</span>
      <div>
        <div className="column-header">
          {row.code !== null && <span className="quiet">{row.code} </span>}
          {row.name}
        </div>
        <Select
          size="small"
          aria-label={say('mapping.level', { cell })}
          value={given ?? ''}
          onChange={(_event, { value }) => onLevel(LEVELS.find((own) => own === value) ?? null)}
        >
          <option value="">
            {given === null
              ? say('mapping.level.auto.as', { level: level(row.level) })
              : say('mapping.form.auto')}
          </option>
          {LEVELS.map((own) => (
            <option key={own} value={own}>
              {level(own)}
            </option>
          ))}
        </Select>
        <div className="quiet">{say('mapping.evidence', { evidence: levelHint(row.levelBy) })}</div>
      </div>
    </li>
  );
}

/** Props of CorrectionList. */
export interface CorrectionListProps {
  readonly uses: readonly CorrectionUse[];
  readonly onTakeBack: (thing: CorrectedThing) => void;
}

/** Everything the user set right in the workbook, in words, each to be taken back. */
export function CorrectionList({ uses, onTakeBack }: CorrectionListProps) {
  const words = useWords();
  const { say } = words;
  if (uses.length === 0) return null;
  return (
    <section className="mapping-sheet" aria-label={say('mapping.corrections')}>
      <h2>{say('mapping.corrections')}</h2>
      <ul className="columns" aria-label={say('mapping.corrections')}>
        {uses.map(({ thing, inUse }) => {
          const text = thingText(thing, words);
          return (
            <li key={text}>
              <div className="column-header">{text}</div>
              {!inUse && <div className="quiet">{say('mapping.stale')}</div>}
              <Button
                size="small"
                aria-label={`${say('mapping.takeBack')}: ${text}`}
                onClick={() => onTakeBack(thing)}
              >
                {say('mapping.takeBack')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function thingText(thing: CorrectedThing, { say, role, formName, level }: Words): string {
  const sheet = thing.sheetId;
  switch (thing.kind) {
    case 'form':
      return say('mapping.said.form', { sheet, form: formName(thing.form) });
    case 'role':
      return thing.role === null
        ? say('mapping.said.noRole', { sheet, header: thing.header })
        : say('mapping.said.role', { sheet, header: thing.header, role: role(thing.role) });
    case 'level':
      return say('mapping.said.level', { sheet, row: thing.row, level: level(thing.level) });
    case 'heading':
      return say('mapping.said.heading', { sheet, heading: thing.heading });
    case 'last':
      return say('mapping.said.last', { sheet, row: thing.last });
    case 'apart':
      return say('mapping.said.apart', {
        sheet,
        form: formName(thing.form),
        otherSheet: thing.otherSheet,
        otherForm: formName(thing.otherForm),
      });
  }
}
