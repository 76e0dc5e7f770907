import { SHEET_FUNCTIONS } from '../core/functions/index';
import type { Language } from '../messages/format';
import { functionTextsOf } from '../messages/functions';

/** What Excel is told about the functions before it calls them: the content of assets/functions*.json. */
export function functionsMetadata(language: Language): object {
  const { functions } = functionTextsOf(language);
  return {
    functions: SHEET_FUNCTIONS.map(({ name, parameters, required, result }) => ({
      id: name,
      name,
      description: functions[name].what,
      parameters: parameters.map((parameter, index) => ({
        name: parameter,
        description: functions[name].parameters[parameter],
        // Any type, so that a text such as “4 dokumen” arrives as written.
        type: 'any',
        dimensionality: 'scalar',
        ...(index >= required ? { optional: true } : {}),
      })),
      result: { type: result, dimensionality: 'scalar' },
    })),
  };
}
