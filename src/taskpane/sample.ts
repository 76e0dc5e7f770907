import dataUrl from '../../assets/contoh-renja.xlsx';

/** The sample workbook in base64, kept inside the script because the pane may fetch nothing. */
export const SAMPLE = (dataUrl as string).replace(/^data:[^,]*,/, '');
