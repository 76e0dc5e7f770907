import type { CliText } from './cli-text';

/** Texts of the command line in Indonesian, the default. */
export const CLI_ID: CliText = {
  help: {
    program: 'Memeriksa dan memetakan rencana kerja (Renja) perangkat daerah di buku kerja Excel.',
    map: 'Tampilkan tabel yang dikenali, kolomnya, dan isi tiap baris.',
    check: 'Periksa tabel yang dikenali dan tampilkan temuannya.',
    capaian:
      'Tampilkan capaian, serapan, dan predikat tabel yang memuat target dan realisasi; berkas tidak diubah.',
    rules: 'Tampilkan daftar aturan, atau penjelasan dan contoh satu aturan.',
    usage: '[opsi] <perintah>',
    usageOfFiles: '[opsi] <berkas...>',
    usageOfRules: '[opsi] [aturan]',
    filesName: 'berkas',
    ruleName: 'aturan',
    files: 'berkas Excel, folder (dicari sampai subfoldernya), atau pola seperti "renja/**/*.xlsx"',
    rule: 'nama aturan, misalnya jumlah-anak',
    format: 'bentuk keluaran: text atau json (satu objek per berkas per baris); bawaan text',
    formatOfCheck: 'bentuk keluaran: text, json (satu objek per berkas per baris), atau sarif; bawaan text',
    lang: 'bahasa teks: id atau en; bawaan id',
    corrections:
      'koreksi pemetaan dari berkas JSON ini, untuk lembar yang disebut di dalamnya menggantikan koreksi di buku kerja',
    accepted:
      'temuan yang diterima, dengan alasan dan nama, dari berkas JSON ini, di samping yang tersimpan di buku kerja',
    baseline: 'keluaran check --format json yang lebih lama; hanya temuan yang baru yang dilaporkan',
    settings: 'pengaturan dari berkas JSON ini, menggantikan pengaturan di buku kerja',
    sheet: 'hanya lembar bernama ini; boleh diulang',
    out: 'tulis keluaran ke berkas ini',
    together: 'bandingkan juga tabel antarberkas: berkas-berkas satu perangkat daerah',
    failOn:
      'status keluar 1 bila ada temuan setingkat ini atau lebih: error, warning, info, atau never; bawaan error',
    help: 'tampilkan bantuan',
    version: 'tampilkan versi',
    headings: {
      'Usage:': 'Pemakaian:',
      'Arguments:': 'Argumen:',
      'Options:': 'Opsi:',
      'Commands:': 'Perintah:',
      'Global Options:': 'Opsi umum:',
    },
    after: 'Status keluar: 0 tidak ada temuan, 1 ada temuan, 2 ada berkas yang tidak dapat dibaca.',
  },
  usageErrors: {
    unknownOption: 'Opsi {what} tidak dikenal.',
    unknownCommand: 'Perintah {what} tidak dikenal.',
    missingArgument: 'Sebutkan sedikitnya satu berkas atau folder.',
    optionMissingArgument: 'Opsi {what} memerlukan nilai.',
    invalidChoice: 'Nilai {value} untuk opsi {what} tidak dikenal. Pilihannya: {choices}.',
    excessArguments: 'Argumennya terlalu banyak.',
    other: 'Argumen keliru: {what}',
    seeHelp: 'Lihat selaras --help.',
  },
  given: {
    corrections: {
      unreadable: 'Berkas koreksi {file} tidak dapat dibaca. Periksa nama dan izinnya.',
      shape: 'Berkas koreksi {file} bukan daftar koreksi yang dikenal. Bentuknya ada di README, bagian JSON.',
    },
    accepted: {
      unreadable: 'Berkas penerimaan {file} tidak dapat dibaca. Periksa nama dan izinnya.',
      shape:
        'Berkas penerimaan {file} bukan daftar penerimaan dengan fingerprint, reason, dan by. Bentuknya ada di README, bagian JSON.',
    },
    baseline: {
      unreadable: 'Berkas acuan {file} tidak dapat dibaca. Periksa nama dan izinnya.',
      shape:
        'Berkas acuan {file} bukan keluaran selaras check --format json. Buat ulang dengan perintah itu.',
    },
    settings: {
      unreadable: 'Berkas pengaturan {file} tidak dapat dibaca. Periksa nama dan izinnya.',
      shape: 'Berkas pengaturan {file} bukan objek JSON. Bentuknya ada di README, bagian JSON.',
    },
  },
  settingsRefused:
    'Berkas pengaturan {file} memuat pengaturan yang tidak dikenal atau nilainya tidak boleh: {names}. Nilai yang boleh ada di README.',
  unread: {
    emptyFolder:
      'Folder {file} tidak berisi buku kerja Excel (.xlsx, .xlsm, .xls, .xlsb). Periksa foldernya.',
    emptyPattern: 'Tidak ada berkas yang cocok dengan {file}. Periksa pola dan foldernya.',
    noPermission:
      'Berkas {file} tidak boleh dibaca atau sedang dipakai program lain. Tutup programnya atau minta izin, lalu coba lagi.',
    noSheet: 'Berkas {file} tidak mempunyai lembar “{sheet}”. Lembarnya: {sheets}.',
    outOfMemory:
      'Isi {file} terlalu besar untuk memori komputer ini. Hapus lembar yang tidak dipakai atau pilih lembar dengan --sheet, lalu coba lagi.',
    crashed:
      'Berkas {file} tidak dapat diproses karena kesalahan dalam Selaras ({detail}). Laporkan dengan berkas contohnya.',
    outIsInput:
      'Keluaran {file} adalah berkas yang dibaca. Pilih nama lain; buku kerja Anda tidak pernah ditimpa.',
    outUnwritable: 'Keluaran {file} tidak dapat ditulis ({detail}). Periksa folder dan izinnya.',
    nothingChecked:
      'Tidak ada tabel yang dikenali, jadi tidak ada yang diperiksa. Lihat selaras map untuk alasannya.',
    unknownRule: 'Tidak ada aturan {rule}. Lihat daftarnya dengan selaras rules.',
    unknownRuleNear: 'Tidak ada aturan {rule}. Mungkin maksudnya {near}?',
  },
  text: {
    related: 'Bandingkan: {cells}',
    consequences: 'Akibatnya {count} sel lain juga tidak cocok: {cells}',
    todo: '→ {todo}',
    more: '{cells}, dan {count, number} lagi',
    fileNothingNew: 'Tidak ada temuan baru.',
    accepted: 'Diterima',
    stale: 'Penerimaan yang tidak cocok lagi',
    acceptedLine: '{cell}  {title}: {reason} ({by})',
    baseline:
      'Dibandingkan dengan acuan: {known, number} temuan sudah ada, {vanished, number} sudah hilang{vanished, plural, =0 {} other { ({cells})}}.',
    staleGiven: '{count, number} penerimaan di {file} tidak cocok dengan temuan mana pun: {names}',
    summaryAccepted: '{count, number} temuan lain sudah diterima.',
    summaryBaseline: 'Terhadap acuan: {known, number} sudah ada, {vanished, number} sudah hilang.',
    hiddenRow: 'baris tersembunyi',
    hiddenColumn: 'kolom tersembunyi',
    hiddenSheet: 'lembar tersembunyi',
    fileFine: 'Tidak ada temuan.',
    noTable: 'Tidak ada tabel yang dikenali; tidak ada yang diperiksa.',
    reference: 'Daftar acuan nomenklatur: {count, number} kode',
    tables: 'Tabel',
    table: '{sheet}: {form}, {range}, {items, number} baris',
    unrecognised: '{sheet} {range}: tidak dikenali, tidak ada bentuk yang mirip; tidak diperiksa.',
    unrecognisedEmpty: '{sheet} {range}: {best} tanpa isi; tidak ada yang diperiksa.',
    unrecognisedNear:
      '{sheet} {range}: tidak dikenali, paling mirip {best} ({score}%){missing, select, none {} other { tanpa {missing}}}; tidak diperiksa.',
    summary:
      '{error, number} kesalahan, {warning, number} peringatan, {info, number} catatan di {tables, number} tabel, {files, number} berkas.',
    summaryFine: 'Semua cocok: tidak ada temuan di {tables, number} tabel, {files, number} berkas.',
    summaryUnread: '{count, number} berkas tidak dapat dibaca.',
    form: 'Bentuk',
    range: 'Rentang',
    year: 'Tahun',
    office: 'Perangkat daerah',
    notNamed: 'tidak disebut',
    confidence: 'Keyakinan',
    rivals: '{score}%, hampir sama cocoknya: {rivals}',
    items: 'Baris',
    noItems: 'tidak ada',
    totals: '{count, number} baris total',
    columns: 'Kolom',
    level: {
      tujuan: '{count, number} tujuan',
      sasaran: '{count, number} sasaran',
      urusan: '{count, number} urusan',
      bidang: '{count, number} bidang',
      program: '{count, number} program',
      kegiatan: '{count, number} kegiatan',
      subKegiatan: '{count, number} sub kegiatan',
    },
    compared: 'Dibandingkan',
    comparedPair: '{left} dan {right}: {figures} {year}',
    notCompared: 'Tidak dibandingkan: {count, number} pasangan tabel. {reason}',
    morePairs: 'dan {count, number} pasangan lainnya',
    correctionsUsed:
      'Koreksi pengguna: {count, number} dipakai{stale, plural, =0 {} other {, # tidak cocok lagi}}.',
    mapSummary:
      '{tables, number} tabel dikenali, {unrecognised, number} tidak dikenali, {files, number} berkas.',
    capaianSummary: '{tables, number} tabel dengan target dan realisasi, {files, number} berkas.',
    why: 'Mengapa',
    ruleSeverity: 'Tingkat',
    wrongExamples: 'Contoh salah (sel bertanda «…» yang ditandai)',
    rightExamples: 'Contoh benar',
    seeRule: 'Penjelasan dan contoh: selaras rules NAMA-ATURAN.',
  },
  capaian: {
    noTable: 'Tidak ada tabel yang memuat target dan realisasi tahun yang sama.',
    heads: ['Baris', 'Cara hitung', 'Realisasi', 'Capaian', 'Serapan', 'Predikat'],
    fromChildren: 'rata-rata bawahannya',
    averages: 'Rata-rata capaian sub kegiatan per program',
    overall:
      'Rata-rata capaian {rows, number} sub kegiatan: {capaian}, predikat {predikat}. Tidak memenuhi {tidakMemenuhi, number}, memenuhi {memenuhi, number}, melebihi {melebihi, number}.',
  },
  progress: 'berkas',
};
