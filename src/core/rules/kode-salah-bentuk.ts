import { planRule } from './rule';

/** A code cell holds something that no code looks like; rows without code and literal `x.xx` are left alone. */
export const kodeSalahBentuk = planRule({
  id: 'kode-salah-bentuk',
  severity: 'warning',
  *check(plan) {
    const malformed = plan.items.filter(
      ({ code, codeText }) => !code && codeText && /\d/.test(codeText.text),
    );
    // A column of other codes (accounts, running numbers) is nobody's mistake.
    if (plan.items.filter(({ code }) => code !== null).length <= malformed.length) return;
    for (const item of malformed) {
      if (!item.codeText) continue;
      yield {
        at: item.codeText.at,
        facts: { name: item.name.text, code: item.codeText.text },
        item,
        role: 'kode',
      };
    }
  },
});
