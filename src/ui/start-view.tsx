import { Badge, Button, Spinner } from '@fluentui/react-components';
import type { SheetSummary } from '../app/inspect';
import type { Scope } from '../app/review-state';
import { Icon } from './icons';
import { UnknownReason } from './unknown-reason';
import { useWords } from './words';

/** Props of StartView. */
export interface StartViewProps {
  /** null while the sheets are being recognised, or when that failed. */
  readonly sheets: readonly SheetSummary[] | null;
  readonly looking: boolean;
  readonly onValidate: (scope: Scope) => void;
  /** Absent where no sample can be opened. */
  readonly onOpenSample: (() => void) | undefined;
  readonly onSeeMapping: () => void;
}

/** The first thing a person sees: what Selaras does, what it recognises here, and one thing to click. */
export function StartView({ sheets, looking, onValidate, onOpenSample, onSeeMapping }: StartViewProps) {
  const { say } = useWords();
  const recognised = sheets?.some(({ tables }) => tables.length > 0) ?? false;
  return (
    <div className="start scroll">
      <h2>{say('start.title')}</h2>
      <p>{say('start.intro')}</p>
      <div className="start-actions">
        <Button appearance="primary" size="large" onClick={() => onValidate('workbook')}>
          {say('start.validate')}
        </Button>
        <Button appearance="subtle" onClick={() => onValidate('sheet')}>
          {say('start.scope.sheet')}
        </Button>
      </div>
      <h3>{say('start.sheets')}</h3>
      {sheets === null && looking && <Spinner size="tiny" label={say('start.looking')} />}
      {sheets !== null && (
        <>
          {!recognised && (
            <p>
              {say('start.nothing')} {say('start.nothing.hint')}
            </p>
          )}
          <ul className="sheets">
            {sheets.map((sheet) => (
              <SheetLine key={sheet.id} sheet={sheet} />
            ))}
          </ul>
          <div className="start-links">
            <Button appearance="transparent" size="small" onClick={onSeeMapping}>
              {say('start.mapping')}
            </Button>
          </div>
        </>
      )}
      {onOpenSample && (
        <div className="start-links">
          <Button appearance="transparent" size="small" onClick={onOpenSample}>
            {say('start.sample')}
          </Button>
        </div>
      )}
    </div>
  );
}

function SheetLine({ sheet }: { sheet: SheetSummary }) {
  const { say, formName } = useWords();
  const known = sheet.tables.length > 0 || sheet.referenceItems !== null;
  return (
    <li className={known ? 'sheet sheet-known' : 'sheet'}>
      <Icon name={known ? 'check' : 'sheet'} className="sheet-icon" />
      <div>
        <div className="sheet-name">
          {sheet.sheet}
          {sheet.hidden && (
            <Badge appearance="outline" size="small">
              {say('start.hidden')}
            </Badge>
          )}
        </div>
        {sheet.tables.map((table) => (
          <div key={`${table.form} ${table.area.top}`} className="quiet">
            {formName(table.form)}: {say('start.items', { count: table.items })}
          </div>
        ))}
        {sheet.unknown.map((table) => (
          <div key={table.area.top} className="quiet">
            {say('start.unknown')}. <UnknownReason table={table} />
          </div>
        ))}
        {sheet.referenceItems !== null && (
          <div className="quiet">{say('start.reference', { count: sheet.referenceItems })}</div>
        )}
        {!known && sheet.unknown.length === 0 && (
          <div className="quiet">{say(sheet.empty ? 'start.empty' : 'start.noTable')}</div>
        )}
      </div>
    </li>
  );
}
