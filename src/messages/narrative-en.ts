import type { NARRATIVE_ID } from './narrative-id';

/** Sentences of the narrative of Bab II, in English. */
export const NARRATIVE_EN: Readonly<Record<keyof typeof NARRATIVE_ID, string>> = {
  title: 'Evaluation of the Renja{year, select, none {} other { of {year}}}',
  source: 'Source: {form}, sheet “{sheet}”. Compiled with Selaras, {on}.',
  sheet: 'Narrative of Bab II',

  'counts.none':
    'The achievement of {levels}{office, select, none {} other { of {office}}}{year, select, none {} other { in {year}}} cannot be computed.',
  counts:
    'Of {total, plural, one {# indicator} other {# indicators}} of {levels}{office, select, none {} other { of {office}}}{year, select, none {} other { in {year}}} whose achievement can be computed, {tidakMemenuhi, plural, one {# is} other {# are}} below target, {memenuhi, plural, one {# is} other {# are}} on target and {melebihi, plural, one {# is} other {# are}} above target.{tidakDapatDihitung, plural, =0 {} one { The achievement of one more cannot be computed.} other { The achievement of # more cannot be computed.}}',
  mean: 'The mean achievement of {level} is {capaian}, graded {predikat}.',

  'part.tidakMemenuhi': 'Realisation of {levels} below the planned target',
  'part.memenuhi': 'Realisation of {levels} on the planned target',
  'part.melebihi': 'Realisation of {levels} above the planned target',
  'part.tidakDapatDihitung': '{Levels} whose achievement cannot be computed',
  'intro.tidakMemenuhi': 'The following {levels} did not reach the planned target:',
  'intro.memenuhi': 'The following {levels} reached the planned target:',
  'intro.melebihi': 'The following {levels} went beyond the planned target:',
  'intro.tidakDapatDihitung': 'The following {levels} cannot be judged yet:',
  'empty.tidakMemenuhi': 'No {levels} stayed below the planned target.',
  'empty.memenuhi': 'No {levels} reached exactly the planned target.',
  'empty.melebihi': 'No {levels} went beyond the planned target.',

  'reached.one':
    'This {level} had a target{indicator, select, none {} other { for {indicator}}} of {target} and reached {realisasi}, an achievement of {capaian}.',
  'reached.goal':
    'This {level} had a target{indicator, select, none {} other { for {indicator}}} of {target} and reached {realisasi}, an achievement of {capaian}.',
  'reached.several': 'This {level} was carried out with these targets, results and achievements:',
  'reached.goal.several': 'This {level} had these targets, results and achievements:',
  'reached.point': '{Indicator}: target {target}, result {realisasi}, achievement {capaian}',
  'reached.point.bare': 'target {target}, result {realisasi}, achievement {capaian}',

  'uncounted.one':
    'The achievement of the indicator {indicator} cannot be computed because {reason}{target, select, none {} other {; its target is {target}}}.',
  'uncounted.bare':
    'The achievement of this {level} cannot be computed because {reason}{target, select, none {} other {; its target is {target}}}.',
  'uncounted.several': 'The achievement of these indicators cannot be computed:',
  'uncounted.point': '{Indicator}, because {reason}{target, select, none {} other { (target {target})}}',

  'figure.count': '{figure}',
  'figure.rate': '{figure}',
  'figure.grade': '{figure}',

  'money.both': 'Of the allocated budget of {pagu}, {belanja} or {serapan} was realised.',
  'money.unspent': 'The allocated budget is {pagu}; its realisation is not filled in.',
  'money.unplanned': 'The realised budget of {belanja} has no allocation.',

  faktorPendorong: 'What helped: {text}',
  faktorPenghambat: 'What hindered: {text}',
  tindakLanjutTriwulan: 'Follow-up in the next quarter: {text}',
  tindakLanjutRenja: 'Follow-up in the next Renja: {text}',

  'reason.targetKosong': 'its target is not filled in',
  'reason.targetNol': 'its target is zero',
  'reason.targetNegatif': 'its target is negative',
  'reason.targetTeks': 'its target holds no number',
  'reason.realisasiKosong': 'its realisation is not filled in',
  'reason.realisasiTeks': 'its realisation holds no number',
  'reason.realisasiNol': 'its realisation is zero, while achievement divides the target by it here',
  'reason.skalaLain': 'target and realisation use different scales',
  'reason.satuanLain': 'target and realisation use different units',
  'reason.bagianLain': 'target and realisation do not hold the same number of figures',
  'reason.tanpaIndikator': 'its indicator is not filled in',
};
