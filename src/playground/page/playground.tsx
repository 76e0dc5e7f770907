import { useCallback, useEffect, useMemo, useRef, useState, type DragEvent } from 'react';
import { HostError } from '../../app/ports';
import type { Area } from '../../core/grid/grid';
import { formatRef } from '../../core/grid/ref';
import { describeHostError, LANGUAGES, type Language } from '../../messages/format';
import { sayUi, type UiKey } from '../../messages/ui';
import { createEmulatedExcel, type EmulatedExcel } from '../host/emulated-excel';
import { openWorkbook } from '../host/model/open-workbook';
import type { SheetModel } from '../host/model/sheet';
import { Refusal } from '../host/refusal';
import type { AddinPage, HostPage, HostWindow } from '../office/create-office';
import { editText } from './cell-look';
import { RibbonBar } from './ribbon';
import { readRibbon } from './ribbon-buttons';
import { SheetGrid } from './sheet-grid';
import { SheetTabs } from './sheet-tabs';

/** A file that was opened: its emulated Excel, and its bytes, from which it is saved. */
interface Opened {
  readonly excel: EmulatedExcel;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Counts the files opened, so that each gets an add-in of its own. */
  readonly number: number;
}

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };
const SAMPLE = 'contoh-renja.xlsx';

function selectionOf({ workbook }: EmulatedExcel): Area {
  return workbook.selections.get(workbook.activeSheet)?.areas[0] ?? FIRST_CELL;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function watchUpdates(excel: EmulatedExcel, listener: () => void): () => void {
  excel.onUpdate = listener;
  return () => {
    excel.onUpdate = null;
  };
}

/** As in Excel: while a cell is edited, add-ins are refused. */
function setEditing(excel: EmulatedExcel, editing: boolean): void {
  excel.editing = editing;
}

/** Calls for a drawing when the workbook may look different, at most once a frame. */
function useVersion(excel: EmulatedExcel | null): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    if (!excel) return;
    let frame = 0;
    const stop = watchUpdates(excel, () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setVersion((count) => count + 1));
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [excel]);
  return version;
}

