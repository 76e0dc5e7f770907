import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { createReporting } from '../app/reporting';
import { createReview } from '../app/review';
import { createWorkQueue } from '../app/work-queue';
import { registerCommands } from '../commands/ribbon';
import { createExcelHost } from '../hosts/excel/excel-host';
import { languageOfOffice } from '../hosts/excel/office-language';
import { sayUi } from '../messages/ui';
import '../ui/pane.css';
import { App } from './app';
import { breathe } from './breathe';
import { createWorkerLink } from './worker-link';

const loadGuide = async () => (await import(/* webpackChunkName: "panduan" */ './guide')).GUIDE;

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
  registerCommands(review, reporting);
  const language = languageOfOffice();
  document.documentElement.lang = language;
  root.render(
    <App
      review={review}
      reporting={reporting}
      hostLanguage={language}
      loadGuide={loadGuide}
      openSample={openSample}
    />,
  );
  await review.survey();
}

const page = document.getElementById('page');
if (page) void start(page);
