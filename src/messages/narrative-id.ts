/** Sentences of the narrative of Bab II, in Indonesian; ICU message syntax. */
export const NARRATIVE_ID = {
  title: 'Evaluasi Pelaksanaan Renja{year, select, none {} other { Tahun {year}}}',
  source: 'Sumber: {form}, lembar “{sheet}”. Disusun dengan Selaras, {on}.',
  sheet: 'Narasi Bab II',

  'counts.none':
    'Capaian {levels}{office, select, none {} other { {office}}}{year, select, none {} other { Tahun {year}}} tidak dapat dihitung.',
  counts:
    'Dari {total, number} indikator {levels}{office, select, none {} other { {office}}}{year, select, none {} other { Tahun {year}}} yang capaiannya dapat dihitung, {tidakMemenuhi, plural, =0 {tidak ada yang tidak memenuhi target} other {# indikator tidak memenuhi target}}, {memenuhi, plural, =0 {tidak ada yang tepat memenuhi target} other {# indikator memenuhi target}}, dan {melebihi, plural, =0 {tidak ada yang melebihi target} other {# indikator melebihi target}}.{tidakDapatDihitung, plural, =0 {} other { Capaian # indikator lainnya tidak dapat dihitung.}}',
  mean: 'Rata-rata capaian {level} adalah {capaian} dengan predikat {predikat}.',

  'part.tidakMemenuhi':
    'Realisasi {levels} yang tidak memenuhi target kinerja hasil/keluaran yang direncanakan',
  'part.memenuhi': 'Realisasi {levels} yang memenuhi target kinerja hasil/keluaran yang direncanakan',
  'part.melebihi': 'Realisasi {levels} yang melebihi target kinerja hasil/keluaran yang direncanakan',
  'part.tidakDapatDihitung': '{Levels} yang capaiannya tidak dapat dihitung',
  'intro.tidakMemenuhi':
    '{Levels} yang tidak memenuhi target kinerja hasil/keluaran yang direncanakan adalah sebagai berikut:',
  'intro.memenuhi':
    '{Levels} yang memenuhi target kinerja hasil/keluaran yang direncanakan adalah sebagai berikut:',
  'intro.melebihi':
    '{Levels} yang melebihi target kinerja hasil/keluaran yang direncanakan adalah sebagai berikut:',
  'intro.tidakDapatDihitung': '{Levels} berikut belum dapat dinilai:',
  'empty.tidakMemenuhi': 'Tidak ada {levels} yang tidak memenuhi target kinerja yang direncanakan.',
  'empty.memenuhi': 'Tidak ada {levels} yang realisasinya tepat sama dengan target yang direncanakan.',
  'empty.melebihi': 'Tidak ada {levels} yang melebihi target kinerja yang direncanakan.',

  'reached.one':
    '{Level} ini dilaksanakan dengan target{indicator, select, none {} other { {indicator}}} {target} dan terealisasi {realisasi}, sehingga capaiannya {capaian}.',
  'reached.goal':
    '{Level} ini mempunyai target{indicator, select, none {} other { {indicator}}} {target} dan terealisasi {realisasi}, sehingga capaiannya {capaian}.',
  'reached.several': '{Level} ini dilaksanakan dengan target, realisasi, dan capaian sebagai berikut:',
  'reached.goal.several': '{Level} ini mempunyai target, realisasi, dan capaian sebagai berikut:',
  'reached.point': '{Indicator}: target {target}, realisasi {realisasi}, dan capaian {capaian}',
  'reached.point.bare': 'target {target}, realisasi {realisasi}, dan capaian {capaian}',

  'uncounted.one':
    'Capaian indikator {indicator} tidak dapat dihitung karena {reason}{target, select, none {} other {; targetnya {target}}}.',
  'uncounted.bare':
    'Capaian {level} ini tidak dapat dihitung karena {reason}{target, select, none {} other {; targetnya {target}}}.',
  'uncounted.several': 'Capaian indikator berikut tidak dapat dihitung:',
  'uncounted.point': '{Indicator}, karena {reason}{target, select, none {} other { (target {target})}}',

  'figure.count': 'sebanyak {figure}',
  'figure.rate': 'sebesar {figure}',
  'figure.grade': '{figure}',

  'money.both': 'Alokasi anggaran sebesar {pagu} terealisasi sebesar {belanja} atau {serapan}.',
  'money.unspent': 'Alokasi anggaran sebesar {pagu}, sedangkan realisasi anggarannya belum diisi.',
  'money.unplanned': 'Realisasi anggaran sebesar {belanja} tidak mempunyai alokasi anggaran.',

  faktorPendorong: 'Faktor pendorong: {text}',
  faktorPenghambat: 'Faktor penghambat: {text}',
  tindakLanjutTriwulan: 'Tindak lanjut pada triwulan berikutnya: {text}',
  tindakLanjutRenja: 'Tindak lanjut dalam Renja berikutnya: {text}',

  'reason.targetKosong': 'targetnya belum diisi',
  'reason.targetNol': 'targetnya nol',
  'reason.targetNegatif': 'targetnya negatif',
  'reason.targetTeks': 'targetnya tidak memuat angka',
  'reason.realisasiKosong': 'realisasinya belum diisi',
  'reason.realisasiTeks': 'realisasinya tidak memuat angka',
  'reason.realisasiNol':
    'realisasinya nol, sedangkan capaian indikator ini dihitung dengan membagi target dengan realisasi',
  'reason.skalaLain': 'target dan realisasinya memakai skala penilaian yang berbeda',
  'reason.satuanLain': 'target dan realisasinya memakai satuan yang berbeda',
  'reason.bagianLain': 'banyaknya angka pada target dan realisasinya tidak sama',
  'reason.tanpaIndikator': 'indikatornya belum diisi',
} as const;
