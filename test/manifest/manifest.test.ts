import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { XMLSerializer, type Element } from '@xmldom/xmldom';
import { FUNCTION_NAMESPACE } from '../../src/core/functions/index';
import { assetsFolder, iconSizes } from '../support/icons';
import { attribute, children, elements, only, readManifest } from '../support/manifest';

const manifest = readManifest();
const office = manifest.documentElement!;
const overrides = only(manifest, 'VersionOverrides');
const resources = only(overrides, 'Resources');

/** Elements of the base part and of VersionOverrides share names; this is the one directly under OfficeApp. */
function base(name: string): Element {
  const found = children(office).filter((child) => child.localName === name);
  expect(found).toHaveLength(1);
  return found[0]!;
}

function idsOf(name: string): string[] {
  return elements(manifest, name).map((element) => attribute(element, 'id'));
}

function residsOf(names: string[]): string[] {
  return names.flatMap((name) =>
    elements(overrides, name)
      .filter((element) => element.hasAttribute('resid'))
      .map((element) => attribute(element, 'resid')),
  );
}

function resourceIds(list: string): string[] {
  return children(only(resources, list)).map((resource) => attribute(resource, 'id'));
}

/** The file in `assets` that an address of the development server stands for. */
function assetOf(address: string): string {
  const path = /^https:\/\/localhost:3000\/assets\/(.+)$/.exec(address)?.[1];
  if (!path) throw new Error(`${address} is not served from assets`);
  return join(assetsFolder, path);
}

describe('identity', () => {
  test('the identifier never changes, or every installed copy becomes another add-in', () => {
    expect(base('Id').textContent).toBe('41aaee56-9c4a-4ae2-896c-6c11956145ba');
  });

  test('the version has four numbers, which Excel on the web insists on', () => {
    expect(base('Version').textContent).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
  });

  test('it is a task pane add-in for workbooks that reads and writes them', () => {
    expect(attribute(office, 'xsi:type')).toBe('TaskPaneApp');
    expect(
      elements(manifest, 'Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type')),
    ).toEqual(['Workbook', 'Workbook']);
    expect(base('Permissions').textContent).toBe('ReadWriteDocument');
  });

  test('it requires what Excel 2021, Microsoft 365, the web and Mac have, and no more', () => {
    const sets = elements(base('Requirements'), 'Set');
    expect(
      Object.fromEntries(sets.map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')])),
    ).toEqual({
      ExcelApi: '1.9',
      SharedRuntime: '1.1',
    });
    expect(elements(manifest, 'Requirements')).toHaveLength(1);
  });
});

describe('order: the schema is made of sequences', () => {
  const sequences: Record<string, string[]> = {
    OfficeApp: [
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ],
    VersionOverrides: ['Hosts', 'Resources'],
    DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint', 'ExtensionPoint'],
    GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
    CustomTab: ['Group', 'Group', 'Label'],
    Control: ['Label', 'Supertip', 'Icon', 'Action'],
    Supertip: ['Title', 'Description'],
    AllFormFactors: ['ExtensionPoint'],
    Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
  };

  test.each(Object.entries(sequences))('%s', (name, expected) => {
    const found = elements(manifest, name);
    expect(found).not.toHaveLength(0);
    for (const element of found) expect(children(element).map((child) => child.localName)).toEqual(expected);
  });

  test('Group: label, icon, then controls', () => {
    for (const group of elements(manifest, 'Group')) {
      const [label, icon, ...controls] = children(group).map((child) => child.localName);
      expect([label, icon]).toEqual(['Label', 'Icon']);
      expect(new Set(controls)).toEqual(new Set(['Control']));
    }
  });

  test('Runtimes comes first in its host', () => {
    const host = only(overrides, 'Host');
    expect(children(host).map((child) => child.localName)).toEqual([
      'Runtimes',
      'AllFormFactors',
      'DesktopFormFactor',
    ]);
  });
});

describe('shared runtime', () => {
  test('it lives as long as the workbook is open', () => {
    expect(attribute(only(overrides, 'Runtime'), 'lifetime')).toBe('long');
  });

  test('runtime, commands and pane are one page under one resid, or Excel does not share it', () => {
    const pane = only(only(overrides, 'DesktopFormFactor'), 'SourceLocation');
    const cells = only(only(overrides, 'Page'), 'SourceLocation');
    expect([
      ...residsOf(['Runtime', 'FunctionFile']),
      ...[pane, cells].map((source) => attribute(source, 'resid')),
    ]).toEqual(Array(4).fill('Taskpane.Url'));
    const page = elements(resources, 'Url').find((url) => attribute(url, 'id') === 'Taskpane.Url')!;
    expect(attribute(page, 'DefaultValue')).toBe('https://localhost:3000/taskpane.html');
    expect(attribute(only(base('DefaultSettings'), 'SourceLocation'), 'DefaultValue')).toBe(
      attribute(page, 'DefaultValue'),
    );
  });
});

