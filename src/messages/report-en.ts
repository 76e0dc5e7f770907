import type { REPORT_ID } from './report-id';

/** Texts of the summary and of the note of the review, in English. */
export const REPORT_EN: Readonly<Record<keyof typeof REPORT_ID, string>> = {
  'ringkasan.name': 'Summary',
  'ringkasan.title': 'SUMMARY OF PERFORMANCE AND BUDGET',
  'ringkasan.year': 'YEAR {year}',
  'ringkasan.written': 'Compiled with Selaras, {on}',
  'ringkasan.source': 'Source: {form}, sheet “{sheet}”',
  'ringkasan.no': 'No.',
  'ringkasan.pagu': 'Pagu (Rp)',
  'ringkasan.belanja': 'Realisation (Rp)',
  'ringkasan.serapan': 'Absorption (%)',
  'ringkasan.capaian': 'Achievement (%)',
  'ringkasan.predikat': 'Grade of performance',
  'ringkasan.lowest': '{level} by achievement',
  'ringkasan.tidakMemenuhi': 'Below target (< 100%)',
  'ringkasan.memenuhi': 'On target (= 100%)',
  'ringkasan.melebihi': 'Above target (> 100%)',
  'ringkasan.tidakDapatDihitung': 'Cannot be computed',
  'ringkasan.findings': 'Findings',
  'ringkasan.total': 'Total',
  'ringkasan.indicators': 'Indicators',
  'ringkasan.groups': 'By {level}',
  'ringkasan.levels': 'Indicators by level',
  'ringkasan.quarters': 'Budget realisation by quarter',
  'ringkasan.level': 'Level',
  'ringkasan.quarter': 'Quarter',
  'ringkasan.quarter.n': 'Quarter {n}',
  'ringkasan.planned': 'Plan (Rp)',
  'ringkasan.year.pagu': 'Pagu of the year (Rp)',
  'ringkasan.cumulative': 'Realisation up to this quarter (Rp)',
  'ringkasan.cumulative.percent': 'Absorption up to this quarter (%)',
  'ringkasan.chart.programs': 'Absorption and achievement by program (%)',
  'ringkasan.chart.quarters': 'Planned and realised budget by quarter (Rp)',
  'ringkasan.chart.cumulative': 'Budget realised up to each quarter against the pagu (Rp)',
  'ringkasan.series.serapan': 'Absorption',
  'ringkasan.series.capaian': 'Achievement',
  'ringkasan.series.planned': 'Plan',
  'ringkasan.series.spent': 'Realisation',
  'ringkasan.series.cumulative': 'Cumulative realisation',
  'ringkasan.series.pagu': 'Pagu of the year',
  'ringkasan.notes': 'Notes',
  'ringkasan.note.capaian':
    'The achievement of a {rowBelow} is the mean of the {lowest} below it; those of groups and of the total are means over every {lowest} that can be computed.',
  'ringkasan.note.capaian.own':
    'The achievement of groups and of the total is the mean over every {level} that can be computed.',
  'ringkasan.note.far':
    'Achievement above {limit, number}%: {names}. Check their targets, realisation and findings first, because they weigh in the means.',
  'ringkasan.note.predikat':
    'Grades: Sangat Rendah up to {a, number}%, Rendah up to {b, number}%, Sedang up to {c, number}%, Tinggi up to {d, number}%, Sangat Tinggi above.',
  'ringkasan.note.unplanned':
    'Left out of the sums, having neither target nor pagu this year: {program}, realisation {amount}.',
  'ringkasan.note.findings':
    'Findings are those not accepted, in the rows of each {level} and of its details.{others, plural, =0 {} one { Outside those rows there is one more in the same sheet.} other { Outside those rows there are # more in the same sheet.}}',
  'ringkasan.note.repeated':
    'Sheet “{sheet}” holds the same rows as sheet “{of}” and is not summed up again.',
};
