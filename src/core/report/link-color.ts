/** Colour of the text of links, as in Excel. */
export const LINK_COLOR = '#0563C1';
