import { yearMismatches } from '../capaian/k-sums';
import { planRule } from './rule';

/** The K of the year follows from its quarters by one of the ways offices use: sum, last value, maximum or mean. */
export const caraHitung = planRule({
  id: 'cara-hitung',
  severity: 'warning',
  *check(plan) {
    for (const own of yearMismatches(plan)) {
      if (!own.quarters) continue;
      yield {
        at: own.at,
        related: own.terms,
        facts: {
          name: own.item.name.text,
          role: own.role,
          found: own.found,
          jumlah: own.ways.jumlah,
          nilaiAkhir: own.ways.nilaiAkhir,
          maksimum: own.ways.maksimum,
          rataRata: own.ways.rataRata,
        },
        item: own.item,
        role: own.role,
      };
    }
  },
});
