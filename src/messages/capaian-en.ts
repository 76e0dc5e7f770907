import type { CapaianText } from './capaian-text';

/** The words of capaian in English. */
export const CAPAIAN_EN: CapaianText = {
  caraHitung: {
    jumlah: 'Sum',
    nilaiAkhir: 'Final value',
    maksimum: 'Maximum',
    rataRata: 'Average',
  },
  caraHitungBy: {
    user: 'your choice',
    tabel: 'as the figure of the year printed in the table shows',
    judul: 'the heading of the column says cumulative',
    target: 'only this way meets the target',
    satuan: 'by the unit or the indicator',
    bawaan: 'default, please check',
  },
  polaritas: { naik: 'Higher is better', turun: 'Lower is better' },
  polaritasBy: {
    user: 'your choice',
    tabel: 'as the capaian printed in the table shows',
    kata: 'by the words of the indicator',
    bawaan: 'default',
  },
  predikat: {
    sangatRendah: 'Very Low',
    rendah: 'Low',
    sedang: 'Medium',
    tinggi: 'High',
    sangatTinggi: 'Very High',
  },
  kelas: { tidakMemenuhi: 'Not met', memenuhi: 'Met', melebihi: 'Exceeded' },
  reasons: {
    targetKosong: 'the target is not filled in',
    targetNol: 'the target is 0',
    targetNegatif: 'the target is below 0',
    targetTeks: 'the target is no figure',
    realisasiKosong: 'the realisasi is not filled in',
    realisasiTeks: 'the realisasi is no figure',
    realisasiNol: 'the realisasi is 0 and cannot divide',
    skalaLain: 'target and realisasi are not on the same scale',
    satuanLain: 'target and realisasi do not have the same unit',
    bagianLain: 'the cells of target and realisasi hold different numbers of figures',
    tanpaIndikator: 'there is no indicator, and no capaian below it',
  },
  cannot: 'Cannot be computed: {reason}',
};
