import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import type { Area } from '../../core/grid/grid';
import { formatColumn, formatRef } from '../../core/grid/ref';
import { styleAt, type SheetModel } from '../host/model/sheet';
import { ChartPicture } from './chart-picture';
import { alignmentOf, cssOf, editText, indexLooks, shownText } from './cell-look';
import { measureSheet } from './sheet-sizes';

/** A zero-based position on the sheet. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Props of SheetGrid. */
export interface SheetGridProps {
  readonly sheet: SheetModel;
  /** Sheets by their ids, for charts that show cells of others. */
  readonly sheetOf: (id: string) => SheetModel | undefined;
  /** Changes when the workbook may look different. */
  readonly version: number;
  readonly label: string;
  readonly selection: Area;
  /** The text being typed into the selected cell, or null. */
  readonly draft: string | null;
  readonly onSelect: (area: Area) => void;
  readonly onDraft: (text: string | null) => void;
  readonly onCommit: (text: string) => void;
  readonly onCellMenu: (at: { readonly x: number; readonly y: number }) => void;
}

const ROW_HEADER = 48;
const COLUMN_HEADER = 22;
/** Empty cells a text may spread over, at most. */
const SPREAD = 15;

function sizeOf(from: number, to: number, size: (index: number) => number): number {
  let sum = 0;
  for (let index = from; index <= to; index += 1) sum += size(index);
  return sum;
}

function classesOf(...names: readonly (string | false)[]): string {
  return names.filter((name) => name !== false).join(' ');
}

/** Draws what is in view and, besides, the frozen part and the first cells of merged areas that reach into view. */
function extractor(frozen: number, origins: (from: number, to: number) => readonly number[]) {
  return (range: Range): number[] => {
    const wanted = new Set(defaultRangeExtractor(range));
    for (let index = 0; index < frozen; index += 1) wanted.add(index);
    for (const origin of origins(range.startIndex, range.endIndex)) wanted.add(origin);
    return [...wanted].sort((a, b) => a - b);
  };
}

