import manifest from '../../../manifest.xml';
import type { Language } from '../../messages/format';

/** A button as the manifest declares it. */
interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** Name of the command it runs; null for the one that opens the pane. */
  readonly action: string | null;
}

/** A group of buttons of the tab. */
interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What the manifest puts into Excel: the groups of its tab and the entries of the cell menu. */
export interface Ribbon {
  readonly groups: readonly RibbonGroup[];
  readonly cellMenu: readonly RibbonButton[];
}

const ICON_SIZE = '32';

function below(parent: Element, name: string): Element[] {
  return [...parent.getElementsByTagName('*')].filter((element) => element.localName === name);
}

function first(parent: Element, name: string): Element | undefined {
  return below(parent, name)[0];
}

function textIn(resources: readonly Element[], resid: string | null | undefined, locale: string): string {
  const resource = resources.find((own) => own.getAttribute('id') === resid);
  if (!resource) return '';
  const override = below(resource, 'Override').find((own) => own.getAttribute('Locale') === locale);
  return override?.getAttribute('Value') ?? resource.getAttribute('DefaultValue') ?? '';
}

/** Reads ribbon and cell menu from the manifest, in the texts of a language. */
export function readRibbon(language: Language): Ribbon {
  const root = new DOMParser().parseFromString(manifest as string, 'text/xml').documentElement;
  const resources = [...below(root, 'String'), ...below(root, 'Image')];
  const locale = language === 'en' ? 'en-US' : 'id-ID';
  const say = (element: Element | undefined): string =>
    textIn(resources, element?.getAttribute('resid'), locale);

  const button = (control: Element): RibbonButton => {
    const tip = first(control, 'Supertip');
    const image = below(control, 'Image').find((own) => own.getAttribute('size') === ICON_SIZE);
    return {
      id: control.getAttribute('id') ?? '',
      label: say([...control.children].find((child) => child.localName === 'Label')),
      tip: tip ? say(first(tip, 'Description')) : '',
      // The manifest names the server it will run on; here the icons lie beside this page.
      icon: say(image).replace(/^https?:\/\/[^/]+\//, ''),
      action: first(control, 'FunctionName')?.textContent ?? null,
    };
  };
  const surface = (type: string): Element[] =>
    below(root, 'ExtensionPoint').filter((point) => point.getAttribute('xsi:type') === type);

  return {
    groups: surface('PrimaryCommandSurface')
      .flatMap((point) => below(point, 'Group'))
      .map((group) => ({
        id: group.getAttribute('id') ?? '',
        label: say([...group.children].find((child) => child.localName === 'Label')),
        buttons: below(group, 'Control').map(button),
      })),
    cellMenu: surface('ContextMenu')
      .flatMap((point) => below(point, 'Control'))
      .map(button),
  };
}
