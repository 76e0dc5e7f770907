import { Badge, Button, Select, Spinner, Switch } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CapaianDesk, CapaianSummary, IndicatorSummary } from '../app/capaian-desk';
import { CARA_HITUNG, type CaraHitung } from '../core/capaian/cara-hitung';
import type { Polaritas } from '../core/capaian/polaritas';
import type { CellRef } from '../core/grid/ref';
import { cannotCompute, capaianTextOf } from '../messages/capaian';
import { fill } from '../messages/format';
import { FillList } from './fill-list';
import { useWords } from './words';

/** Props of CapaianView. */
export interface CapaianViewProps {
  readonly desk: CapaianDesk;
  readonly busy: boolean;
  readonly onGoTo: (at: CellRef) => void;
}

/** The tables with target and realisasi: how each indicator is counted and why, and our columns beside them. */
export function CapaianView({ desk, busy, onGoTo }: CapaianViewProps) {
  const { language } = useWords();
  const { pane } = capaianTextOf(language);
  const { tables, there } = useSyncExternalStore(desk.subscribe, desk.state);
  useEffect(() => {
    void desk.look();
  }, [desk]);
  if (!tables) return <Spinner size="tiny" label={pane.looking} />;
  const fills = tables.flatMap((table) => table.fills);
  return (
    <div className="capaian scroll" tabIndex={0} role="region" aria-label={pane.title}>
      <h2>{pane.title}</h2>
      <p className="quiet">{tables.length > 0 ? pane.intro : pane.nothing}</p>
      <div className="capaian-actions">
        {tables.length > 0 && (
          <Button appearance="primary" disabled={busy} onClick={() => void desk.insert(language)}>
            {there ? pane.update : pane.insert}
          </Button>
        )}
        {there && (
          <Button disabled={busy} onClick={() => void desk.remove()}>
            {pane.remove}
          </Button>
        )}
      </div>
      {fills.length > 0 && <FillList fills={fills} busy={busy} onFill={(edits) => void desk.fill(edits)} />}
      {tables.map((table) => (
        <CapaianTable
          key={`${table.sheet}/${table.form}/${String(table.indicators[0]?.at.row)}`}
          table={table}
          busy={busy}
          onGoTo={onGoTo}
          onChoose={(key, change) => void desk.choose(key, change)}
        />
      ))}
    </div>
  );
}

interface CapaianTableProps {
  readonly table: CapaianSummary;
  readonly busy: boolean;
  readonly onGoTo: (at: CellRef) => void;
  readonly onChoose: CapaianDesk['choose'] extends (...given: infer Given) => unknown
    ? (...given: Given) => void
    : never;
}

/** Indicators drawn at once; more on demand. */
const PAGE = 100;

function CapaianTable({ table, ...props }: CapaianTableProps) {
  const { language, formName, figure } = useWords();
  const { pane, predikat } = capaianTextOf(language);
  const [doubtful, setDoubtful] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const unsure = table.indicators.filter((own) => own.unsure);
  const wanted = doubtful && unsure.length > 0 ? unsure : table.indicators;
  return (
    <section className="capaian-table" aria-label={table.sheet}>
      <h3>
        {table.sheet}{' '}
        {table.there && (
          <Badge appearance="outline" size="small">
            {pane.there}
          </Badge>
        )}
      </h3>
      <p className="quiet">
        {formName(table.form)}
        {table.average !== null && table.predikat && (
          <>
            {'. '}
            {fill(
              pane.average,
              { capaian: figure(table.average), predikat: predikat[table.predikat] },
              language,
            )}
          </>
        )}
      </p>
      {unsure.length > 0 && (
        <Switch
          label={fill(pane.onlyUnsure, { count: unsure.length }, language)}
          checked={doubtful}
          onChange={(_event, { checked }) => setDoubtful(checked)}
        />
      )}
      <ul className="indicators">
        {wanted.slice(0, shown).map((own, index) => (
          <IndicatorRow key={`${own.key}/${String(index)}`} indicator={own} {...props} />
        ))}
      </ul>
      {wanted.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {fill(pane.more, { count: wanted.length - shown }, language)}
        </Button>
      )}
    </section>
  );
}

interface IndicatorRowProps extends Omit<CapaianTableProps, 'table'> {
  readonly indicator: IndicatorSummary;
}

function IndicatorRow({ indicator: own, busy, onGoTo, onChoose }: IndicatorRowProps) {
  const { language, place } = useWords();
  const { pane, caraHitung, caraHitungBy, polaritas, polaritasBy } = capaianTextOf(language);
  return (
    <li className="indicator">
      <p>
        <strong>{own.name}</strong>{' '}
        <Button size="small" appearance="transparent" className="cell" onClick={() => onGoTo(own.at)}>
          {place(own.at)}
        </Button>
      </p>
      {own.indicator !== null && <p className="as-written">{own.indicator}</p>}
      <Result indicator={own} />
      <label className="field">
        <span>
          {pane.caraHitung} <span className="quiet">({caraHitungBy[own.caraHitungBy]})</span>
        </span>
        <Select
          size="small"
          disabled={busy}
          value={own.caraHitung}
          onChange={(_event, { value }) => onChoose(own.key, { caraHitung: value as CaraHitung })}
        >
          {CARA_HITUNG.map((way) => (
            <option key={way} value={way}>
              {caraHitung[way]}
            </option>
          ))}
        </Select>
      </label>
      <label className="field">
        <span>
          {pane.polaritas} <span className="quiet">({polaritasBy[own.polaritasBy]})</span>
        </span>
        <Select
          size="small"
          disabled={busy}
          value={own.polaritas}
          onChange={(_event, { value }) => onChoose(own.key, { polaritas: value as Polaritas })}
        >
          {(['naik', 'turun'] as const).map((way) => (
            <option key={way} value={way}>
              {polaritas[way]}
            </option>
          ))}
        </Select>
      </label>
      {(own.caraHitungBy === 'user' || own.polaritasBy === 'user') && (
        <Button
          size="small"
          disabled={busy}
          onClick={() => onChoose(own.key, { caraHitung: null, polaritas: null })}
        >
          {pane.takeBack}
        </Button>
      )}
    </li>
  );
}

function Result({ indicator: own }: { indicator: IndicatorSummary }) {
  const { language, figure } = useWords();
  const { pane, predikat } = capaianTextOf(language);
  const text = (value: number | string | null): string =>
    typeof value === 'number' ? figure(value) : (value ?? '–');
  const result =
    own.capaian !== null && own.predikat
      ? fill(pane.result, { capaian: figure(own.capaian), predikat: predikat[own.predikat] }, language)
      : own.reason
        ? cannotCompute(own.reason, language)
        : '';
  return (
    <p>
      {fill(pane.figures, { target: text(own.target), realisasi: text(own.realisasi) }, language)} {result}
    </p>
  );
}
