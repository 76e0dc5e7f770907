/** Colours of our sheets: headings, the levels above the work, programs, cells to fill in. */
export const FILLS = { heading: '#D7E9E2', group: '#E8F1EE', program: '#F3F8F6', input: '#FFFBE6' } as const;

/** Number formats of our sheets. */
export const FORMATS = { money: '#,##0', percent: '0.00' } as const;
