import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from '@fluentui/react-components';
import { formatRef } from '../core/grid/ref';
import type { Activity, Failure, Notice } from '../app/review-state';
import { Icon } from './icons';
import { useWords, type Words } from './words';

/** What the review is busy with, how far it is, and the way to stop it. */
export function ActivityBar({ activity, onCancel }: { activity: Activity; onCancel: () => void }) {
  const { say } = useWords();
  const { step, done, total, sheet, cancellable } = activity;
  const known = total > 0 && sheet !== '';
  return (
    <div className="activity">
      <div className="activity-text">
        <strong>{say(`work.${step}`)}</strong>
        {known && <span> {say('work.sheet', { sheet, number: done + 1, total })}</span>}
      </div>
      <ProgressBar
        aria-label={say(`work.${step}`)}
        {...(known ? { value: done, max: total } : {})}
        thickness="large"
      />
      {cancellable && (
        <Button size="small" onClick={onCancel}>
          {say('work.cancel')}
        </Button>
      )}
    </div>
  );
}

function noticeText(notice: Notice, { say, place }: Words): string {
  switch (notice.kind) {
    case 'cancelled':
    case 'no-selection':
    case 'settings-kept':
    case 'no-capaian':
      return say(`notice.${notice.kind}`);
    case 'protected-sheets':
      return say('notice.protected-sheets', { sheets: notice.sheets.join(', ') });
    case 'cleared':
      return notice.protectedSheets.length > 0
        ? say('notice.cleared.protected', { sheets: notice.protectedSheets.join(', ') })
        : say('notice.cleared');
    case 'hidden':
      return notice.what === 'sheet'
        ? say('notice.hidden.sheet', { sheet: notice.at.sheet, cell: formatRef(notice.at) })
        : say(`notice.hidden.${notice.what}`, { cell: formatRef(notice.at) });
    case 'fixed':
      return notice.changed.length > 0
        ? say('notice.fixed.changed', {
            count: notice.applied,
            cells: notice.changed.slice(0, 20).map(place).join(', '),
          })
        : say('notice.fixed', { count: notice.applied });
    case 'sheet-written':
      return say('notice.sheet-written', { name: notice.name });
    case 'report-written':
      return say('notice.report-written', { name: notice.name, kept: notice.kept });
    case 'isian-unreadable':
      return say('notice.isian-unreadable', { name: notice.name });
    case 'report-empty':
      return say('notice.report-empty');
    case 'text-copied':
      return say('notice.text-copied');
    case 'columns-inserted':
      return say('notice.columns-inserted', { sheets: notice.sheets.join(', ') });
    case 'columns-removed':
      return say('notice.columns-removed', { count: notice.count });
    case 'copied':
      return say('notice.copied', { count: notice.count });
    case 'copy-refused':
      return say('notice.copyRefused');
    case 'sample-refused':
      return say('start.openFailed', { detail: notice.detail });
  }
}

const GOOD_NEWS: ReadonlySet<Notice['kind']> = new Set<Notice['kind']>([
  'cleared',
  'fixed',
  'sheet-written',
  'report-written',
  'copied',
  'text-copied',
  'columns-inserted',
  'columns-removed',
]);

/** One notice, until it is dismissed. */
export function NoticeBar({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  const words = useWords();
  const good = GOOD_NEWS.has(notice.kind) && !(notice.kind === 'fixed' && notice.changed.length > 0);
  return (
    <MessageBar layout="multiline" intent={good ? 'success' : 'info'}>
      <MessageBarBody>{noticeText(notice, words)}</MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClick={onDismiss} />} />
    </MessageBar>
  );
}

/** Why something could not be done and what to do, until it is dismissed. */
export function FailureBar({ failure, onDismiss }: { failure: Failure; onDismiss: () => void }) {
  const { say, hostError } = useWords();
  return (
    <MessageBar layout="multiline" intent="error">
      <MessageBarBody>
        <MessageBarTitle>{say('failure.title')}</MessageBarTitle>{' '}
        {failure.kind === 'host'
          ? hostError(failure.error, failure.names)
          : say('failure.unexpected', { detail: failure.detail })}
      </MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClick={onDismiss} />} />
    </MessageBar>
  );
}

function CloseButton({ onClick }: { onClick: () => void }) {
  const { say } = useWords();
  return (
    <Button
      appearance="transparent"
      size="small"
      aria-label={say('action.close')}
      icon={<Icon name="close" />}
      onClick={onClick}
    />
  );
}
