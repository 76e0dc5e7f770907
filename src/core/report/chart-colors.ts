/** Colours of the series of a chart, `#RRGGBB`, told apart also in grey and by people who see few colours. */
export const CHART_COLORS: readonly string[] = ['#1F6F5C', '#E3A33B', '#4B6EA8', '#9C4A3C', '#8A8F98'];
