import { unitKey } from '../grid/quantity';
import { oddEntries } from '../plan/all-entries';
import type { Entry, Plan } from '../plan/plan';
import { planRule } from './rule';

/** Units common in these tables, so that a lone one is known even where no cell shows it with a figure. */
const KNOWN_UNITS: ReadonlySet<string> = new Set(
  (
    'persen|dokumen|laporan|orang|unit|paket|buah|kali|kegiatan|bulan|tahun|lembaga|kelompok|desa|kelurahan|kecamatan|' +
    'perusahaan|ikm|umkm|milyar|miliar|juta|rupiah|rp|poin|point|nilai|indeks|skor|jenis|lembar|exemplar|kasus|perkara|' +
    'lokasi|m|m2|meter|km|ha|hektar|ton|kg|rumah|kk|sekolah|siswa|peserta|event|porsi|stel|set|titik|ruas|aset|berkas|sentra|pencari kerja|angkatan'
  ).split('|'),
);

/** A cell for a figure holds a unit and no figure: `Lembaga`, `Milyar`, `%`. */
export const satuanTanpaAngka = planRule({
  id: 'satuan-tanpa-angka',
  severity: 'warning',
  *check(plan) {
    const bare = oddEntries(plan).texts.filter(
      ({ entry }) => entry.kind === 'quantity' && bareUnit(entry) !== null,
    );
    if (bare.length === 0) return;
    const units = unitsOf(plan);
    for (const { entry, item } of bare) {
      const unit = bareUnit(entry);
      if (!item || unit === null || !isUnit(unit, units)) continue;
      yield { at: entry.at, facts: { name: item.name.text, role: entry.role, unit }, item, role: entry.role };
    }
  },
});

/** True for a unit, or several with a stroke between: `Pencari kerja/orang`. */
function isUnit(text: string, units: ReadonlySet<string>): boolean {
  return units.has(unitKey(text)) || text.split('/').every((part) => units.has(unitKey(part)));
}

/** The text of a cell without figure or grade, which may be a unit. */
function bareUnit(entry: Entry): string | null {
  const [part] = entry.parts;
  if (entry.parts.length !== 1 || !part || part.value !== null || part.grade !== null) return null;
  return part.unit;
}

/** The units that stand beside figures anywhere in the table, with the common ones. */
function unitsOf(plan: Plan): ReadonlySet<string> {
  const written = new Set<string>();
  for (const { entry } of oddEntries(plan).texts) {
    for (const part of entry.parts) if (part.value !== null && part.unit) written.add(part.unit);
  }
  for (const item of plan.items) {
    for (const indicator of item.indicators) if (indicator.unit) written.add(indicator.unit.text);
  }
  return new Set([...KNOWN_UNITS, ...[...written].map(unitKey)]);
}
