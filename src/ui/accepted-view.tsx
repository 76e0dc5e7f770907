import { Badge, Button } from '@fluentui/react-components';
import type { Acceptance, Parted } from '../app/accept-finding';
import type { Finding } from '../core/finding';
import type { CellRef } from '../core/grid/ref';
import { SeverityIcon } from './icons';
import { useWords } from './words';

/** Props of AcceptedView. */
export interface AcceptedViewProps {
  readonly parted: Parted;
  readonly onGoTo: (at: CellRef) => void;
  readonly onRevoke: (fingerprint: string) => void;
}

/** Findings that were accepted, those first that match nothing any more. */
export function AcceptedView({ parted, onGoTo, onRevoke }: AcceptedViewProps) {
  const { say } = useWords();
  if (parted.accepted.length + parted.stale.length === 0) {
    return <p className="empty">{say('accepted.none')}</p>;
  }
  return (
    <ul className="accepted scroll" aria-label={say('accepted.list')}>
      {parted.stale.map((acceptance) => (
        <StaleLine key={acceptance.fingerprint} acceptance={acceptance} onRevoke={onRevoke} />
      ))}
      {parted.accepted.map(({ finding, acceptance }) => (
        <AcceptedLine
          key={acceptance.fingerprint}
          finding={finding}
          acceptance={acceptance}
          onGoTo={onGoTo}
          onRevoke={onRevoke}
        />
      ))}
    </ul>
  );
}

function Signature({ acceptance }: { acceptance: Acceptance }) {
  const { say, dateTime } = useWords();
  return (
    <>
      <div>{say('accepted.reason', { reason: acceptance.reason })}</div>
      <div className="quiet">{say('accepted.line', { by: acceptance.by, on: dateTime(acceptance.on) })}</div>
    </>
  );
}

interface StaleLineProps {
  readonly acceptance: Acceptance;
  readonly onRevoke: (fingerprint: string) => void;
}

function StaleLine({ acceptance, onRevoke }: StaleLineProps) {
  const { say, ruleTitle } = useWords();
  return (
    <li>
      <Badge appearance="outline" color="warning">
        {say('accepted.stale')}
      </Badge>
      <div className="finding-title">{ruleTitle(acceptance.rule)}</div>
      <div className="quiet">
        {acceptance.sheet} {acceptance.cell}. {say('accepted.stale.text')}
      </div>
      <Signature acceptance={acceptance} />
      <div className="finding-actions">
        <Button size="small" onClick={() => onRevoke(acceptance.fingerprint)}>
          {say('accepted.stale.remove')}
        </Button>
      </div>
    </li>
  );
}

interface AcceptedLineProps extends StaleLineProps {
  readonly finding: Finding;
  readonly onGoTo: (at: CellRef) => void;
}

function AcceptedLine({ finding, acceptance, onGoTo, onRevoke }: AcceptedLineProps) {
  const { say, describe, place } = useWords();
  const { severity, title, what } = describe(finding);
  return (
    <li>
      <div className="finding-line">
        <SeverityIcon severity={finding.severity} />
        <span className={`severity-word severity-${finding.severity}`}>{severity}</span>
        <span className="finding-cell">{place(finding.at)}</span>
      </div>
      <div className="finding-title">{title}</div>
      <div className="finding-what">{what}</div>
      <Signature acceptance={acceptance} />
      <div className="finding-actions">
        <Button size="small" onClick={() => onGoTo(finding.at)}>
          {say('finding.goTo', { cell: place(finding.at) })}
        </Button>
        <Button size="small" onClick={() => onRevoke(acceptance.fingerprint)}>
          {say('finding.revoke')}
        </Button>
      </div>
    </li>
  );
}
