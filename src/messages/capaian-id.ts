import type { CapaianText } from './capaian-text';

/** The words of capaian in Indonesian. */
export const CAPAIAN_ID: CapaianText = {
  caraHitung: {
    jumlah: 'Jumlah',
    nilaiAkhir: 'Nilai akhir',
    maksimum: 'Maksimum',
    rataRata: 'Rata-rata',
  },
  caraHitungBy: {
    user: 'pilihan Anda',
    tabel: 'menurut realisasi setahun yang tercetak di tabel',
    judul: 'judul kolomnya menyebut kumulatif',
    target: 'hanya cara ini yang mencapai targetnya',
    satuan: 'menurut satuan atau indikatornya',
    bawaan: 'bawaan, periksa',
  },
  polaritas: { naik: 'Makin tinggi makin baik', turun: 'Makin rendah makin baik' },
  polaritasBy: {
    user: 'pilihan Anda',
    tabel: 'menurut capaian yang tercetak di tabel',
    kata: 'menurut kata indikatornya',
    bawaan: 'bawaan',
  },
  predikat: {
    sangatRendah: 'Sangat Rendah',
    rendah: 'Rendah',
    sedang: 'Sedang',
    tinggi: 'Tinggi',
    sangatTinggi: 'Sangat Tinggi',
  },
  kelas: { tidakMemenuhi: 'Tidak memenuhi', memenuhi: 'Memenuhi', melebihi: 'Melebihi' },
  reasons: {
    targetKosong: 'target belum diisi',
    targetNol: 'target 0',
    targetNegatif: 'target di bawah 0',
    targetTeks: 'target bukan angka',
    realisasiKosong: 'realisasi belum diisi',
    realisasiTeks: 'realisasi bukan angka',
    realisasiNol: 'realisasi 0, tidak dapat menjadi pembagi',
    skalaLain: 'target dan realisasi tidak pada skala yang sama',
    satuanLain: 'target dan realisasi tidak bersatuan sama',
    bagianLain: 'jumlah angka dalam sel target dan realisasi berbeda',
    tanpaIndikator: 'tidak ada indikator dan tidak ada capaian di bawahnya',
  },
  cannot: 'Tidak dapat dihitung: {reason}',
};
