import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { createReview } from '../app/review';
import { registerCommands } from '../commands/ribbon';
import { createExcelHost } from '../hosts/excel/excel-host';
import { languageOfOffice } from '../hosts/excel/office-language';
import { sayUi } from '../messages/ui';
import '../ui/pane.css';
import { App } from './app';
import { breathe } from './breathe';
import { createWorkerInspector } from './worker-inspector';

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
  const review = createReview({
    host: createExcelHost(),
    inspector: createWorkerInspector(
      () => new Worker(/* webpackChunkName: "cek" */ new URL('./worker.ts', import.meta.url)),
    ),
    now: () => new Date(),
    breathe,
  });
  registerCommands(review);
  const language = languageOfOffice();
  document.documentElement.lang = language;
  root.render(<App review={review} hostLanguage={language} loadGuide={loadGuide} openSample={openSample} />);
  await review.survey();
}

const page = document.getElementById('page');
if (page) void start(page);
