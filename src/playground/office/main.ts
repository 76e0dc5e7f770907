import type { NativeBridge } from '../host/emulated-excel';
import { createOffice, type HostWindow } from './create-office';

/*
 * Stands in the place of office.js in the task pane of the playground: finds the emulated Excel in the page around,
 * loads the real client script of Excel (which lies beside this one under its own name) and connects the two.
 */

/** Globals that a page with office.js has. */
interface AddinWindow extends Window {
  Office?: object;
  _richApiNativeBridge?: NativeBridge;
}

const page: AddinWindow = window;
const here = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;

function loadClient(bridge: NativeBridge): Promise<void> {
  page._richApiNativeBridge = bridge;
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL('excel-web-16.00.js', here).href;
    script.onload = () => {
      page.Office = office;
      resolve();
    };
    script.onerror = () => reject(new Error('The client of Excel could not be loaded.'));
    document.head.append(script);
  });
}

const host = (window.parent as HostWindow).selarasHost;
if (!host) throw new Error('This page belongs into the playground.');
const office = createOffice(host, loadClient);
// While it loads, the client writes parts of its own into Office; they must not land in ours.
page.Office = Object.create(office) as object;
