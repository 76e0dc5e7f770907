import type { EmulatedExcel, NativeBridge } from '../host/emulated-excel';
import { isIncluded } from '../host/process-query';

/** Colours of Office as `Office.context.officeTheme` tells them. */
interface Theme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

/** What the page around the task pane offers to it. */
export interface HostPage {
  readonly excel: EmulatedExcel;
  /** Language of the interface of the emulated Excel, e.g. `id-ID`. */
  readonly displayLanguage: string;
  /** null: as the browser prefers. */
  readonly theme: Theme | null;
  /** Called for `Office.addin.showAsTaskpane()`. */
  showPane(): void;
  hidePane(): void;
  /** Told when the add-in's page is ready for commands of the ribbon. */
  onConnected(page: AddinPage): void;
}

/** What the page around can ask of the add-in's page. */
export interface AddinPage {
  /** Presses a button of the ribbon; resolves when the command called `event.completed()`. */
  runCommand(action: string): Promise<void>;
  /** Names of the commands that were associated. */
  commands(): readonly string[];
}

/** Where the page around keeps itself for the pane in its frame. */
export interface HostWindow extends Window {
  selarasHost?: HostPage;
}

type Command = (event: { readonly source: { readonly id: string }; completed(): void }) => unknown;

/** How the client script is brought into the page, with the bridge in place before it runs. */
export type LoadClient = (bridge: NativeBridge) => Promise<void>;

const HOST = 'Excel';
const PLATFORM = 'PC';

function contextOf(host: HostPage): object {
  const { excel } = host;
  const settings = new Map<string, unknown>();
  return {
    host: HOST,
    platform: PLATFORM,
    displayLanguage: host.displayLanguage,
    contentLanguage: host.displayLanguage,
    officeTheme: host.theme ?? undefined,
    diagnostics: { host: HOST, platform: PLATFORM, version: '16.0.0.0' },
    requirements: {
      isSetSupported: (name: string, version: string | number = '1.1') =>
        name === 'ExcelApi'
          ? isIncluded(String(version), excel.requirementSet)
          : ['SharedRuntime', 'AddinCommands', 'DialogApi'].includes(name) &&
            isIncluded(String(version), '1.1'),
    },
    document: {
      // Kept as long as the page: what shall stay goes into the workbook by `workbook.settings`.
      settings: {
        get: (name: string) => settings.get(name) ?? null,
        set: (name: string, value: unknown) => void settings.set(name, value),
        remove: (name: string) => void settings.delete(name),
        saveAsync: (done?: (result: { status: string }) => void) => done?.({ status: 'succeeded' }),
      },
    },
  };
}

/** The members of `Office` that the add-in uses; everything of `Excel` is the real client's. */
export function createOffice(host: HostPage, loadClient: LoadClient): object {
  const commands = new Map<string, Command>();
  const info = { host: HOST, platform: PLATFORM };
  const ready = loadClient(host.excel.connect()).then(() => info);

  const page: AddinPage = {
    commands: () => [...commands.keys()],
    runCommand(action) {
      const command = commands.get(action);
      if (!command) return Promise.reject(new Error(`no command ${action}`));
      return new Promise((resolve, reject) => {
        // A command that throws never completes; Excel would show it as running for minutes.
        Promise.resolve(command({ source: { id: action }, completed: resolve })).catch(reject);
      });
    },
  };
  void ready.then(() => host.onConnected(page));

  return {
    HostType: { Excel: HOST },
    PlatformType: { PC: PLATFORM, OfficeOnline: 'OfficeOnline' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    StartupBehavior: { none: 'None', load: 'Load' },
    VisibilityMode: { hidden: 'Hidden', taskpane: 'Taskpane' },
    Promise,
    context: contextOf(host),
    onReady: (callback?: (about: typeof info) => void) =>
      callback ? ready.then((about) => (callback(about), about)) : ready,
    actions: { associate: (action: string, command: Command) => void commands.set(action, command) },
    addin: {
      showAsTaskpane: () => {
        host.showPane();
        return Promise.resolve();
      },
      hide: () => {
        host.hidePane();
        return Promise.resolve();
      },
      setStartupBehavior: () => Promise.resolve(),
      onVisibilityModeChanged: () => Promise.resolve(() => Promise.resolve()),
    },
  };
}
