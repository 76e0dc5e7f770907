import { Refusal, invalidArgument } from './refusal';

/*
 * What Excel refuses, with where it says so. Add-ins break on these in the field and nowhere else, so
 * the stand-in refuses them too.
 */

/**
 * Bytes of a request and of a response in Excel on the web: "a payload size limit for requests and responses of 5MB".
 * learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
const MAX_PAYLOAD = 5 * 1024 * 1024;

/** "A range is limited to five million cells for get operations." Same page. */
const MAX_CELLS = 5_000_000;

/**
 * "The string address parameter … has a length limit of 8192 characters": Worksheet.getRanges.
 * learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getranges-member(1)
 */
const MAX_ADDRESS = 8_192;

/**
 * "If the merged areas count in this range is more than 512, then this method will fail to return the result":
 * learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1)
 */
export const MAX_MERGED_AREAS = 512;

/** Characters of a sheet's name. support.microsoft.com "Rename a worksheet": at most 31 characters. */
const MAX_SHEET_NAME = 31;

/** Characters of a cell's text. support.microsoft.com "Excel specifications and limits". */
export const MAX_TEXT = 32_767;

/** Characters of a formula. Same page. */
export const MAX_FORMULA = 8_192;

/** Characters of a list of validation that is written out. support.microsoft.com "Apply data validation to cells". */
export const MAX_LIST = 255;

function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7ff) length += 2;
    else if (code > 0x7f) length += 1;
  }
  return length;
}

/** Refuses a request of more than 5 MB. */
export function checkRequestSize(json: string): void {
  if (json.length > MAX_PAYLOAD || utf8Length(json) > MAX_PAYLOAD) {
    throw new Refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
  }
}

/** Refuses a response of more than 5 MB. */
export function checkResponseSize(json: string): void {
  if (json.length > MAX_PAYLOAD || utf8Length(json) > MAX_PAYLOAD) {
    throw new Refusal(
      'ResponsePayloadSizeLimitExceeded',
      'The response payload size has exceeded the limit.',
    );
  }
}

/** Refuses to give or take the cells of a range of more than 5,000,000. */
export function checkCellCount(count: number): void {
  if (count > MAX_CELLS) {
    throw new Refusal(
      'RangeExceedsLimit',
      'The cell count in the range has exceeded the maximum supported number.',
    );
  }
}

/** Refuses the address of a RangeAreas of more than 8,192 characters. */
export function checkAddressLength(address: string): void {
  if (address.length > MAX_ADDRESS) throw invalidArgument(`an address of ${address.length} characters`);
}

/**
 * Refuses names that a sheet cannot have: empty, longer than 31, with one of : \ / ? * [ ], beginning or ending with
 * an apostrophe, or `History`. support.microsoft.com "Rename a worksheet".
 */
export function checkSheetName(name: string): void {
  if (name.length === 0 || name.length > MAX_SHEET_NAME || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument(`the sheet name "${name}"`);
  }
  if (name.toLowerCase() === 'history') throw invalidArgument('"History" is a reserved sheet name');
}
