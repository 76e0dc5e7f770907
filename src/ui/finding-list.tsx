import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Finding } from '../core/finding';
import { FindingCard, type FindingActions } from './finding-card';
import { Icon, SeverityIcon } from './icons';
import type { GroupBy, ListRow } from './list-rows';
import { useWords } from './words';

/** Props of FindingList. */
export interface FindingListProps extends FindingActions {
  readonly rows: readonly ListRow[];
  readonly groupBy: GroupBy;
  /** Key of the finding shown in full. */
  readonly selected: string | null;
  /** Key of the line the Tab key reaches. */
  readonly active: string | null;
  /** Changes when the selected line must be scrolled to. */
  readonly reveal: number;
  readonly onActivate: (key: string) => void;
  readonly onSelect: (finding: Finding) => void;
  readonly onToggleGroup: (key: string) => void;
}

/** The list of findings; only the lines in view exist, however many there are. */
export function FindingList(props: FindingListProps) {
  const { rows, groupBy, selected, active, reveal, onActivate, onSelect, onToggleGroup } = props;
  const { say } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const activeIndex = Math.max(
    0,
    rows.findIndex(({ key }) => key === active),
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used in this component only
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? 36 : 84),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    // The line that has the focus stays, or the keyboard would lose its place while scrolling.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (indexes.includes(activeIndex) || activeIndex >= rows.length) return indexes;
      return [...indexes, activeIndex].sort((a, b) => a - b);
    },
  });

  useEffect(() => {
    const index = rows.findIndex(({ key }) => key === selected);
    if (index < 0) return;
    virtualizer.scrollToIndex(index, { align: 'auto' });
    // Once more when its details have been measured, so that they are in view too.
    const frame = requestAnimationFrame(() => {
      const line = scroller.current?.querySelector(`[data-index="${index}"]`);
      const tooHigh = (line?.clientHeight ?? 0) > (scroller.current?.clientHeight ?? 0);
      virtualizer.scrollToIndex(index, { align: tooHigh ? 'start' : 'auto' });
    });
    return () => cancelAnimationFrame(frame);
    // Only a new wish to see the selected line scrolls; the list changing under it does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected, reveal]);

  useEffect(() => {
    if (!wantsFocus.current) return;
    const line = scroller.current?.querySelector<HTMLElement>(
      `[data-index="${activeIndex}"] [data-row-focus]`,
    );
    if (!line) return;
    wantsFocus.current = false;
    line.focus({ preventScroll: true });
  });

  function moveTo(index: number): void {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (!row) return;
    wantsFocus.current = true;
    onActivate(row.key);
    virtualizer.scrollToIndex(rows.indexOf(row), { align: 'auto' });
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const target = event.target as HTMLElement;
    if (!target.hasAttribute('data-row-focus') || event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 84));
    const step: Partial<Record<string, number>> = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      PageDown: activeIndex + page,
      PageUp: activeIndex - page,
      Home: 0,
      End: rows.length - 1,
    };
    const index = step[event.key];
    if (index === undefined) return;
    event.preventDefault();
    moveTo(index);
  }

  return (
    <div ref={scroller} className="list scroll" onKeyDown={onKeyDown}>
      <div
        role="list"
        aria-label={say('findings.list')}
        className="list-space"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={key}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              data-index={index}
              ref={virtualizer.measureElement}
              className="list-row"
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => onActivate(row.key)}
            >
              {row.kind === 'group' ? (
                <GroupHead
                  row={row}
                  tabIndex={index === activeIndex ? 0 : -1}
                  onToggle={() => onToggleGroup(row.key)}
                />
              ) : (
                <FindingCard
                  onGoTo={props.onGoTo}
                  onFix={props.onFix}
                  onAccept={props.onAccept}
                  finding={row.finding}
                  open={row.key === selected}
                  showSheet={groupBy === 'rule'}
                  tabIndex={index === activeIndex ? 0 : -1}
                  onSelect={onSelect}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface GroupHeadProps {
  readonly row: Extract<ListRow, { kind: 'group' }>;
  readonly tabIndex: 0 | -1;
  readonly onToggle: () => void;
}

function GroupHead({ row, tabIndex, onToggle }: GroupHeadProps) {
  const { say, figure } = useWords();
  return (
    <button
      type="button"
      className="group-head"
      aria-expanded={!row.collapsed}
      tabIndex={tabIndex}
      data-row-focus
      onClick={onToggle}
    >
      <Icon name={row.collapsed ? 'right' : 'down'} />
      <SeverityIcon severity={row.severity} />
      <span className="group-name">{row.name}</span>
      <span className="group-count">
        {figure(row.count)} <span className="unseen">{say('findings.unit', { count: row.count })}</span>
      </span>
    </button>
  );
}
