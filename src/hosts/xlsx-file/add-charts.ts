import { strFromU8, strToU8 } from 'fflate';
import type { Area, Grid } from '../../core/grid/grid';
import type { WrittenChart } from '../../core/report/written-sheet';
import { chartPart } from './chart-part';
import { element, xmlPart } from './write-xml';

/** Parts of a package by their name, e.g. `xl/workbook.xml`. */
export type Parts = Record<string, Uint8Array>;

const TYPES = 'application/vnd.openxmlformats-officedocument';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING_ML = 'http://schemas.openxmlformats.org/drawingml/2006';

interface Relation {
  readonly id: string;
  readonly type: 'chart' | 'drawing';
  readonly target: string;
}

/** Changes the text of a part. */
export function rewritePart(parts: Parts, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (!part) throw new RangeError(`no part ${name}`);
  parts[name] = strToU8(change(strFromU8(part)));
}

/** Puts XML into a part before some tag of it. */
export function insertBefore(parts: Parts, name: string, tag: string, xml: string): void {
  rewritePart(parts, name, (text) => {
    const at = text.indexOf(tag);
    if (at < 0) throw new RangeError(`no ${tag} in ${name}`);
    return text.slice(0, at) + xml + text.slice(at);
  });
}

/** The first part of a kind that is not there yet, e.g. `xl/charts/chart1.xml`. */
function freePart(parts: Parts, stem: string): string {
  for (let number = 1; ; number += 1) if (!(`${stem}${number}.xml` in parts)) return `${stem}${number}.xml`;
}

function relationsPart(name: string): string {
  return name.replace(/([^/]+)$/, '_rels/$1.rels');
}

function relation({ id, type, target }: Relation): string {
  return element('Relationship', { Id: id, Type: `${RELATIONS}/${type}`, Target: target });
}

function relationsOf(relations: readonly Relation[]): Uint8Array {
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return xmlPart(element('Relationships', { xmlns }, ...relations.map(relation)));
}

function declare(parts: Parts, name: string, type: string): void {
  const override = element('Override', { PartName: `/${name}`, ContentType: `${TYPES}.${type}+xml` });
  insertBefore(parts, '[Content_Types].xml', '</Types>', override);
}

function corner(name: 'from' | 'to', row: number, column: number): string {
  const numbers = { col: column, colOff: 0, row, rowOff: 0 };
  const inner = Object.entries(numbers).map(([key, number]) => element(`xdr:${key}`, {}, String(number)));
  return element(`xdr:${name}`, {}, ...inner);
}

function frame(id: string, number: number, title: string, at: Area): string {
  const names = element(
    'xdr:nvGraphicFramePr',
    {},
    element('xdr:cNvPr', { id: number + 1, name: `Chart ${number}`, descr: title }),
    element('xdr:cNvGraphicFramePr'),
  );
  const place = element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 }));
  const chart = element('c:chart', { 'xmlns:c': `${DRAWING_ML}/chart`, 'r:id': id });
  const data = element('a:graphic', {}, element('a:graphicData', { uri: `${DRAWING_ML}/chart` }, chart));
  return element(
    'xdr:twoCellAnchor',
    {},
    corner('from', at.top, at.left),
    corner('to', at.bottom + 1, at.right + 1),
    element('xdr:graphicFrame', { macro: '' }, names, place, data),
    element('xdr:clientData'),
  );
}

/** Draws native charts on a sheet of a package that has no drawing yet; `sheetPart` is its part, `grid` what it holds. */
export function addCharts(
  parts: Parts,
  sheetPart: string,
  grid: Grid,
  charts: readonly WrittenChart[],
): void {
  if (charts.length === 0) return;
  const relations: Relation[] = [];
  const frames: string[] = [];
  for (const [index, chart] of charts.entries()) {
    const name = freePart(parts, 'xl/charts/chart');
    parts[name] = chartPart(grid, chart);
    declare(parts, name, 'drawingml.chart');
    const id = `rId${index + 1}`;
    relations.push({ id, type: 'chart', target: name.replace('xl', '..') });
    frames.push(frame(id, index + 1, chart.title, chart.at));
  }
  const drawing = freePart(parts, 'xl/drawings/drawing');
  const namespaces = {
    'xmlns:xdr': `${DRAWING_ML}/spreadsheetDrawing`,
    'xmlns:a': `${DRAWING_ML}/main`,
    'xmlns:r': RELATIONS,
  };
  parts[drawing] = xmlPart(element('xdr:wsDr', namespaces, ...frames));
  parts[relationsPart(drawing)] = relationsOf(relations);
  declare(parts, drawing, 'drawing');

  const own: Relation = { id: 'rIdCharts', type: 'drawing', target: drawing.replace('xl', '..') };
  const sheetRelations = relationsPart(sheetPart);
  if (sheetRelations in parts) insertBefore(parts, sheetRelations, '</Relationships>', relation(own));
  else parts[sheetRelations] = relationsOf([own]);
  insertBefore(parts, sheetPart, '</worksheet>', element('drawing', { 'r:id': own.id }));
}
