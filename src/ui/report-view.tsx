import { Button, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { EvaluationJson, FeedJson, MatchJson, NamedItem } from '../app/report/evaluation-json';
import type { ReportChoice, Reporting } from '../app/reporting';
import { parseRef, type CellRef } from '../core/grid/ref';
import { EVALUATION_FORM_IDS } from '../core/report/evaluation/form-ids';
import { sayEvaluation, type EvaluationKey } from '../messages/evaluation';
import { RewriteDialog } from './dialogs';
import { SummarySheets } from './summary-sheets';
import { useWords, type Words } from './words';

/** Props of ReportView. */
export interface ReportViewProps {
  readonly reporting: Reporting;
  /** True while something is under way. */
  readonly busy: boolean;
  readonly onGoTo: (at: CellRef) => void;
  /** Puts a text on the clipboard. */
  readonly onCopyText: (text: string) => void;
}

const PAPERS: readonly ReportChoice['paper'][] = ['F4', 'A3', 'A4'];

type Say = (key: EvaluationKey, values?: Readonly<Record<string, string | number>>) => string;

type Question = { readonly kind: 'evaluation' | 'isian'; readonly name: string };

/** Where the columns of Tabel II.1 come from and what did not match, before anything is written. */
export function ReportView({ reporting, busy, onGoTo, onCopyText }: ReportViewProps) {
  const words = useWords();
  const { language } = words;
  const say: Say = (key, values = {}) => sayEvaluation(key, values, language);
  const { answer, choice, narrative, asked, askedFor } = useSyncExternalStore(
    reporting.subscribe,
    reporting.state,
  );
  const summary = useRef<HTMLDivElement>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const { year } = choice;

  useEffect(() => {
    void reporting.look(language);
    // The language changes words, not where figures come from.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [reporting, year]);

  const looked = answer !== null;
  useEffect(() => {
    if (looked && askedFor === 'summary') summary.current?.scrollIntoView?.();
  }, [looked, asked, askedFor]);

  async function write(kind: Question['kind']): Promise<void> {
    const earlier = await (kind === 'isian' ? reporting.earlierIsian() : reporting.earlierEvaluation());
    if (earlier) setQuestion({ kind, name: earlier });
    else if (earlier === null) await confirm(kind);
  }

  function confirm(kind: Question['kind']): Promise<void> {
    setQuestion(null);
    return kind === 'isian' ? reporting.writeIsian(language) : reporting.writeEvaluation(language);
  }

  if (!answer) return <Spinner size="tiny" className="scroll" label={say('view.looking')} />;
  const { evaluation, isian, years } = answer;
  return (
    <div className="report scroll" tabIndex={0} role="region" aria-label={words.say('tab.report')}>
      <h2>Tabel II.1</h2>
      <p>{say(evaluation ? 'view.intro' : 'view.none')}</p>
      {evaluation && (
        <>
          <Choices choice={choice} years={years} say={say} onChoose={reporting.choose} />
          <div className="report-actions">
            <Button appearance="primary" disabled={busy} onClick={() => void write('evaluation')}>
              {say('view.write')}
            </Button>
            <Button disabled={busy} onClick={() => void reporting.look(language)}>
              {say('view.refresh')}
            </Button>
          </div>
        </>
      )}
      {isian && (
        <>
          <p className="quiet">{say('view.isian.hint')}</p>
          <div className="report-actions">
            <Button disabled={busy} onClick={() => void write('isian')}>
              {say('view.isian')}
              {isian.year === null ? '' : ` ${String(isian.year)}`}
            </Button>
          </div>
        </>
      )}
      {evaluation && <Sources evaluation={evaluation} say={say} words={words} />}
      {evaluation && <Unmatched matches={evaluation.matches} say={say} onGoTo={onGoTo} />}
      <div ref={summary}>
        <SummarySheets
          reporting={reporting}
          tables={answer.evaluated}
          narrative={narrative}
          busy={busy}
          onCopyText={onCopyText}
        />
      </div>
      {question?.kind === 'evaluation' && (
        <RewriteDialog
          name={question.name}
          onClose={() => setQuestion(null)}
          onConfirm={() => void confirm('evaluation')}
        />
      )}
      {question?.kind === 'isian' && (
        <RewriteDialog
          name={question.name}
          title={say('view.isian.rewrite.title', { name: question.name })}
          text={say('view.isian.rewrite.text')}
          confirm={say('view.isian.rewrite.confirm')}
          onClose={() => setQuestion(null)}
          onConfirm={() => void confirm('isian')}
        />
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly choice: ReportChoice;
  readonly years: readonly number[];
  readonly say: Say;
  readonly onChoose: (change: Partial<ReportChoice>) => void;
}

function Choices({ choice, years, say, onChoose }: ChoicesProps) {
  const chosen = choice.year ?? years[0];
  return (
    <div className="report-choices">
      {years.length > 1 && (
        <label>
          {say('view.year')}
          <Select
            size="small"
            value={String(chosen)}
            onChange={(_event, { value }) => onChoose({ year: Number(value) })}
          >
            {years.map((own) => (
              <option key={own} value={own}>
                {own}
              </option>
            ))}
          </Select>
        </label>
      )}
      <label>
        {say('view.form')}
        <Select
          size="small"
          value={choice.form}
          onChange={(_event, { value }) => {
            const form = EVALUATION_FORM_IDS.find((own) => own === value);
            if (form) onChoose({ form });
          }}
        >
          {EVALUATION_FORM_IDS.map((own) => (
            <option key={own} value={own}>
              {say(`view.form.${own}`)}
            </option>
          ))}
        </Select>
      </label>
      <label>
        {say('view.paper')}
        <Select
          size="small"
          value={choice.paper}
          onChange={(_event, { value }) => {
            const paper = PAPERS.find((own) => own === value);
            if (paper) onChoose({ paper });
          }}
        >
          {PAPERS.map((own) => (
            <option key={own} value={own}>
              {own}
            </option>
          ))}
        </Select>
      </label>
    </div>
  );
}

interface SourcesProps {
  readonly evaluation: EvaluationJson;
  readonly say: Say;
  readonly words: Words;
}

function Sources({ evaluation, say, words }: SourcesProps) {
  const { rows, columns } = evaluation;
  const feedText = ({ sheet, role, figures }: FeedJson, to: string): string =>
    role === to
      ? say('sources.feed', { sheet, figures })
      : say('sources.feed.other', { sheet, figures, role: words.role(role) });
  return (
    <section aria-label={say('sources.columns')}>
      <h3>{say('sources.columns')}</h3>
      <p className="quiet">
        {say('sources.rows', { sheet: rows.sheet, form: words.formName(rows.form), items: rows.items })}
      </p>
      <table className="report-sources">
        <thead>
          <tr>
            <th scope="col">{say('sources.column')}</th>
            <th scope="col">{say('sources.source')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ role, feeds }) => (
            <tr key={role}>
              <th scope="row">{words.role(role)}</th>
              <td className={feeds.length === 0 ? 'report-missing' : undefined}>
                {feeds.length === 0
                  ? say('sources.none')
                  : feeds.map((feed) => feedText(feed, role)).join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Items that a list shows; more of them are counted. */
const MOST_ITEMS = 50;

interface UnmatchedProps {
  readonly matches: readonly MatchJson[];
  readonly say: Say;
  readonly onGoTo: (at: CellRef) => void;
}

function Unmatched({ matches, say, onGoTo }: UnmatchedProps) {
  const lists = matches.flatMap((match) =>
    (['extra', 'absent', 'otherUnit'] as const)
      .filter((kind) => match[kind].length > 0)
      .map((kind) => ({ kind, sheet: match.sheet, items: match[kind] })),
  );
  if (matches.length === 0) return null;
  return (
    <section aria-label={say('sources.unmatched')}>
      <h3>{say('sources.unmatched')}</h3>
      {lists.length === 0 && <p>{say('sources.allMatched')}</p>}
      {lists.map(({ kind, sheet, items }) => (
        <details key={`${kind} ${sheet}`} open={kind === 'extra'}>
          <summary>{say(`sources.${kind}`, { count: items.length, sheet })}</summary>
          <ul className="report-items">
            {items.slice(0, MOST_ITEMS).map((item) => (
              <li key={item.cell}>
                <ItemLink item={item} say={say} onGoTo={onGoTo} />
              </li>
            ))}
          </ul>
          {items.length > MOST_ITEMS && <p>{say('sources.more', { count: items.length - MOST_ITEMS })}</p>}
        </details>
      ))}
    </section>
  );
}

function ItemLink({ item, say, onGoTo }: { item: NamedItem; say: Say; onGoTo: (at: CellRef) => void }) {
  const { code, name, sheet, cell } = item;
  const at = parseRef(cell);
  return (
    <>
      {say('sources.item', { code: code ?? 'none', name })}{' '}
      {at && (
        <Button
          appearance="transparent"
          size="small"
          aria-label={say('view.goTo', { cell: `${sheet} ${cell}` })}
          onClick={() => onGoTo({ sheet, ...at })}
        >
          {cell}
        </Button>
      )}
    </>
  );
}
