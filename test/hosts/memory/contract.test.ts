import { createMemoryWorkbook, sheetNamed, typeInto } from '../../../src/hosts/memory/memory-workbook';
import { openMemory } from '../../../src/hosts/memory/open-memory';
import { describeWorkbookHost } from '../contract';
import { gridOf } from '../sample-workbook';

describeWorkbookHost('a workbook in memory', (sheets) => {
  const workbook = createMemoryWorkbook(sheets.map(gridOf));
  return Promise.resolve({
    host: openMemory(workbook),
    type: (at, value) => Promise.resolve(typeInto(workbook, at, value)),
    protect: (name) => {
      const sheet = sheetNamed(workbook, name);
      if (sheet) sheet.isProtected = true;
      return Promise.resolve();
    },
    highlighted: () => Promise.resolve(workbook.marks),
    reopen: () => Promise.resolve(openMemory(workbook)),
  });
});
