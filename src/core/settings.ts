/** Upper limits, in percent, of the four lower predikat; what lies above the last one has the highest. */
export type PredikatLimits = readonly [number, number, number, number];

/** How capaian is computed where fewer is better: (2 x target - realisasi) / target, or target / realisasi. */
export type FallingFormula = '2t-r' | 't/r';

/** How the capaian of a parent follows from its children's: their mean, or their mean weighted by pagu. */
type Weighting = 'mean' | 'pagu';

/** What people may set otherwise than usual; plain JSON. Rules, readings and reports take it as it is given. */
export interface Settings {
  /** Difference of a target between two tables, in percent, from which it is a warning, and from which an error. */
  readonly targetWarning: number;
  readonly targetError: number;
  /** The same for pagu. */
  readonly paguWarning: number;
  readonly paguError: number;
  /** Likeness of two names (1 = equal) below which they are two names, and below which they have nothing in common. */
  readonly namesAlike: number;
  readonly namesUnlike: number;
  /** Forward estimate of a year against its pagu where a table is too short to show its own. */
  readonly usualForwardFactor: number;
  /** How many times the usual factor a forward estimate may be above or below. */
  readonly forwardSpread: number;
  /** Serapan in percent below which a target fully reached is doubtful. */
  readonly lowSerapan: number;
  /** Serapan in percent from which money spent for nothing is worth a finding. */
  readonly spentForNothing: number;
  /** Capaian of a Renstra in percent beyond which the figures were rather added wrongly than reached. */
  readonly farCapaian: number;
  /** Years that an evaluation may lie behind the plan it stands in. */
  readonly evaluationLag: number;
  readonly predikat: PredikatLimits;
  readonly fallingFormula: FallingFormula;
  readonly weighting: Weighting;
}

/** The usual values: what reviewers of regional plans use, what a regulation says, or what real tables show. */
export const DEFAULT_SETTINGS: Settings = {
  // Reviewers of RKPD and Renja.
  targetWarning: 20,
  targetError: 50,
  paguWarning: 10,
  paguError: 25,
  namesAlike: 0.8,
  namesUnlike: 0.5,
  // A rise of 10 % a year; most rows of a real table differ from their own usual factor by 1.2 times.
  usualForwardFactor: 1.1,
  forwardSpread: 3,
  lowSerapan: 50,
  spentForNothing: 10,
  farCapaian: 150,
  // Bab II of a Renja evaluates n-1 or n-2.
  evaluationLag: 2,
  // Permendagri 86/2017.
  predikat: [50, 65, 75, 90],
  // PermenPANRB 8/2021.
  fallingFormula: '2t-r',
  weighting: 'mean',
};

/** Those settings that decide how a capaian is computed and graded. */
export type CapaianSettings = Pick<Settings, 'predikat' | 'fallingFormula' | 'weighting'>;