/** The playground: a stand-in for Excel around the real task pane. */
export function Playground({ initialLanguage }: { initialLanguage: Language }) {
  const [language, setLanguage] = useState(initialLanguage);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [paneShown, setPaneShown] = useState(true);
  const [addin, setAddin] = useState<AddinPage | null>(null);
  const [running, setRunning] = useState<string | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [dropping, setDropping] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const count = useRef(0);
  const version = useVersion(opened?.excel ?? null);
  const ribbon = useMemo(() => readRibbon(language), [language]);
  const say = useCallback(
    (key: UiKey, values: Readonly<Record<string, string | number>> = {}) => sayUi(key, values, language),
    [language],
  );

  const open = useCallback(
    async function openNow(bytes: Uint8Array, name: string): Promise<void> {
      setMessage(say('playground.opening', { name }));
      try {
        const { workbook, withoutLooks } = await openWorkbook(bytes, name);
        const excel = createEmulatedExcel(workbook);
        excel.onOpenWorkbook = (base64) => void openNow(bytesOf(base64), SAMPLE);
        count.current += 1;
        const host: HostPage = {
          excel,
          displayLanguage: language === 'en' ? 'en-US' : 'id-ID',
          theme: null,
          showPane: () => setPaneShown(true),
          hidePane: () => setPaneShown(false),
          onConnected: setAddin,
        };
        (window as HostWindow).selarasHost = host;
        setAddin(null);
        setDraft(null);
        setOpened({ excel, name, bytes, number: count.current });
        setMessage(withoutLooks ? withoutLooks.message : null);
      } catch (error) {
        setMessage(
          error instanceof HostError ? describeHostError(error.kind, error.names, language) : String(error),
        );
      }
    },
    [language, say],
  );

  const openSample = useCallback(async (): Promise<void> => {
    const response = await fetch(`assets/${SAMPLE}`);
    await open(new Uint8Array(await response.arrayBuffer()), SAMPLE);
  }, [open]);

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void openSample();
  }, [openSample]);

  async function openFile(file: File | undefined): Promise<void> {
    if (file) await open(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  async function save(): Promise<void> {
    if (!opened) return;
    const { saveWorkbook } = await import(/* webpackChunkName: "simpan" */ './save-workbook');
    const { bytes, lost } = await saveWorkbook(opened.bytes, opened.excel.workbook);
    const name = opened.name.replace(/\.[^.]+$/, '') + '-selaras.xlsx';
    const url = URL.createObjectURL(new Blob([bytes as BlobPart]));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    setMessage(
      say('playground.saved', { name, lost: lost.map((key) => say(`playground.lost.${key}`)).join(', ') }),
    );
  }

  async function press(action: string | null): Promise<void> {
    setMenu(null);
    if (action === null) {
      setPaneShown(true);
      return;
    }
    if (!addin) return;
    setRunning(action);
    try {
      await addin.runCommand(action);
    } catch (error) {
      setMessage(String(error));
    } finally {
      setRunning(null);
    }
  }

  function changeDraft(text: string | null): void {
    setDraft(text);
    if (opened) setEditing(opened.excel, text !== null);
  }

  function commit(text: string): void {
    if (!opened) return;
    changeDraft(null);
    const { excel } = opened;
    const { top, left } = selectionOf(excel);
    try {
      excel.edit(excel.workbook.activeSheet, { top, left, bottom: top, right: left }, () => text);
      setMessage(null);
    } catch (error) {
      setMessage(
        error instanceof Refusal ? say('playground.refused', { detail: error.message }) : String(error),
      );
    }
    document.querySelector<HTMLElement>('[role="grid"]')?.focus();
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setDropping(false);
    void openFile(event.dataTransfer.files[0]);
  }

  const excel = opened?.excel;
  const sheet: SheetModel | undefined = excel?.workbook.activeSheet;
  const selection = excel ? selectionOf(excel) : FIRST_CELL;
  const cell = formatRef({ row: selection.top, column: selection.left });
  const content = draft ?? editText(sheet?.rows[selection.top]?.[selection.left]);
  return (
    <div
      className="playground"
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setDropping(false);
      }}
      onDrop={onDrop}
    >
      <header>
        <div className="head">
          <h1>{say('playground.title')}</h1>
          <p className="stand-in">{say('playground.standIn')}</p>
          <div className="head-actions">
            <input
              ref={picker}
              type="file"
              accept=".xlsx,.xlsm,.xls,.ods"
              hidden
              onChange={(event) => {
                void openFile(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
            <button type="button" onClick={() => picker.current?.click()}>
              {say('playground.open')}
            </button>
            <button type="button" onClick={() => void openSample()}>
              {say('playground.sample')}
            </button>
            <button type="button" disabled={!opened} onClick={() => void save()}>
              {say('playground.save')}
            </button>
            <select
              aria-label={say('language.label')}
              value={language}
              onChange={(event) => setLanguage(LANGUAGES.find((own) => own === event.target.value) ?? 'id')}
            >
              {LANGUAGES.map((own) => (
                <option key={own} value={own}>
                  {say(`language.${own}`)}
                </option>
              ))}
            </select>
          </div>
        </div>
        <RibbonBar
          ribbon={ribbon}
          label={say('playground.ribbon')}
          running={running}
          ready={addin !== null}
          onPress={(action) => void press(action)}
        />
        <div className="formula-bar">
          <output className="name-box" aria-label={say('playground.nameBox')}>
            {cell}
          </output>
          <input
            aria-label={say('playground.formulaBar', { cell })}
            value={content}
            spellCheck={false}
            onChange={(event) => changeDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && draft !== null) commit(draft);
              else if (event.key === 'Escape') changeDraft(null);
            }}
          />
        </div>
        <div className="message" role="status">
          {message}
        </div>
      </header>
      <div className="desk">
        <main className="sheet-side">
          {sheet && excel && (
            <>
              <SheetGrid
                key={`${opened.number} ${sheet.id}`}
                sheet={sheet}
                sheetOf={(id) => excel.workbook.sheets.find((one) => one.id === id)}
                version={version}
                label={say('playground.grid', { sheet: sheet.name })}
                selection={selection}
                draft={draft}
                onSelect={(area) => excel.select(sheet, area)}
                onDraft={changeDraft}
                onCommit={commit}
                onCellMenu={setMenu}
              />
              <SheetTabs
                sheets={excel.workbook.sheets.filter(({ visibility }) => visibility === 'visible')}
                active={sheet}
                label={say('playground.tabs')}
                onSelect={(other) =>
                  excel.select(other, excel.workbook.selections.get(other)?.areas[0] ?? FIRST_CELL)
                }
                notes={notesOf(sheet, say)}
              />
            </>
          )}
        </main>
        {opened && (
          <aside className="pane-side" hidden={!paneShown} aria-label={say('playground.pane')}>
            <div className="pane-title">
              <span>Selaras</span>
              <button type="button" aria-label={say('action.close')} onClick={() => setPaneShown(false)}>
                ✕
              </button>
            </div>
            <iframe
              key={opened.number}
              data-workbook={opened.number}
              title={say('playground.pane')}
              src="playground-pane.html"
            />
          </aside>
        )}
      </div>
      {menu && (
        <div className="menu-back" onMouseDown={() => setMenu(null)}>
          <div role="menu" className="menu" style={{ left: menu.x, top: menu.y }}>
            {ribbon.cellMenu.map((entry) => (
              <button
                key={entry.id}
                type="button"
                role="menuitem"
                title={entry.tip}
                autoFocus
                onMouseDown={(event) => event.stopPropagation()}
                onKeyDown={(event) => event.key === 'Escape' && setMenu(null)}
                onClick={() => void press(entry.action)}
              >
                <img src={entry.icon} alt="" width="16" height="16" />
                {entry.label}
              </button>
            ))}
          </div>
        </div>
      )}
      {dropping && <div className="drop">{say('playground.drop')}</div>}
    </div>
  );
}

function notesOf(
  sheet: SheetModel,
  say: (key: UiKey, values?: Readonly<Record<string, string | number>>) => string,
): readonly string[] {
  return [
    ...(sheet.hiddenRows.size > 0 ? [say('playground.hiddenRows', { count: sheet.hiddenRows.size })] : []),
    ...(sheet.hiddenColumns.size > 0
      ? [say('playground.hiddenColumns', { count: sheet.hiddenColumns.size })]
      : []),
    ...(sheet.protection ? [say('playground.protected')] : []),
  ];
}
