import type { Reason } from '../core/capaian/achieve';
import type { CaraHitung } from '../core/capaian/cara-hitung';
import type { Kelas, Predikat } from '../core/capaian/predikat';
import type { Polaritas, PolaritasBy } from '../core/capaian/polaritas';
import type { CaraHitungBy } from '../core/capaian/propose';

/** The words of capaian in one language. */
export interface CapaianText {
  readonly caraHitung: Readonly<Record<CaraHitung, string>>;
  /** What told the cara hitung. */
  readonly caraHitungBy: Readonly<Record<CaraHitungBy, string>>;
  readonly polaritas: Readonly<Record<Polaritas, string>>;
  readonly polaritasBy: Readonly<Record<PolaritasBy, string>>;
  readonly predikat: Readonly<Record<Predikat, string>>;
  readonly kelas: Readonly<Record<Kelas, string>>;
  /** Why there is no capaian. */
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly cannot: string;
}
