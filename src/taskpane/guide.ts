import text from '../../assets/panduan.md';
import type { Guide } from '../ui/help-view';

/** The guide of assets/panduan.md, whose pictures lie beside it. */
export const GUIDE: Guide = { text: text as string, imageUrl: (path) => `assets/${path}` };
