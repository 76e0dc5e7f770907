import { Badge, Button, Select, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { thingsOf, type CorrectedThing } from '../app/corrections';
import type { CorrectionUse } from '../app/corrections-in-use';
import type { ColumnSummary, SheetSummary } from '../app/inspect';
import type { ComparedPair } from '../app/comparisons';
import type { ApartTable, Correction } from '../core/detect/correction';
import { formatArea, formatColumn, type CellRef } from '../core/grid/ref';
import type { AnyLayout, Role } from '../core/layouts/layout';
import { LAYOUTS } from '../core/layouts/index';
import type { Level } from '../core/plan/plan';
import { ComparisonList } from './comparison-list';
import { CorrectionList, RowMapping, type RowMappingProps } from './row-mapping';
import { UnknownReason } from './unknown-reason';
import { useWords } from './words';

/** What the user can set right. */
interface MappingActions {
  readonly onForm: (sheetId: string, form: string | null) => void;
  readonly onRole: (sheetId: string, header: string, role: Role | null) => void;
  readonly onGoTo: (at: CellRef) => void;
  readonly onLevel: (sheetId: string, row: string, level: Level | null) => void;
  readonly onLast: (sheetId: string, key: string, nth: number) => void;
  readonly onApart: (sheetId: string, pair: ApartTable) => void;
  readonly onTakeBack: (thing: CorrectedThing) => void;
  readonly onResetSheet: (sheetId: string) => void;
}

/** Props of MappingView. */
export interface MappingViewProps extends MappingActions {
  readonly sheets: readonly SheetSummary[];
  readonly corrections: readonly Correction[];
  readonly pairs: readonly ComparedPair[];
}

/** How every sheet is read: its form and the role of each column, with the reasons, to be set right here. */
export function MappingView({ sheets, corrections, pairs, ...actions }: MappingViewProps) {
  const { say } = useWords();
  const [all, setAll] = useState(false);
  const bare = sheets.filter(
    ({ tables, unknown, referenceItems }) =>
      tables.length === 0 && unknown.length === 0 && referenceItems === null,
  );
  const withTables = sheets.filter((sheet) => !bare.includes(sheet));
  const shown = all || withTables.length === 0 ? sheets : withTables;
  return (
    <div className="mapping scroll">
      <p className="quiet">{say('mapping.intro')}</p>
      {shown.map((sheet) => (
        <SheetMapping
          key={sheet.id}
          sheet={sheet}
          correction={corrections.find(({ sheetId }) => sheetId === sheet.id)}
          {...actions}
        />
      ))}
      <ComparisonList
        pairs={pairs}
        corrections={corrections}
        onApart={actions.onApart}
        onTakeBack={actions.onTakeBack}
      />
      <CorrectionList uses={usesOf(sheets, corrections)} onTakeBack={actions.onTakeBack} />
      {bare.length > 0 && withTables.length > 0 && (
        <Switch
          label={say('mapping.showAll', { count: bare.length })}
          checked={all}
          onChange={(_event, { checked }) => setAll(checked)}
        />
      )}
    </div>
  );
}

/** All corrections of the workbook; those of a sheet that is gone match nothing. */
function usesOf(sheets: readonly SheetSummary[], corrections: readonly Correction[]): CorrectionUse[] {
  if (sheets.length === 0) return [];
  return thingsOf(corrections).map((thing) => {
    const sheet = sheets.find(({ id }) => id === thing.sheetId);
    const own = JSON.stringify(thing);
    // What was said since the sheet was last read is not known to be stale.
    const use = sheet?.corrections.find((other) => JSON.stringify(other.thing) === own);
    return use ?? { thing, inUse: sheet !== undefined };
  });
}

interface SheetMappingProps extends MappingActions {
  readonly sheet: SheetSummary;
  readonly correction: Correction | undefined;
}

function SheetMapping({ sheet, correction, onForm, onRole, onGoTo, ...actions }: SheetMappingProps) {
  const { say, formName } = useWords();
  const [first] = sheet.tables;
  return (
    <section className="mapping-sheet" aria-label={sheet.sheet}>
      <h2>
        {sheet.sheet}
        {sheet.hidden && (
          <Badge appearance="outline" size="small">
            {say('start.hidden')}
          </Badge>
        )}
      </h2>
      <label className="field">
        <span>{say('mapping.form')}</span>
        <Select
          value={correction?.form ?? ''}
          onChange={(_event, { value }) => onForm(sheet.id, value === '' ? null : value)}
        >
          <option value="">
            {first && correction?.form === undefined
              ? say('mapping.form.auto.as', { form: formName(first.form) })
              : say('mapping.form.auto')}
          </option>
          {LAYOUTS.map(({ form }) => (
            <option key={form} value={form}>
              {formName(form)}
            </option>
          ))}
        </Select>
      </label>
      {sheet.tables.map((table) => (
        <TableMapping
          key={table.area.top}
          table={table}
          byUser={correction?.form !== undefined}
          onRole={(header, role) => onRole(sheet.id, header, role)}
          correction={correction}
          onLevel={(row, level) => actions.onLevel(sheet.id, row, level)}
          onLast={({ key, nth }) => actions.onLast(sheet.id, key, nth)}
          onGoTo={() => onGoTo({ sheet: sheet.sheet, row: table.area.top, column: table.area.left })}
        />
      ))}
      {sheet.unknown.map((table) => (
        <UnknownTable key={table.area.top} table={table} />
      ))}
      {sheet.referenceItems !== null && <p>{say('start.reference', { count: sheet.referenceItems })}</p>}
      {sheet.tables.length + sheet.unknown.length === 0 && sheet.referenceItems === null && (
        <p className="quiet">{say(sheet.empty ? 'start.empty' : 'start.noTable')}</p>
      )}
      {correction && (
        <Button size="small" onClick={() => actions.onResetSheet(sheet.id)}>
          {say('mapping.reset')}
        </Button>
      )}
    </section>
  );
}

function UnknownTable({ table }: { table: SheetSummary['unknown'][number] }) {
  const { say } = useWords();
  return (
    <p>
      {formatArea(table.area)}: {say('start.unknown')}. <UnknownReason table={table} />
    </p>
  );
}

interface TableMappingProps extends RowMappingProps {
  readonly byUser: boolean;
  readonly onRole: (header: string, role: Role | null) => void;
  readonly onGoTo: () => void;
}

function TableMapping({ table, byUser, onRole, onGoTo, ...rows }: TableMappingProps) {
  const { say, formName } = useWords();
  const [open, setOpen] = useState(false);
  const [openRows, setOpenRows] = useState(false);
  const layout = LAYOUTS.find(({ form }) => form === table.form);
  return (
    <div className="mapping-table">
      <div>{formName(table.form)}</div>
      <div className="quiet">
        {say('mapping.range', { range: formatArea(table.area), count: table.items })}
        {table.year !== null && <>, {say('mapping.year', { year: String(table.year) })}</>}.{' '}
        {byUser
          ? say('mapping.form.user')
          : say('mapping.confidence', { percent: Math.round(table.score * 100) })}
        .
      </div>
      {table.rivals.length > 0 && (
        <div>
          {say('mapping.rivals', { forms: table.rivals.map(({ form }) => formName(form)).join(', ') })}
        </div>
      )}
      <div className="finding-actions">
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say('mapping.columns')} ({table.columns.length})
        </Button>
        {table.items > 0 && (
          <Button size="small" aria-expanded={openRows} onClick={() => setOpenRows(!openRows)}>
            {say('mapping.rows', { count: table.unsureCount })}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onGoTo}>
          {say('mapping.goTo')}
        </Button>
      </div>
      {open && layout && (
        <ul className="columns">
          {table.columns.map((column) => (
            <ColumnMapping key={column.column} column={column} layout={layout} onRole={onRole} />
          ))}
        </ul>
      )}
      {openRows && <RowMapping table={table} {...rows} />}
    </div>
  );
}

interface ColumnMappingProps {
  readonly column: ColumnSummary;
  readonly layout: AnyLayout;
  readonly onRole: (header: string, role: Role | null) => void;
}

function ColumnMapping({ column, layout, onRole }: ColumnMappingProps) {
  const { say, role: roleName } = useWords();
  const letters = formatColumn(column.column);
  return (
    <li className={column.role === null ? 'column column-unused' : 'column'}>
      <span className="column-letter">{letters}</span>
      <div>
        <div className="column-header">
          {column.header || say('mapping.noHeading')}
          {column.number !== null && <span className="quiet"> ({column.number})</span>}
        </div>
        <Select
          size="small"
          aria-label={say('mapping.role', { column: letters })}
          value={column.role ?? ''}
          disabled={column.header === ''}
          onChange={(_event, { value }) =>
            onRole(column.header, layout.columns.find(({ role }) => role === value)?.role ?? null)
          }
        >
          <option value="">{say('mapping.role.none')}</option>
          {layout.columns.map(({ role }) => (
            <option key={role} value={role}>
              {roleName(role)}
            </option>
          ))}
        </Select>
        {column.evidence.length > 0 && (
          <div className="quiet">
            {say('mapping.evidence', {
              evidence: column.evidence.map((kind) => say(`evidence.${kind}`)).join(', '),
            })}
          </div>
        )}
      </div>
    </li>
  );
}
