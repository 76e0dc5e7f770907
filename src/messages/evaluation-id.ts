/** Texts about the evaluation and the input sheet, of pane and command line, in Indonesian; ICU message syntax. */
export const EVALUATION_ID = {
  'command.help':
    'Tulis Tabel II.1, lembar isian realisasi, dan lembar lain dari Selaras ke buku kerja baru; berkas yang dibaca tidak diubah.',
  'command.usage': '[opsi] <berkas...> -o <keluaran.xlsx>',
  'option.out': 'buku kerja baru yang ditulis (.xlsx)',
  'option.only': 'hanya lembar ini, dipisahkan koma: {ids}; bawaan semua kecuali isian',
  'option.variant':
    'bentuk Tabel II.1: e81 (15 kolom), 17 (dengan capaian tahun itu), atau tc29 (T-C.29); bawaan e81',
  'option.paper': 'kertas cetak: F4, A3, atau A4; bawaan F4',
  'option.year': 'tahun yang dievaluasi atau diisi; bawaan tahun terbaru yang ada realisasinya',
  'option.force': 'timpa keluaran yang sudah ada',
  'option.format': 'bentuk keterangan: text atau json; bawaan text',

  'refused.noOut': 'Sebutkan buku kerja yang ditulis dengan -o NAMA.xlsx.',
  'refused.outName': 'Keluaran {file} harus bernama .xlsx.',
  'refused.outExists':
    'Keluaran {file} sudah ada dan mungkin berisi isian Anda. Pilih nama lain, atau pakai --force untuk menimpanya.',
  'refused.unknownSheet': 'Tidak ada lembar bernama {id}. Pilihannya: {ids}.',
  'refused.unread': 'Tidak ada yang ditulis karena ada berkas yang tidak dapat dibaca.',
  'refused.year':
    'Tahun {year} tidak ada di tabel yang dikenali. {years, select, none {Tidak ada tabel yang menyebut tahun.} other {Yang ada: {years}.}}',
  'refused.nothing':
    'Tidak ada tabel yang dapat dijadikan lembar itu, jadi tidak ada yang ditulis. Lihat selaras map untuk tabel yang dikenali.',
  'refused.notMade': 'Tidak ditulis karena tidak ada tabel yang memuat bahannya: {ids}.',

  'sources.title': 'Tabel II.1, tahun {year}',
  'sources.noYear': 'tidak disebut',
  'sources.rows': 'Barisnya dari {sheet} ({form}): {items, number} baris.',
  'sources.feed': '{sheet} ({figures, number} angka)',
  'sources.feed.other': '{sheet}, kolom {role} ({figures, number} angka)',
  'sources.none': 'tidak ada sumbernya; dibiarkan kosong',
  'sources.column': 'Kolom',
  'sources.source': 'Sumber',
  'sources.columns': 'Asal tiap kolom',
  'sources.missing': 'Kolom yang tidak ada sumbernya',
  'sources.unmatched': 'Baris yang tidak cocok',
  'sources.allMatched': 'Semua baris cocok.',
  'sources.absent': '{count, number} baris tidak ada di {sheet}',
  'sources.extra': '{count, number} baris di {sheet} tidak ada di sini; angkanya tidak dipakai',
  'sources.otherUnit': '{count, number} baris di {sheet} bersatuan lain; K-nya tidak dipakai',
  'sources.more': 'dan {count, number} baris lain',
  'sources.item': '{code, select, none {} other {{code} }}{name}',

  'isian.done':
    'Lembar isian: {fresh, number} baris baru, {kept, number} baris yang tidak ada lagi di rencana disimpan di bawah.',
  'isian.kept': 'Disimpan di bawah: {names}.',
  'report.written': 'Ditulis ke {file}: {sheets}.',

  'view.intro':
    'Selaras menggabungkan tabel di buku kerja ini menjadi Tabel II.1 dengan rumus yang hidup. Periksa dulu asal kolomnya; tabel Anda tidak diubah.',
  'view.looking': 'Membaca tabel …',
  'view.none':
    'Belum ada tabel yang dapat dijadikan Tabel II.1. Selaras memerlukan rencana dengan target dan pagu, misalnya Tabel III.1 (T-C.33), Penetapan Renja, IV.1, Rencana Aksi, atau Tabel II.1 yang sudah ada.',
  'view.refresh': 'Baca ulang',
  'view.year': 'Tahun',
  'view.form': 'Bentuk',
  'view.form.e81': 'E.81, 15 kolom',
  'view.form.17': '17 kolom, dengan capaian tahun itu',
  'view.form.tc29': 'T-C.29, tanpa rupiah',
  'view.paper': 'Kertas',
  'view.write': 'Tulis Tabel II.1',
  'view.isian': 'Buat lembar isian',
  'view.isian.hint':
    'Belum ada realisasi? Buat lembar isian, isi K dan Rp tiap triwulan, lalu tulis tabelnya. Isian tidak hilang bila lembarnya dibuat ulang.',
  'view.isian.rewrite.title': 'Buat ulang lembar {name}?',
  'view.isian.rewrite.text':
    'Baris disesuaikan dengan rencana. Semua isian tetap; baris yang tidak ada lagi di rencana disimpan di bawah.',
  'view.isian.rewrite.confirm': 'Buat ulang',
  'view.goTo': 'Ke sel {cell}',
} as const;