describe('functions for cells', () => {
  const point = only(overrides, 'AllFormFactors');
  const urlOf = (name: string) => {
    const resid = attribute(only(only(point, name), 'SourceLocation'), 'resid');
    return elements(resources, 'Url').find((url) => attribute(url, 'id') === resid)!;
  };

  test('script, page, metadata and namespace, in that order', () => {
    const extension = only(point, 'ExtensionPoint');
    expect(attribute(extension, 'xsi:type')).toBe('CustomFunctions');
    expect(children(extension).map((child) => child.localName)).toEqual([
      'Script',
      'Page',
      'Metadata',
      'Namespace',
    ]);
  });

  test('the metadata are files of assets, one a language', () => {
    const url = urlOf('Metadata');
    const addresses = [attribute(url, 'DefaultValue'), attribute(only(url, 'Override'), 'Value')];
    expect(addresses.map((address) => basename(assetOf(address)))).toEqual([
      'functions.json',
      'functions-en.json',
    ]);
    for (const address of addresses) expect([address, existsSync(assetOf(address))]).toEqual([address, true]);
  });

  test('the script is the bundle that keeps its name', () => {
    expect(attribute(urlOf('Script'), 'DefaultValue')).toBe('https://localhost:3000/functions.js');
  });

  test('the namespace is the one of the functions, in every language', () => {
    const name = elements(resources, 'String').find(
      (text) => attribute(text, 'id') === attribute(only(point, 'Namespace'), 'resid'),
    )!;
    expect([attribute(name, 'DefaultValue'), attribute(only(name, 'Override'), 'Value')]).toEqual(
      Array(2).fill(FUNCTION_NAMESPACE),
    );
  });
});

describe('ribbon and context menu', () => {
  const labels = new Map(
    elements(only(resources, 'ShortStrings'), 'String').map((text) => [
      attribute(text, 'id'),
      attribute(text, 'DefaultValue'),
    ]),
  );
  const labelOf = (element: Element) =>
    labels.get(
      attribute(
        children(element).find((child) => child.localName === 'Label')!,
        'resid',
      ),
    );
  const actionOf = (control: Element) => {
    const action = only(control, 'Action');
    const type = attribute(action, 'xsi:type');
    return type === 'ExecuteFunction' ? only(action, 'FunctionName').textContent : type;
  };

  test('the tab Selaras holds its buttons in two groups', () => {
    const tab = only(overrides, 'CustomTab');
    expect(labelOf(tab)).toBe('Selaras');
    const groups = elements(tab, 'Group').map((group) => [
      labelOf(group),
      elements(group, 'Control').map((control) => [labelOf(control), actionOf(control)]),
    ]);
    expect(groups).toEqual([
      [
        'Pemeriksaan',
        [
          ['Validasi', 'validasi'],
          ['Panel temuan', 'ShowTaskpane'],
          ['Bersihkan sorotan', 'bersihkanSorotan'],
        ],
      ],
      [
        'Capaian dan laporan',
        [
          ['Sisipkan capaian', 'sisipkanCapaian'],
          ['Tabel II.1', 'tabelII1'],
          ['Ringkasan', 'ringkasan'],
        ],
      ],
    ]);
  });

  test('the menu of a cell holds one control, all that Excel allows', () => {
    const menu = only(overrides, 'OfficeMenu');
    expect(attribute(menu, 'id')).toBe('ContextMenuCell');
    expect(elements(menu, 'Control').map((control) => [labelOf(control), actionOf(control)])).toEqual([
      ['Periksa dengan Selaras', 'periksaSel'],
    ]);
  });

  test('no function is called by two controls, and identifiers are unique', () => {
    const functions = elements(overrides, 'FunctionName').map((name) => name.textContent);
    expect(functions).toEqual([...new Set(functions)]);
    const ids = [...idsOf('CustomTab'), ...idsOf('Group'), ...idsOf('Control')];
    expect(ids).toEqual([...new Set(ids)]);
    for (const id of ids) expect(id).toMatch(/^Selaras\.[\w.]{1,117}$/);
  });

  test('every icon comes in all sizes', () => {
    const icons = elements(overrides, 'Icon');
    expect(icons).not.toHaveLength(0);
    for (const icon of icons) {
      expect(children(icon).map((image) => Number(attribute(image, 'size')))).toEqual(iconSizes);
      for (const image of children(icon)) {
        expect(attribute(image, 'resid')).toMatch(new RegExp(`\\.${attribute(image, 'size')}$`));
      }
    }
  });
});

