/** Whether more is better (`naik`) or fewer is (`turun`). */
export type Polaritas = 'naik' | 'turun';

/** What told the polarity: the user, the printed capaian of the table, the words of the indicator, or nothing. */
export type PolaritasBy = 'user' | 'tabel' | 'kata' | 'bawaan';

/** What is measured is itself the evil: the first words say so. */
const EVIL =
  /^[\W\d]*(?:(?:persentase|prosentase|persen|jumlah|tingkat|angka|laju|rasio|indeks|prevalensi|proporsi|cakupan|penduduk|balita|anak|kasus|%)\s+)*(?:kemiskinan|miskin\b|pengangguran|kematian|stunting|wasting|gizi buruk|inflasi|gini|ketimpangan|kesenjangan|kriminalitas|kejahatan|kecelakaan|kebakaran|putus sekolah|kesakitan|risiko bencana|kawasan kumuh|kehilangan air|buta aksara|buta huruf|perkawinan anak|pernikahan dini)/i;

/** Words that turn an evil into a service done about it, of which more is better. */
const DONE =
  /\b(?:penurunan|menurun\w*|pengurangan|berkurang\w*|turun\w*|pencegahan|dicegah|penanganan|ditangani|tertangani|penanggulangan|pengendalian|penyelesaian|diselesaikan|terselesaikan|tindak|ditindak\w*|pelayanan|dilayani|terlayani|layanan|bantuan|dibantu|pendampingan|didampingi|pemberdayaan|diberdayakan|pemulihan|sosialisasi|peserta|dokumen|laporan|penerima|menerima|ketahanan|bebas|korban)\b/i;

/** Proposed polarity of an indicator by its words; falling only where they leave no doubt. */
export function proposePolaritas(indicator: string): { polaritas: Polaritas; by: PolaritasBy } {
  const falls = EVIL.test(indicator) && !DONE.test(indicator);
  return falls ? { polaritas: 'turun', by: 'kata' } : { polaritas: 'naik', by: 'bawaan' };
}
