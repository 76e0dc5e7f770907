import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { EvaluatedTable } from '../app/report/reporter';
import type { SummaryId } from '../app/report/summary-ids';
import type { Reporting } from '../app/reporting';
import { sayReport, type ReportKey } from '../messages/report';
import { RewriteDialog } from './dialogs';
import { useWords } from './words';

/** Props of SummarySheets. */
export interface SummarySheetsProps {
  readonly reporting: Reporting;
  /** Tables with target and realisasi. */
  readonly tables: readonly EvaluatedTable[];
  /** The narrative as last told, one paragraph a line; null before it was asked for. */
  readonly narrative: string | null;
  readonly busy: boolean;
  /** Puts a text on the clipboard. */
  readonly onCopyText: (text: string) => void;
}

/** The summary, the note of the review and the narrative of Bab II: written as sheets, the last also to be copied. */
export function SummarySheets({ reporting, tables, narrative, busy, onCopyText }: SummarySheetsProps) {
  const { language, formName } = useWords();
  const say = (key: ReportKey, values: Readonly<Record<string, string | number>> = {}): string =>
    sayReport(key, values, language);
  const [question, setQuestion] = useState<{ readonly id: SummaryId; readonly name: string } | null>(null);

  async function write(id: SummaryId): Promise<void> {
    const earlier = await reporting.earlierSummary(id);
    if (earlier) setQuestion({ id, name: earlier });
    else if (earlier === null) await reporting.writeSummary(id, language);
  }

  const any = tables.length > 0;
  return (
    <section className="report-summary" aria-label={say('view.title')}>
      <h2>{say('view.title')}</h2>
      {any ? (
        <ul className="report-items">
          {tables.map(({ sheet, form, year }) => (
            <li key={`${sheet} ${form} ${String(year)}`}>
              {say('view.table', {
                sheet,
                form: formName(form),
                year: year === null ? 'none' : String(year),
              })}
            </li>
          ))}
        </ul>
      ) : (
        <p>{say('view.none')}</p>
      )}
      <div className="report-actions">
        <Button disabled={busy || !any} onClick={() => void write('ringkasan')}>
          {say('view.ringkasan')}
        </Button>
        <Button disabled={busy} onClick={() => void write('temuan')}>
          {say('view.temuan')}
        </Button>
        <Button disabled={busy || !any} onClick={() => void reporting.tell(language)}>
          {say('view.narasi')}
        </Button>
      </div>
      {narrative !== null && narrative !== '' && (
        <>
          <div className="report-narrative" role="region" aria-label={say('view.narrative')} tabIndex={0}>
            {narrative.split('\n').map((line, index) => (
              // Paragraphs have nothing else that tells them apart.
              <p key={index} style={{ marginInlineStart: `${depthOf(line)}em` }}>
                {line.trim()}
              </p>
            ))}
          </div>
          <div className="report-actions">
            <Button appearance="primary" onClick={() => onCopyText(narrative)}>
              {say('view.copy')}
            </Button>
            <Button disabled={busy} onClick={() => void write('narasi')}>
              {say('view.narasi.write')}
            </Button>
          </div>
        </>
      )}
      {question && (
        <RewriteDialog
          name={question.name}
          onClose={() => setQuestion(null)}
          onConfirm={() => {
            setQuestion(null);
            void reporting.writeSummary(question.id, language);
          }}
        />
      )}
    </section>
  );
}

/** How far a paragraph stands in: its tabs. */
function depthOf(line: string): number {
  return /^\t*/.exec(line)?.[0].length ?? 0;
}