/** One sheet as a grid of cells; only those in view exist. */
export function SheetGrid(props: SheetGridProps) {
  const { sheet, sheetOf, version, label, selection, draft, onSelect, onDraft, onCommit, onCellMenu } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [dragging, setDragging] = useState(false);
  // The model is changed in place; its version says when to look again.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const sizes = useMemo(() => measureSheet(sheet), [sheet, version]);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const lookAt = useMemo(() => indexLooks(sheet), [sheet, version]);
  const merges = useMemo(() => {
    const first = new Map<string, Area>();
    const covered = new Set<string>();
    for (const area of sheet.merges) {
      first.set(formatRef({ row: area.top, column: area.left }), area);
      for (let row = area.top; row <= Math.min(area.bottom, sizes.rows); row += 1) {
        for (let column = area.left; column <= Math.min(area.right, sizes.columns); column += 1) {
          if (row !== area.top || column !== area.left) covered.add(formatRef({ row, column }));
        }
      }
    }
    return { first, covered };
  }, [sheet.merges, sizes]);

  const { frozen } = sheet;
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used in this component only
  const rows = useVirtualizer({
    count: sizes.rows,
    getScrollElement: () => scroller.current,
    estimateSize: sizes.rowHeight,
    overscan: 8,
    paddingStart: COLUMN_HEADER,
    scrollPaddingStart: COLUMN_HEADER + sizeOf(0, frozen.rows - 1, sizes.rowHeight),
    scrollPaddingEnd: 16,
    rangeExtractor: extractor(frozen.rows, (from, to) =>
      sheet.merges
        .filter(({ top, bottom }) => top < from && bottom >= from && top <= to)
        .map(({ top }) => top),
    ),
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: sizes.columns,
    getScrollElement: () => scroller.current,
    estimateSize: sizes.columnWidth,
    overscan: 3,
    paddingStart: ROW_HEADER,
    scrollPaddingStart: ROW_HEADER + sizeOf(0, frozen.columns - 1, sizes.columnWidth),
    scrollPaddingEnd: 16,
    rangeExtractor: extractor(frozen.columns, (from, to) => [
      // A text may come in from the left.
      ...Array.from({ length: Math.min(from, 4) }, (_, index) => from - 1 - index),
      ...sheet.merges
        .filter(({ left, right }) => left < from && right >= from && left <= to)
        .map(({ left }) => left),
    ]),
  });

  useEffect(() => {
    rows.measure();
    columns.measure();
  }, [rows, columns, sizes]);

  const { top, left } = selection;
  useEffect(() => {
    rows.scrollToIndex(top, { align: 'auto' });
    columns.scrollToIndex(left, { align: 'auto' });
  }, [rows, columns, sheet, top, left]);

  useEffect(() => {
    if (!dragging) return;
    const stop = (): void => setDragging(false);
    window.addEventListener('mouseup', stop);
    return () => window.removeEventListener('mouseup', stop);
  }, [dragging]);

  function positionOf(event: MouseEvent<HTMLElement>): Position | null {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    if (!cell) return null;
    return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
  }

  function select({ row, column }: Position): void {
    const merge = merges.first.get(formatRef({ row, column }));
    onSelect(merge ?? { top: row, left: column, bottom: row, right: column });
  }

  function extend({ row, column }: Position): void {
    onSelect({ top, left, bottom: Math.max(top, row), right: Math.max(left, column) });
  }

  function move(rowStep: number, columnStep: number): void {
    let row = rowStep > 0 ? selection.bottom : top;
    let column = columnStep > 0 ? selection.right : left;
    do row += rowStep;
    while (rowStep !== 0 && row > 0 && row < sizes.rows - 1 && sizes.rowHeight(row) === 0);
    do column += columnStep;
    while (columnStep !== 0 && column > 0 && column < sizes.columns - 1 && sizes.columnWidth(column) === 0);
    row = Math.min(Math.max(row, 0), sizes.rows - 1);
    column = Math.min(Math.max(column, 0), sizes.columns - 1);
    const merge = sheet.merges.find(
      (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
    select(merge ? { row: merge.top, column: merge.left } : { row, column });
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (draft !== null) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / 24));
    const steps: Partial<Record<string, readonly [number, number]>> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      Enter: event.shiftKey ? [-1, 0] : [1, 0],
      PageDown: [page, 0],
      PageUp: [-page, 0],
    };
    const step = steps[event.key];
    const cell = sheet.rows[top]?.[left];
    if (step) move(...step);
    else if (event.key === 'Home') select({ row: event.ctrlKey ? 0 : top, column: 0 });
    else if (event.key === 'F2') onDraft(editText(cell));
    else if (event.key === 'Delete') onCommit('');
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const box = scroller.current?.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
      onCellMenu({ x: box?.left ?? 0, y: box?.bottom ?? 0 });
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
      onDraft(event.key);
    else return;
    event.preventDefault();
  }

  const columnItems = columns.getVirtualItems();
  const rowItems = rows.getVirtualItems();
  const width = columns.getTotalSize();
  const activeId = `cell-${formatRef({ row: top, column: left })}`;
  const frozenLeft = (column: number): number => ROW_HEADER + sizeOf(0, column - 1, sizes.columnWidth);

  function cellsOf(row: number, height: number) {
    return columnItems.map(({ index: column, start, size }) => {
      const ref = formatRef({ row, column });
      if (size === 0 || merges.covered.has(ref)) return null;
      const cell = sheet.rows[row]?.[column];
      const style = styleAt(sheet, row, column);
      const merge = merges.first.get(ref);
      const text = shownText(cell);
      const isActive = row === top && column === left;
      const isSelected = row >= top && row <= selection.bottom && column >= left && column <= selection.right;
      const full = merge ? sizeOf(merge.left, merge.right, sizes.columnWidth) : size;
      const place: CSSProperties =
        column < frozen.columns
          ? { position: 'sticky', left: frozenLeft(column), zIndex: 2, float: 'left' }
          : { position: 'absolute', left: start };
      return (
        <div
          key={column}
          id={`cell-${ref}`}
          role="gridcell"
          aria-colindex={column + 1}
          aria-selected={isSelected}
          aria-label={text === '' ? ref : `${ref} ${text}`}
          data-row={row}
          data-column={column}
          className={classesOf(
            'cell',
            column < frozen.columns && 'cell-frozen',
            merge !== undefined && 'cell-merged',
            isActive ? 'cell-active' : isSelected && 'cell-selected',
          )}
          style={{
            ...cssOf(cell, style, lookAt(row, column)),
            ...place,
            width: full,
            height: merge ? sizeOf(merge.top, merge.bottom, sizes.rowHeight) : height,
          }}
        >
          {isActive && draft !== null ? (
            <CellEditor text={draft} onDraft={onDraft} onCommit={onCommit} />
          ) : (
            <span
              className="cell-text"
              style={
                !merge && !style.wrapText && typeof cell?.value === 'string'
                  ? { minWidth: 0, maxWidth: spreadOf(row, column, alignmentOf(cell, style), full) }
                  : undefined
              }
            >
              {typeof cell?.value === 'number' && text.length * 6.2 > full && !merge ? '####' : text}
            </span>
          )}
        </div>
      );
    });
  }

  /** Room for a text that does not wrap: its own cell and the empty ones on its right. */
  function spreadOf(row: number, column: number, align: string, own: number): number {
    if (align !== 'left') return own;
    let room = own;
    for (let next = column + 1; next <= column + SPREAD; next += 1) {
      const other = sheet.rows[row]?.[next];
      if ((other && other.value !== null) || merges.covered.has(formatRef({ row, column: next }))) break;
      room += sizes.columnWidth(next);
    }
    return room;
  }

  function rowOf(row: number, height: number, start: number, sticky: boolean) {
    const hiddenBefore = row > 0 && sizes.rowHeight(row - 1) === 0;
    return (
      <div
        key={row}
        role="row"
        aria-rowindex={row + 2}
        className="row"
        style={{ top: sticky ? start - COLUMN_HEADER : start, height, width }}
      >
        <div
          role="rowheader"
          className={classesOf(
            'row-header',
            row >= top && row <= selection.bottom && 'header-on',
            hiddenBefore && 'hidden-before',
          )}
          style={{ height }}
        >
          {row + 1}
        </div>
        {cellsOf(row, height)}
      </div>
    );
  }

  function boxOf(area: Area): { left: number; top: number; width: number; height: number } {
    return {
      left: ROW_HEADER + sizeOf(0, area.left - 1, sizes.columnWidth),
      top: COLUMN_HEADER + sizeOf(0, area.top - 1, sizes.rowHeight),
      width: sizeOf(area.left, area.right, sizes.columnWidth),
      height: sizeOf(area.top, area.bottom, sizes.rowHeight),
    };
  }

  const frozenHeight = sizeOf(0, frozen.rows - 1, sizes.rowHeight);
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={sizes.rows + 1}
      aria-colcount={sizes.columns}
      aria-activedescendant={activeId}
      className="grid"
      tabIndex={0}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => {
        const at = event.button === 0 ? positionOf(event) : null;
        if (!at || (event.target as HTMLElement).tagName === 'INPUT') return;
        if (draft !== null) onCommit(draft);
        if (event.shiftKey) extend(at);
        else select(at);
        setDragging(true);
      }}
      onMouseOver={(event) => {
        const at = dragging ? positionOf(event) : null;
        if (at) extend(at);
      }}
      onDoubleClick={(event) => {
        if (positionOf(event)) onDraft(editText(sheet.rows[top]?.[left]));
      }}
      onContextMenu={(event) => {
        const at = positionOf(event);
        if (!at) return;
        event.preventDefault();
        select(at);
        onCellMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <div className="canvas" role="presentation" style={{ width, height: rows.getTotalSize() }}>
        <div role="row" aria-rowindex={1} className="column-headers" style={{ width, height: COLUMN_HEADER }}>
          <div role="columnheader" className="corner" style={{ width: ROW_HEADER }}>
            ◢
          </div>
          {columnItems.map(({ index, start, size }) =>
            size === 0 ? null : (
              <div
                key={index}
                role="columnheader"
                aria-colindex={index + 1}
                className={classesOf(
                  'column-header',
                  index >= left && index <= selection.right && 'header-on',
                  index > 0 && sizes.columnWidth(index - 1) === 0 && 'hidden-before',
                )}
                style={
                  index < frozen.columns
                    ? { position: 'sticky', left: frozenLeft(index), float: 'left', width: size, zIndex: 2 }
                    : { position: 'absolute', left: start, width: size }
                }
              >
                {formatColumn(index)}
              </div>
            ),
          )}
        </div>
        {frozen.rows > 0 && (
          <div
            role="rowgroup"
            className="frozen-rows"
            style={{ top: COLUMN_HEADER, height: frozenHeight, width }}
          >
            {rowItems
              .filter(({ index, size }) => index < frozen.rows && size > 0)
              .map(({ index, size, start }) => rowOf(index, size, start, true))}
          </div>
        )}
        {rowItems
          .filter(({ index, size }) => index >= frozen.rows && size > 0)
          .map(({ index, size, start }) => rowOf(index, size, start, false))}
        {sheet.charts.map((chart) => (
          <ChartPicture key={chart.id} chart={chart} sheetOf={sheetOf} box={boxOf(chart.at)} />
        ))}
      </div>
    </div>
  );
}

interface CellEditorProps {
  readonly text: string;
  readonly onDraft: (text: string | null) => void;
  readonly onCommit: (text: string) => void;
}

function CellEditor({ text, onDraft, onCommit }: CellEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <input
      ref={input}
      className="cell-editor"
      aria-label={text}
      value={text}
      onChange={(event) => onDraft(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onDraft(null);
        else if (event.key === 'Enter' || event.key === 'Tab') {
          event.preventDefault();
          onCommit(text);
        }
      }}
    />
  );
}
