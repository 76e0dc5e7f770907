import { scanPart } from './package-part';
import { attribute } from './xml';
import type { ZipPackage } from './zip';

/** Where Excel keeps what add-ins put into a workbook ([MS-OWEXML], `we:property` of `we:webextension`). */
const EXTENSION_PART = /(?:^|\/)webextensions\/webextension\d*\.xml$/;

/** The settings that add-ins keep in a workbook, by name; a part that cannot be read counts as absent. */
export function readAddInSettings(zip: ZipPackage): ReadonlyMap<string, unknown> {
  const settings = new Map<string, unknown>();
  for (const [key, { name }] of zip.parts) {
    if (!EXTENSION_PART.test(key)) continue;
    const own = new Map<string, unknown>();
    try {
      scanPart(zip, name, {
        open(element, attributes) {
          if (element !== 'property') return;
          const property = attribute(attributes, 'name');
          const value = attribute(attributes, 'value');
          if (property !== undefined && value !== undefined) own.set(property, parsed(value));
        },
        close() {},
        text() {},
      });
    } catch {
      // The cells can be read all the same, and settings are only a help.
      continue;
    }
    for (const [property, value] of own) if (!settings.has(property)) settings.set(property, value);
  }
  return settings;
}

/** Excel encodes a value as JSON; a host that kept JSON text has it encoded twice. */
function parsed(text: string): unknown {
  const once = fromJson(text);
  return typeof once === 'string' ? fromJson(once) : once;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
