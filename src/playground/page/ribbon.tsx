import type { Ribbon } from './ribbon-buttons';

/** Props of RibbonBar. */
export interface RibbonBarProps {
  readonly ribbon: Ribbon;
  readonly label: string;
  /** The command that is running, or null. */
  readonly running: string | null;
  /** False until the add-in has told its commands. */
  readonly ready: boolean;
  readonly onPress: (action: string | null) => void;
}

/** The tab of the add-in, with the buttons of the manifest. */
export function RibbonBar({ ribbon, label, running, ready, onPress }: RibbonBarProps) {
  return (
    <div className="ribbon" role="toolbar" aria-label={label}>
      {ribbon.groups.map((group) => (
        <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
          <div className="ribbon-buttons">
            {group.buttons.map((button) => (
              <button
                key={button.id}
                type="button"
                title={button.tip}
                disabled={!ready || running !== null}
                onClick={() => onPress(button.action)}
              >
                <img src={button.icon} alt="" width="32" height="32" />
                {button.label}
              </button>
            ))}
          </div>
          <div className="ribbon-label" aria-hidden="true">
            {group.label}
          </div>
        </div>
      ))}
    </div>
  );
}
