import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import type { CapaianDesk, CapaianSurroundings } from '../app/capaian-desk';
import { createReporting } from '../app/reporting';
import { createReview } from '../app/review';
import { createWorkQueue } from '../app/work-queue';
import { registerCommands } from '../commands/ribbon';
import { createExcelHost } from '../hosts/excel/excel-host';
import { languageOfOffice } from '../hosts/excel/office-language';
import { LANGUAGES, type Language } from '../messages/format';
import { sayUi } from '../messages/ui';
import '../ui/pane.css';
import { App } from './app';
import { breathe } from './breathe';
import { recall } from './preferences';
import { createWorkerLink } from './worker-link';

const loadGuide = async () => (await import(/* webpackChunkName: "panduan" */ './guide')).GUIDE;

/** The language chosen in the pane, else that of Excel. */
function chosenLanguage(otherwise: Language): Language {
  return LANGUAGES.find((language) => language === recall('language')) ?? otherwise;
}

/** Loads what capaian needs once, when it is first asked for. */
function capaianLoader(surroundings: CapaianSurroundings): () => Promise<CapaianDesk> {
  let desk: Promise<CapaianDesk> | null = null;
  return () =>
    (desk ??= import(/* webpackChunkName: "capaian" */ '../app/capaian-desk').then(({ createCapaianDesk }) =>
      createCapaianDesk(surroundings),
    ));
}

async function openSample(): Promise<void> {
  const { SAMPLE } = await import(/* webpackChunkName: "contoh" */ './sample');
  await Excel.createWorkbook(SAMPLE);
}

async function start(page: HTMLElement): Promise<void> {
  const root = createRoot(page);
  const info = typeof Office === 'undefined' ? null : await Office.onReady();
  if (info?.host !== Office.HostType.Excel) {
    root.render(
      <FluentProvider theme={webLightTheme} className="provider">
        <p className="empty">{sayUi('failure.noOffice', {}, 'id')}</p>
      </FluentProvider>,
    );
    return;
  }
  const host = createExcelHost();
  const queue = createWorkQueue();
  const { inspector, reporter } = createWorkerLink(
    () => new Worker(/* webpackChunkName: "cek" */ new URL('./worker.ts', import.meta.url)),
  );
  const surroundings = { host, queue, breathe, now: () => new Date() };
  const review = createReview({ ...surroundings, inspector });
  const reporting = createReporting({ ...surroundings, reporter });
  const loadCapaian = capaianLoader(surroundings);
  const language = languageOfOffice();
  registerCommands(review, reporting, {
    sisipkanCapaian: async () => (await loadCapaian()).insertHere(chosenLanguage(language)),
  });
  document.documentElement.lang = language;
  root.render(
    <App
      review={review}
      reporting={reporting}
      hostLanguage={language}
      loadGuide={loadGuide}
      loadCapaian={loadCapaian}
      openSample={openSample}
    />,
  );
  await review.survey();
}

const page = document.getElementById('page');
if (page) void start(page);
