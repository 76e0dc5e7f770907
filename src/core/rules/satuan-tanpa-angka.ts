import { unitKey } from '../grid/quantity';
import type { Entry, Plan } from '../plan/plan';
import { planRule } from './rule';

/** Units common in these tables, so that a lone one is known even where no cell shows it with a figure. */
const KNOWN_UNITS: ReadonlySet<string> = new Set(
  (
    'persen|dokumen|laporan|orang|unit|paket|buah|kali|kegiatan|bulan|tahun|lembaga|kelompok|desa|kelurahan|kecamatan|' +
    'perusahaan|ikm|umkm|milyar|miliar|juta|rupiah|rp|poin|point|nilai|indeks|skor|jenis|lembar|exemplar|kasus|perkara|' +
    'lokasi|m|m2|meter|km|ha|hektar|ton|kg|rumah|kk|sekolah|siswa|peserta|event|porsi|stel|set|titik|ruas|aset|berkas'
  ).split('|'),
);

/** A cell for a figure holds a unit and no figure: `Lembaga`, `Milyar`, `%`. */
export const satuanTanpaAngka = planRule({
  id: 'satuan-tanpa-angka',
  severity: 'warning',
  *check(plan) {
    const units = unitsOf(plan);
    for (const item of plan.items) {
      for (const entry of entriesOf(item.entries, item.indicators)) {
        if (entry.kind !== 'quantity' || !entry.text) continue;
        const [part] = entry.parts;
        if (entry.parts.length !== 1 || !part || part.value !== null || part.grade !== null || !part.unit)
          continue;
        if (!units.has(unitKey(part.unit))) continue;
        yield {
          at: entry.at,
          facts: { name: item.name.text, role: entry.role, unit: part.unit },
          item,
          role: entry.role,
        };
      }
    }
  },
});

function* entriesOf(
  first: ReadonlyMap<string, Entry>,
  indicators: readonly { readonly entries: ReadonlyMap<string, Entry> }[],
): Generator<Entry> {
  yield* first.values();
  for (const indicator of indicators.slice(1)) yield* indicator.entries.values();
}

/** The units that stand beside figures anywhere in the table, with the common ones. */
function unitsOf(plan: Plan): ReadonlySet<string> {
  const units = new Set(KNOWN_UNITS);
  for (const item of plan.items) {
    for (const entry of item.entries.values()) {
      for (const part of entry.parts) if (part.value !== null && part.unit) units.add(unitKey(part.unit));
    }
    for (const indicator of item.indicators) if (indicator.unit) units.add(unitKey(indicator.unit.text));
  }
  return units;
}
