import { collapse } from '../grid/words';

const SPACED_OUT = /\bj\s*u\s*m\s*l\s*a\s*h\b|\bt\s+o\s+t\s+a\s+l\b/i;

/** True for the label of a total: `TOTAL`, `JUMLAH`, `J U M L A H`, `Sub Total`, `Jumlah Program I`. */
export function isTotalLabel(text: string): boolean {
  const body = collapse(text);
  if (SPACED_OUT.test(body) && /^[\W_]*(?:j\s*u\s*m\s*l\s*a\s*h|t\s*o\s*t\s*a\s*l)/i.test(body))
    return body.length < 60;
  return /^[\W_]*(?:(?:grand|sub)[\s-]*)?(?:total|jumlah)\b/i.test(body) && body.length < 60;
}

/** True for the rows below or between items that evaluate rather than plan: averages, predikat, factors, follow-up. */
export function isFooterLabel(text: string): boolean {
  return /^[\W_]*(?:rata\s*-?\s*rata|predikat|faktor\s*-?\s*(?:faktor\s+)?(?:pendorong|penghambat|pendukung)|tindak lanjut|usulan tindak lanjut|rekomendasi|catatan\b|keterangan\b|ket\.?\s*:|sumber\s*(?:data)?\s*:|\*\s*\))/i.test(
    collapse(text),
  );
}

/** True for the lines of a signature block: place and date, `Mengetahui`, an office held, a rank, `NIP`. */
export function isSignatureText(text: string): boolean {
  const body = collapse(text);
  return (
    /^(?:mengetahui|menyetujui|disetujui|disusun|dievaluasi|ditetapkan|diketahui|n\.?i\.?p\b\.?|pembina|penata|plt\b|plh\b|a\.?n\.|an\.|kepala (?:dinas|badan|bidang|bagian|kantor|pelaksana|satuan|upt)|sekretaris (?:daerah|dinas|badan)|camat|lurah|inspektur|direktur|bupati|wali\s*kota|gubernur)\b/i.test(
      body,
    ) || /^[a-z.\s]{3,30},\s*(?:\d{1,2}\s+)?[a-z.\u2026_\s]*(?:\d{4}|\.{3,}|\u2026)$/i.test(body)
  );
}

/** True for a row that names an organisation rather than work: `UPTD Pasar`, `DINAS KESEHATAN`. */
export function isOrganisation(text: string): boolean {
  return /^(?:dinas|badan|uptd?|kecamatan|kelurahan|sekretariat daerah|sekretariat dprd|inspektorat|puskesmas|rsud|rumah sakit|satuan polisi)\b/i.test(
    collapse(text),
  );
}

/** True for what runs along the edge of a printed page: `Halaman 3 dari 12`, `- 17 -`, `Renja Dinas … Tahun 2024`. */
export function isPageText(text: string): boolean {
  const body = collapse(text);
  return (
    /^(?:halaman|hal\.?|page)\s*:?\s*\d/i.test(body) ||
    /^[-\u2013]\s*\d{1,4}\s*[-\u2013]$/.test(body) ||
    /^(?:renja|renstra|rencana kerja|rencana strategis)\b.{3,80}\b20\d\d$/i.test(body)
  );
}
