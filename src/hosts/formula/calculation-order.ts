import type { FormulaCell, FormulaCells, Range } from './formula-cells';

type Node = FormulaCell | Range;

interface Mark {
  index: number;
  low: number;
  open: boolean;
}

interface Frame {
  readonly node: Node;
  readonly mark: Mark;
  readonly precedents: readonly Node[];
  next: number;
}

function isCell(node: Node): node is FormulaCell {
  return 'formula' in node;
}

function precedentsOf(node: Node, formulas: FormulaCells): Node[] {
  if (!isCell(node)) return formulas.inside(node.area).filter((cell) => cell.state !== 'done');
  const found: Node[] = [];
  for (const range of node.ranges) {
    const { sheet, top, left, bottom, right } = range.area;
    if (top !== bottom || left !== right) {
      found.push(range);
    } else {
      const cell = formulas.at(sheet, top, left);
      if (cell && cell.state !== 'done') found.push(cell);
    }
  }
  return found;
}

function byPlace(a: FormulaCell, b: FormulaCell): number {
  return a.sheet - b.sheet || a.row - b.row || a.column - b.column;
}

/**
 * Cells to calculate in groups, so that each comes after those its text names (Tarjan's components, without
 * recursion: chains can be 100,000 long). A group is one cell, or cells that name each other in a ring by their
 * place, so that the outcome is the same wherever a calculation begins.
 */
export function calculationOrder(dirty: readonly FormulaCell[], formulas: FormulaCells): FormulaCell[][] {
  const marks = new Map<Node, Mark>();
  const open: Node[] = [];
  const frames: Frame[] = [];
  const order: FormulaCell[][] = [];

  function enter(node: Node): void {
    const mark: Mark = { index: marks.size, low: marks.size, open: true };
    marks.set(node, mark);
    open.push(node);
    frames.push({ node, mark, precedents: precedentsOf(node, formulas), next: 0 });
  }

  function close(root: Node): void {
    const ring: FormulaCell[] = [];
    for (;;) {
      const node = open.pop();
      if (!node) break;
      const mark = marks.get(node);
      if (mark) mark.open = false;
      if (isCell(node)) ring.push(node);
      if (node === root) break;
    }
    if (ring.length > 0) order.push(ring.length > 1 ? ring.sort(byPlace) : ring);
  }

  for (const cell of dirty) {
    if (marks.has(cell)) continue;
    enter(cell);
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const precedent = frame.precedents[frame.next];
      frame.next += 1;
      if (!precedent) {
        frames.pop();
        const parent = frames.at(-1);
        if (parent) parent.mark.low = Math.min(parent.mark.low, frame.mark.low);
        if (frame.mark.low === frame.mark.index) close(frame.node);
      } else {
        const known = marks.get(precedent);
        if (!known) enter(precedent);
        else if (known.open) frame.mark.low = Math.min(frame.mark.low, known.index);
      }
    }
  }
  return order;
}
