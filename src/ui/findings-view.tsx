import {
  Button,
  Input,
  Menu,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ToggleButton,
} from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react';
import { safelyFixable } from '../app/apply-fixes';
import type { ReviewState } from '../app/review-state';
import { SEVERITIES, type Finding, type Severity } from '../core/finding';
import { formatRef } from '../core/grid/ref';
import { AcceptedView } from './accepted-view';
import type { FindingActions } from './finding-card';
import { FindingList } from './finding-list';
import { Icon, SeverityIcon } from './icons';
import { countBySeverity, filterFindings, listRows, type GroupBy } from './list-rows';
import { useWords } from './words';

/** What can be done from the list of findings. */
interface FindingsActions extends FindingActions {
  readonly onCheckAgain: () => void;
  readonly onClearHighlights: () => void;
  readonly onCopy: () => void;
  readonly onWriteSheet: () => void;
  readonly onFixSafe: (findings: readonly Finding[]) => void;
  readonly onRevoke: (fingerprint: string) => void;
  readonly onClearFocus: () => void;
  readonly onSeeMapping: () => void;
}

/** Props of FindingsView. */
export interface FindingsViewProps extends FindingsActions {
  readonly state: ReviewState;
}

/** The findings of the last check: filtered, grouped, searched, one after the other. */
export function FindingsView(props: FindingsViewProps) {
  const { state, onGoTo } = props;
  const { parted, focus, changedSheets } = state;
  const { say, ruleTitle } = useWords();
  const [view, setView] = useState<'open' | 'accepted'>('open');
  const [severities, setSeverities] = useState<ReadonlySet<Severity>>(new Set());
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const [groupBy, setGroupBy] = useState<GroupBy>('sheet');
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelected] = useState<string | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [reveal, setReveal] = useState(0);

  const { open, accepted, stale } = parted;
  const counts = useMemo(() => countBySeverity(open), [open]);
  const safe = useMemo(() => safelyFixable(open), [open]);
  const shown = useMemo(
    () => filterFindings(open, { severities, search, focus }, ruleTitle),
    [open, severities, search, focus, ruleTitle],
  );
  const rows = useMemo(
    () => listRows(shown, groupBy, collapsed, ruleTitle),
    [shown, groupBy, collapsed, ruleTitle],
  );
  const inOrder = useMemo(() => rows.flatMap((row) => (row.kind === 'finding' ? [row.finding] : [])), [rows]);
  const position = inOrder.findIndex(({ fingerprint }) => fingerprint === selected);

  function show(finding: Finding): void {
    setSelected(finding.fingerprint);
    setActive(finding.fingerprint);
    onGoTo(finding.at);
  }

  function step(by: 1 | -1): void {
    const from = position < 0 ? (by > 0 ? -1 : inOrder.length) : position;
    const next = inOrder[from + by];
    if (!next) return;
    show(next);
    setReveal((count) => count + 1);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (!event.altKey || view !== 'open') return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  }

  function showAll(): void {
    setSeverities(new Set());
    setTyped('');
    props.onClearFocus();
  }

  const isNarrowed = severities.size > 0 || search !== '' || focus !== null;
  const decided = accepted.length + stale.length;
  return (
    <div className="findings" onKeyDown={onKeyDown}>
      {changedSheets.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('findings.changed', { sheets: changedSheets.join(', ') })}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={props.onCheckAgain}>
              {say('findings.again')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className="findings-head">
        <Checked {...props} count={open.length} shown={view === 'open' ? shown.length : open.length} />
        {decided > 0 && (
          <div role="group" aria-label={say('findings.views')} className="views">
            <ToggleButton
              size="small"
              shape="circular"
              checked={view === 'open'}
              onClick={() => setView('open')}
            >
              {say('findings.open', { count: open.length })}
            </ToggleButton>
            <ToggleButton
              size="small"
              shape="circular"
              checked={view === 'accepted'}
              onClick={() => setView('accepted')}
            >
              {say('findings.accepted', { count: decided })}
            </ToggleButton>
          </div>
        )}
        {view === 'open' && open.length > 0 && (
          <>
            <SeverityFilter counts={counts} chosen={severities} onChoose={setSeverities} />
            <div className="tools">
              <Input
                className="search"
                size="small"
                type="search"
                aria-label={say('findings.search')}
                placeholder={say('findings.search')}
                contentBefore={<Icon name="search" />}
                value={typed}
                onChange={(_event, { value }) => setTyped(value)}
              />
              <GroupMenu groupBy={groupBy} onGroupBy={setGroupBy} />
            </div>
            {safe.length > 0 && (
              <Button size="small" onClick={() => props.onFixSafe(safe)}>
                {say('findings.fixSafe', { count: safe.length })}
              </Button>
            )}
          </>
        )}
        {focus && (
          <Button size="small" shape="circular" icon={<Icon name="close" />} onClick={props.onClearFocus}>
            {say('findings.focus', { cell: formatRef(focus) })}
          </Button>
        )}
      </div>
      {view === 'accepted' && decided > 0 ? (
        <AcceptedView parted={parted} onGoTo={onGoTo} onRevoke={props.onRevoke} />
      ) : open.length === 0 ? (
        <NothingFound state={state} onSeeMapping={props.onSeeMapping} />
      ) : rows.length === 0 ? (
        <div className="empty">
          <p>{focus ? say('findings.focus.none', { cell: formatRef(focus) }) : say('findings.noMatch')}</p>
          {isNarrowed && <Button onClick={showAll}>{say('findings.showAll')}</Button>}
        </div>
      ) : (
        <>
          <FindingList
            rows={rows}
            groupBy={groupBy}
            selected={selected}
            active={active}
            reveal={reveal}
            onActivate={setActive}
            onSelect={show}
            onToggleGroup={(key) => setCollapsed((before) => toggled(before, key.replace(/^group:/, '')))}
            onGoTo={onGoTo}
            onFix={props.onFix}
            onAccept={props.onAccept}
          />
          <Steps position={position} count={inOrder.length} onStep={step} />
        </>
      )}
    </div>
  );
}

