/** The files of a rule that does not exist yet, and what its author has to add elsewhere. */
export interface RuleSkeleton {
  /** Text by path inside the project. */
  readonly files: Readonly<Record<string, string>>;
  readonly next: string;
}

/** Writes the skeleton of a rule; throws when the id is not words of lower-case letters joined by dashes. */
export function ruleSkeleton(id: string): RuleSkeleton {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id))
    throw new Error(`a rule is named like target-tanpa-pagu, not ${id || 'nothing'}`);
  const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const title = id.charAt(0).toUpperCase() + id.slice(1).replace(/-/g, ' ');
  return {
    files: {
      [`src/core/rules/${id}.ts`]: ruleText(id, name),
      [`src/core/rules/${id}.md`]: pageText(title),
    },
    next: nextText(id, name, title),
  };
}

function ruleText(id: string, name: string): string {
  return `import { planRule } from './rule';

/** One sentence: what it finds. */
export const ${name} = planRule({
  id: '${id}',
  severity: 'warning',
  *check(plan) {
    for (const item of plan.items) {
      const entry = item.entries.get('pagu.rp');
      if (!entry || (entry.value ?? 0) >= 0) continue;
      yield {
        at: entry.at,
        facts: { name: item.name.text, role: entry.role, found: entry.value },
        item,
        role: entry.role,
      };
    }
  },
});
`;
}

function pageText(title: string): string {
  const table = (amount: string): string => `Tabel: Tabel III.1
Tabel: RUMUSAN RENCANA PROGRAM DAN KEGIATAN PERANGKAT DAERAH TAHUN 2024

| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Rencana Tahun 2024 > Target Capaian Kinerja | Rencana Tahun 2024 > Pagu Indikatif (Rp) | Prakiraan Maju Tahun 2025 > Target Capaian Kinerja | Prakiraan Maju Tahun 2025 > Pagu Indikatif (Rp) |
|---|---|---|---|---|---|---|
| 2.07.03 | PROGRAM PELATIHAN KERJA | Persentase lulusan | 60% | ${amount} | 62% | 330000000 |
`;
  return `# ${title}

Apa yang ditemukan, dan apa yang tidak.

## Salah

### Nama contoh

${table('«-300000000»')}
## Benar

### Nama contoh

${table('300000000')}`;
}

function nextText(id: string, name: string, title: string): string {
  return `Next:
  src/core/rules/index.ts  import { ${name} } from './${id}'; and ${name} in RULES, where people should read it
  src/messages/id.ts       '${id}': { title: '${title}', what: '… {name} … {found} …', why: '…', todo: '…' },
  src/messages/en.ts       the same in English
  src/core/rules/${id}.md  at least one wrong and one right example; test/rules/page.ts explains the notation
  npx jest --config .jest.config.cjs test/rules -t ${id}
`;
}
