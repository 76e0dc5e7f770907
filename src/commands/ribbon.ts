import type { Reporting } from '../app/reporting';
import type { Review } from '../app/review';

/** Opens the pane where the platform lets it; elsewhere the highlights alone show the result. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Panel temuan opens it by hand, and then shows the same result.
  }
}

/** Commands by the names the manifest gives them. */
type Commands = Readonly<Record<string, () => Promise<void>>>;

/** The commands of the ribbon and the cell menu; those of capaian are loaded when they are first given. */
function commandsOf(review: Review, reporting: Reporting, capaian: Commands): Commands {
  const commands: Record<string, () => Promise<void>> = {
    validasi: async () => {
      reporting.ask('findings');
      await Promise.all([showPane(), review.validate('workbook')]);
    },
    tabelII1: async () => {
      reporting.ask('evaluation');
      await showPane();
    },
    ringkasan: async () => {
      reporting.ask('summary');
      await showPane();
    },
    bersihkanSorotan: () => review.clearHighlights(),
    periksaSel: async () => {
      reporting.ask('findings');
      await Promise.all([showPane(), review.checkSelection()]);
    },
  };
  for (const [name, act] of Object.entries(capaian)) {
    commands[name] = async () => {
      await Promise.all([showPane(), act()]);
    };
  }
  return commands;
}

async function complete(event: Office.AddinCommands.Event, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } finally {
    event.completed();
  }
}

/** Connects the commands of the manifest with the review that the pane shows. */
export function registerCommands(review: Review, reporting: Reporting, capaian: Commands): void {
  for (const [name, act] of Object.entries(commandsOf(review, reporting, capaian))) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void complete(event, act));
  }
}
