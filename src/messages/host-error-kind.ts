/** Why a host could not do what was asked; each kind has its words in the catalogue. */
export type HostErrorKind =
  | 'not-found' // no such file
  | 'empty' // a file of 0 bytes
  | 'not-a-workbook' // content that is no Excel workbook, whatever its name
  | 'damaged' // a workbook that cannot be read to its end
  | 'password' // encrypted
  | 'too-large' // beyond what can be read or sent in one piece
  | 'protected' // the sheet or workbook is protected
  | 'editing' // a cell is being edited
  | 'read-only' // the workbook was opened for reading only
  | 'changed' // somebody changed the cells meanwhile
  | 'gone' // sheet or cell no longer exists
  | 'unsupported'; // this Excel is too old for it
