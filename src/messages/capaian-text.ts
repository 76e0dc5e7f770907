import type { Reason } from '../core/capaian/achieve';
import type { OwnColumn } from '../core/capaian/block/own-columns';
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
  /** The part of the pane. */
  readonly pane: {
    readonly title: string;
    readonly looking: string;
    readonly intro: string;
    readonly nothing: string;
    readonly insert: string;
    readonly update: string;
    readonly remove: string;
    readonly there: string;
    readonly average: string;
    readonly onlyUnsure: string;
    readonly more: string;
    readonly caraHitung: string;
    readonly polaritas: string;
    readonly takeBack: string;
    readonly figures: string;
    readonly result: string;
    readonly fills: string;
    readonly fillsIntro: string;
    readonly fillsAll: string;
    readonly fillsConfirm: string;
  };
  /** Our columns beside a table. */
  readonly block: {
    readonly title: string;
    readonly heads: Readonly<Record<OwnColumn, string>>;
    readonly readFromText: string;
    readonly severalFigures: string;
    readonly fromChildren: string;
  };
}
