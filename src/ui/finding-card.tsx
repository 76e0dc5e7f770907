import { Badge, Button } from '@fluentui/react-components';
import { memo } from 'react';
import { consequencePlaces, type Finding } from '../core/finding';
import { formatRef, type CellRef } from '../core/grid/ref';
import { Icon, SeverityIcon } from './icons';
import { useWords } from './words';

/** What can be done with one finding. */
export interface FindingActions {
  readonly onGoTo: (at: CellRef) => void;
  readonly onFix: (finding: Finding) => void;
  readonly onAccept: (finding: Finding) => void;
}

/** Props of FindingCard. */
export interface FindingCardProps extends FindingActions {
  readonly finding: Finding;
  /** Shown in full, with its actions. */
  readonly open: boolean;
  readonly showSheet: boolean;
  /** 0 for the one line of the list that the Tab key reaches. */
  readonly tabIndex: 0 | -1;
  readonly onSelect: (finding: Finding) => void;
}

const RELATED_SHOWN = 8;

/** One finding: in short, and when open in full with what can be done about it. */
export const FindingCard = memo(function FindingCard(props: FindingCardProps) {
  const { finding, open, showSheet, tabIndex, onSelect } = props;
  const words = useWords();
  const { severity, title, what } = words.describe(finding);
  const { at } = finding;
  return (
    <div className={open ? 'finding finding-open' : 'finding'}>
      <button
        type="button"
        className="finding-head"
        aria-expanded={open}
        tabIndex={tabIndex}
        data-row-focus
        onClick={() => onSelect(finding)}
      >
        <SeverityIcon severity={finding.severity} />
        <span className="finding-text">
          <span className="finding-line">
            <span className={`severity-word severity-${finding.severity}`}>{severity}</span>
            <span className="finding-cell">{showSheet ? words.place(at) : formatRef(at)}</span>
          </span>
          <span className="finding-title">{title}</span>
          <span className={open ? 'finding-what' : 'finding-what clamped'}>{what}</span>
        </span>
      </button>
      {open && <FindingDetails {...props} />}
    </div>
  );
});

interface CellsProps {
  readonly cells: readonly CellRef[];
  readonly home: string;
  readonly onGoTo: (at: CellRef) => void;
}

/** Cells to go to; the first of many. */
function Cells({ cells, home, onGoTo }: CellsProps) {
  const { say, place } = useWords();
  const shown = cells.slice(0, RELATED_SHOWN);
  return (
    <dd className="related">
      {shown.map((ref) => (
        <Button
          key={`${ref.sheet} ${formatRef(ref)}`}
          size="small"
          onClick={() => onGoTo(ref)}
          aria-label={say('finding.goTo', { cell: place(ref) })}
        >
          {ref.sheet === home ? formatRef(ref) : place(ref)}
        </Button>
      ))}
      {cells.length > shown.length && (
        <Badge appearance="tint" color="informative">
          {say('finding.related.more', { count: cells.length - shown.length })}
        </Badge>
      )}
    </dd>
  );
}

function FindingDetails({ finding, onGoTo, onFix, onAccept }: FindingCardProps) {
  const { say, describe } = useWords();
  const { why, todo } = describe(finding);
  const { at, related, fix } = finding;
  const echoes = consequencePlaces(finding);
  return (
    <div className="finding-details">
      <dl>
        <dt>{say('finding.why')}</dt>
        <dd>{why}</dd>
        <dt>{say('finding.todo')}</dt>
        <dd>{todo}</dd>
        {related.length > 0 && (
          <>
            <dt>{say('finding.related')}</dt>
            <Cells cells={related} home={at.sheet} onGoTo={onGoTo} />
          </>
        )}
        {echoes.length > 0 && (
          <>
            <dt>{say('finding.consequences', { count: echoes.length })}</dt>
            <Cells cells={echoes} home={at.sheet} onGoTo={onGoTo} />
          </>
        )}
      </dl>
      <div className="finding-actions">
        <Button size="small" appearance="primary" onClick={() => onGoTo(at)}>
          {say('finding.goTo', { cell: formatRef(at) })}
        </Button>
        {fix && (
          <Button size="small" onClick={() => onFix(finding)}>
            {say('finding.fix')}
          </Button>
        )}
        <Button size="small" icon={<Icon name="check" />} onClick={() => onAccept(finding)}>
          {say('finding.accept')}
        </Button>
      </div>
    </div>
  );
}
