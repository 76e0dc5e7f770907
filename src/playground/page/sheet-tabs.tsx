import type { SheetModel } from '../host/model/sheet';

/** Props of SheetTabs. */
export interface SheetTabsProps {
  readonly sheets: readonly SheetModel[];
  readonly active: SheetModel;
  readonly label: string;
  /** What is special about the active sheet. */
  readonly notes: readonly string[];
  readonly onSelect: (sheet: SheetModel) => void;
}

/** The tabs of the sheets a user can see, and what is special about the one shown. */
export function SheetTabs({ sheets, active, label, notes, onSelect }: SheetTabsProps) {
  return (
    <div className="sheet-bar">
      <div role="group" aria-label={label} className="sheet-tabs">
        {sheets.map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            aria-pressed={sheet === active}
            style={sheet.tabColor ? { borderTopColor: sheet.tabColor } : undefined}
            onClick={() => onSelect(sheet)}
          >
            {sheet.name}
          </button>
        ))}
      </div>
      <div className="sheet-notes">{notes.join(' · ')}</div>
    </div>
  );
}
