/**
 * The figures that people may want to set otherwise, with the usual values: what reviewers of regional plans use, or
 * what real tables show. Rules and readings take them from here and from nowhere else.
 */
export const THRESHOLDS = {
  /** Likeness of two names (1 = equal) below which they are two names; reviewers of RKPD and Renja use 0.8. */
  namesAlike: 0.8,
  /** Forward estimate of a year against its pagu where a table is too short to show its own: a rise of 10 %. */
  usualForwardFactor: 1.1,
  /** Rows with pagu and forward estimate from which a table shows its own usual factor (their median). */
  forwardRows: 5,
  /** How many times the usual factor a forward estimate may be above or below; most rows of a table differ by 1.2. */
  forwardSpread: 3,
  /** Share of such rows beyond which the table shows no proportion at all, so that none is told. */
  forwardStrange: 0.25,
  /** Serapan in percent below which a target fully reached is doubtful. */
  lowSerapan: 50,
  /** Serapan in percent from which money spent for nothing is worth a finding. */
  spentForNothing: 10,
  /** Capaian of a Renstra in percent beyond which the figures were rather added wrongly than reached. */
  farCapaian: 150,
  /** Years that an evaluation may lie behind the plan it stands in: Bab II of a Renja evaluates n-1 or n-2. */
  evaluationLag: 2,
  /** Share of the items of a column that must fall over the quarters for the column to be one figure a quarter. */
  perQuarterShare: 0.5,
  /** Items whose quarters never fall, from which a column that does not say so is taken for cumulative. */
  cumulativeItems: 5,
} as const;