function toggled<T>(before: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const after = new Set(before);
  if (!after.delete(member)) after.add(member);
  return after;
}

interface CheckedProps extends FindingsViewProps {
  readonly count: number;
  readonly shown: number;
}

function Checked(props: CheckedProps) {
  const { state, count, shown } = props;
  const { say, time } = useWords();
  const { result } = state;
  if (!result) return null;
  const scope =
    result.scope === 'workbook'
      ? say('findings.scope.workbook')
      : say('findings.scope.sheet', { sheet: result.sheets.join(', ') });
  return (
    <div className="checked">
      <div className="checked-text">
        <h2 aria-live="polite">
          {shown < count ? say('findings.filtered', { shown, count }) : say('findings.count', { count })}
        </h2>
        <div className="quiet">{say('findings.checked', { time: time(result.on), scope })}</div>
      </div>
      <Button
        size="small"
        icon={<Icon name="again" />}
        title={say('findings.again')}
        aria-label={say('findings.again')}
        onClick={props.onCheckAgain}
      />
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            icon={<Icon name="more" />}
            title={say('findings.more')}
            aria-label={say('findings.more')}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={props.onCheckAgain}>{say('findings.again')}</MenuItem>
            <MenuItem onClick={props.onClearHighlights}>{say('findings.clear')}</MenuItem>
            <MenuItem onClick={props.onCopy}>{say('findings.copy')}</MenuItem>
            <MenuItem onClick={props.onWriteSheet}>{say('findings.write')}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

interface SeverityFilterProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly chosen: ReadonlySet<Severity>;
  readonly onChoose: (chosen: ReadonlySet<Severity>) => void;
}

function SeverityFilter({ counts, chosen, onChoose }: SeverityFilterProps) {
  const { say, severity: word, figure } = useWords();
  return (
    <div role="group" aria-label={say('findings.filter')} className="severities">
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          className="severity-toggle"
          checked={chosen.has(severity)}
          disabled={counts[severity] === 0}
          aria-label={say('findings.severity', { severity: word(severity), count: counts[severity] })}
          icon={<SeverityIcon severity={severity} />}
          onClick={() => onChoose(toggled(chosen, severity))}
        >
          <span className="severity-label">{word(severity)}</span> {figure(counts[severity])}
        </ToggleButton>
      ))}
    </div>
  );
}

function GroupMenu({ groupBy, onGroupBy }: { groupBy: GroupBy; onGroupBy: (by: GroupBy) => void }) {
  const { say } = useWords();
  return (
    <Menu
      positioning="below-end"
      checkedValues={{ by: [groupBy] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const [by] = checkedItems;
        if (by === 'sheet' || by === 'rule') onGroupBy(by);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          icon={<Icon name="group" />}
          title={say('findings.group')}
          aria-label={`${say('findings.group')}: ${say(`findings.group.${groupBy}`)}`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="by" value="sheet">
            {say('findings.group.sheet')}
          </MenuItemRadio>
          <MenuItemRadio name="by" value="rule">
            {say('findings.group.rule')}
          </MenuItemRadio>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function NothingFound({ state, onSeeMapping }: { state: ReviewState; onSeeMapping: () => void }) {
  const { say } = useWords();
  const { result, sheets, parted } = state;
  const checked = (sheets ?? []).filter(({ sheet }) => result?.sheets.includes(sheet));
  const tables = checked.flatMap((sheet) => sheet.tables);
  const text =
    tables.length === 0
      ? say('findings.none.noTable')
      : parted.accepted.length > 0
        ? say('findings.none.accepted')
        : say('findings.none.text', {
            tables: tables.length,
            items: tables.reduce((sum, { items }) => sum + items, 0),
            sheets: checked.filter((sheet) => sheet.tables.length > 0).length,
          });
  return (
    <div className="empty">
      {tables.length > 0 && <Icon name="check" className="empty-icon" />}
      <h3>{say('findings.none')}</h3>
      <p>{text}</p>
      <Button appearance="transparent" onClick={onSeeMapping}>
        {say('start.mapping')}
      </Button>
    </div>
  );
}

interface StepsProps {
  readonly position: number;
  readonly count: number;
  readonly onStep: (by: 1 | -1) => void;
}

function Steps({ position, count, onStep }: StepsProps) {
  const { say } = useWords();
  return (
    <div className="steps">
      <Button
        size="small"
        icon={<Icon name="up" />}
        disabled={position === 0}
        aria-keyshortcuts="Alt+ArrowUp"
        title="Alt + ↑"
        onClick={() => onStep(-1)}
      >
        {say('findings.previous')}
      </Button>
      <span className="quiet" aria-live="polite">
        {position < 0
          ? say('findings.position.none', { count })
          : say('findings.position', { position: position + 1, count })}
      </span>
      <Button
        size="small"
        icon={<Icon name="down" />}
        iconPosition="after"
        disabled={position === count - 1}
        aria-keyshortcuts="Alt+ArrowDown"
        title="Alt + ↓"
        onClick={() => onStep(1)}
      >
        {say('findings.next')}
      </Button>
    </div>
  );
}
