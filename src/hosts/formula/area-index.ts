import { MAX_COLUMNS, MAX_ROWS } from '../../core/grid/ref';

/** A rectangle of one sheet. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rectangles that can be asked which of them hold a cell. */
export interface AreaIndex<T> {
  add(area: Rectangle, item: T): void;
  remove(area: Rectangle, item: T): void;
  /** Calls back for every item whose rectangle holds the cell. */
  visitAt(row: number, column: number, visitor: (item: T) => void): void;
}

interface Block {
  readonly level: number;
  readonly index: number;
}

/** An interval cut into the fewest blocks whose length is a power of two and whose start is a multiple of it. */
function blocksOf(first: number, last: number, limit: number): Block[] {
  const blocks: Block[] = [];
  let start = first;
  while (start <= last) {
    let level = 0;
    let size = 1;
    while (size < limit && start % (size * 2) === 0 && start + size * 2 - 1 <= last) {
      size *= 2;
      level += 1;
    }
    blocks.push({ level, index: start / size });
    start += size;
  }
  return blocks;
}

const LEVELS = 32;

/**
 * An index without rectangles yet. A rectangle lies in at most 40 x 28 blocks, whatever its size, and a cell in one
 * block of each pair of levels in use, so both adding and asking stay cheap with 100,000 rectangles in a column.
 */
export function createAreaIndex<T>(): AreaIndex<T> {
  const byLevels = new Map<number, Map<number, T[]>>();

  function eachBlock(area: Rectangle, visitor: (levels: number, key: number) => void): void {
    const columns = blocksOf(area.left, area.right, MAX_COLUMNS);
    for (const rows of blocksOf(area.top, area.bottom, MAX_ROWS)) {
      for (const column of columns) {
        visitor(rows.level * LEVELS + column.level, rows.index * MAX_COLUMNS + column.index);
      }
    }
  }

  return {
    add(area, item) {
      eachBlock(area, (levels, key) => {
        const blocks = byLevels.get(levels) ?? new Map<number, T[]>();
        byLevels.set(levels, blocks);
        const items = blocks.get(key);
        if (items) items.push(item);
        else blocks.set(key, [item]);
      });
    },
    remove(area, item) {
      eachBlock(area, (levels, key) => {
        const blocks = byLevels.get(levels);
        const items = blocks?.get(key);
        const place = items?.indexOf(item) ?? -1;
        if (place >= 0) items?.splice(place, 1);
        if (items?.length === 0) blocks?.delete(key);
        if (blocks?.size === 0) byLevels.delete(levels);
      });
    },
    visitAt(row, column, visitor) {
      for (const [levels, blocks] of byLevels) {
        const rowIndex = Math.floor(row / 2 ** Math.floor(levels / LEVELS));
        const columnIndex = Math.floor(column / 2 ** (levels % LEVELS));
        const items = blocks.get(rowIndex * MAX_COLUMNS + columnIndex);
        if (items) for (const item of items) visitor(item);
      }
    },
  };
}