describe('resources', () => {
  const kinds: [list: string, users: string[]][] = [
    ['Images', ['Image']],
    ['Urls', ['Runtime', 'FunctionFile', 'SourceLocation', 'LearnMoreUrl']],
    ['ShortStrings', ['Label', 'Title', 'Namespace']],
    ['LongStrings', ['Description']],
  ];

  test.each(kinds)('%s: each is defined once and used, each that is used is defined', (list, users) => {
    const defined = resourceIds(list);
    expect(defined).toEqual([...new Set(defined)]);
    expect([...new Set(residsOf(users))].sort()).toEqual(defined.sort());
  });

  test('no reference is left out of these kinds', () => {
    const all = elements(overrides, '*').filter((element) => element.hasAttribute('resid'));
    expect(residsOf(kinds.flatMap(([, users]) => users))).toHaveLength(all.length);
  });

  test('identifiers have at most 32 characters and are unique over all kinds', () => {
    const ids = kinds.flatMap(([list]) => resourceIds(list));
    expect(ids).toEqual([...new Set(ids)]);
    for (const id of ids) expect(id).toMatch(/^[\w.]{1,32}$/);
  });

  test('every image is a file of its size in assets', () => {
    for (const image of elements(only(resources, 'Images'), 'Image')) {
      const address = attribute(image, 'DefaultValue');
      const size = /\.(\d+)$/.exec(attribute(image, 'id'))![1];
      expect(address).toMatch(new RegExp(`-${size}\\.png$`));
      expect([address, existsSync(assetOf(address))]).toEqual([address, true]);
    }
    expect(assetOf(attribute(base('IconUrl'), 'DefaultValue'))).toBe(join(assetsFolder, 'icon-32.png'));
    expect(assetOf(attribute(base('HighResolutionIconUrl'), 'DefaultValue'))).toBe(
      join(assetsFolder, 'icon-64.png'),
    );
  });

  test('addresses are the development server, or the placeholder of the support page', () => {
    const addresses = elements(manifest, '*')
      .map((element) => element.getAttribute('DefaultValue') ?? '')
      .filter((value) => /^\w+:\/\//.test(value));
    expect(new Set(addresses.map((address) => new URL(address).origin))).toEqual(
      new Set(['https://localhost:3000', 'https://example.org']),
    );
    expect(attribute(base('SupportUrl'), 'DefaultValue')).toBe('https://example.org/selaras');
  });
});

describe('texts', () => {
  const short = [base('DisplayName'), ...elements(only(resources, 'ShortStrings'), 'String')];
  const long = [base('Description'), ...elements(only(resources, 'LongStrings'), 'String')];
  const lengths = (texts: Element[]) =>
    texts.flatMap((text) =>
      [
        attribute(text, 'DefaultValue'),
        ...children(text).map((override) => attribute(override, 'Value')),
      ].map((value) => value.length),
    );

  test('the default language is Indonesian', () => {
    expect(base('DefaultLocale').textContent).toBe('id-ID');
  });

  test.each([...short, ...long].map((text) => [text.getAttribute('id') ?? text.nodeName, text] as const))(
    '%s is also there in English',
    (_name, text) => {
      expect(attribute(text, 'DefaultValue').trim()).not.toBe('');
      expect(children(text).map((override) => attribute(override, 'Locale'))).toEqual(['en-US']);
    },
  );

  test('labels have at most 125 characters, descriptions 250', () => {
    expect(Math.max(...lengths(short))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths(long))).toBeLessThanOrEqual(250);
  });

  test('labels of buttons are short enough for two lines of the ribbon', () => {
    const buttons = short.filter((text) => /\.Label$/.test(text.getAttribute('id') ?? ''));
    expect(Math.max(...lengths(buttons))).toBeLessThanOrEqual(25);
  });
});

const schema = process.env['SELARAS_MANIFEST_XSD'];
if (schema && spawnSync('xmllint', ['--version']).status === 0) {
  test('it satisfies the schema of add-in manifests', () => {
    // The published schema is older than functions for cells; their part is checked above, the rest by it.
    const known = readManifest();
    const functions = only(known, 'AllFormFactors');
    functions.parentNode!.removeChild(functions);
    const folder = mkdtempSync(join(tmpdir(), 'selaras-manifest-'));
    const file = join(folder, 'manifest.xml');
    writeFileSync(file, new XMLSerializer().serializeToString(known));
    const result = spawnSync('xmllint', ['--noout', '--schema', schema, file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(result.stderr.trim().split('\n').at(-1)).toBe(`${file} validates`);
  });
} else {
  console.info(
    'manifest.xml is not checked against its schema: set SELARAS_MANIFEST_XSD and install xmllint.',
  );
}
