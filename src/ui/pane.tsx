import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ProgressBar,
  Spinner,
  Tab,
  TabList,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { editsOf } from '../app/apply-fixes';
import type { AcceptanceReason } from '../app/accept-finding';
import type { CapaianDesk } from '../app/capaian-desk';
import type { CorrectedThing } from '../app/corrections';
import type { Reporting } from '../app/reporting';
import type { ReviewState, Scope } from '../app/review-state';
import type { Edit, Finding } from '../core/finding';
import type { ApartTable } from '../core/detect/correction';
import type { CellRef } from '../core/grid/ref';
import type { Role } from '../core/layouts/layout';
import type { Level } from '../core/plan/plan';
import type { Settings } from '../core/settings';
import { LANGUAGES, type Language } from '../messages/format';
import { ActivityBar, FailureBar, NoticeBar } from './bars';
import { FindingsView } from './findings-view';
import { HelpView, type Guide } from './help-view';
import { Icon } from './icons';
import type { Question } from './questions';
import { StartView } from './start-view';
import { useWords } from './words';

/** Everything a person can do in the pane. */
export interface PaneActions {
  readonly onValidate: (scope: Scope) => void;
  readonly onCheckAgain: () => void;
  readonly onCancel: () => void;
  readonly onGoTo: (at: CellRef) => void;
  readonly onAccept: (finding: Finding, reason: AcceptanceReason) => void;
  readonly onRevoke: (fingerprint: string) => void;
  readonly onApplyFixes: (edits: readonly Edit[]) => void;
  readonly onClearHighlights: () => void;
  readonly onForm: (sheetId: string, form: string | null) => void;
  readonly onRole: (sheetId: string, header: string, role: Role | null) => void;
  readonly onLevel: (sheetId: string, row: string, level: Level | null) => void;
  /** Sets the last row of a table, the n-th of its key in the sheet. */
  readonly onLast: (sheetId: string, key: string, nth: number) => void;
  readonly onApart: (sheetId: string, pair: ApartTable) => void;
  readonly onTakeBack: (thing: CorrectedThing) => void;
  readonly onResetSheet: (sheetId: string) => void;
  readonly onSettings: (settings: Settings) => void;
  readonly onCopy: () => void;
  /** Puts a text on the clipboard. */
  readonly onCopyText: (text: string) => void;
  /** Writes the sheet of findings, or gives the name of the sheet that would be replaced. */
  readonly onWriteSheet: () => Promise<string | null | undefined>;
  readonly onRewriteSheet: () => void;
  readonly onClearFocus: () => void;
  readonly onDismissNotice: () => void;
  readonly onDismissFailure: () => void;
  readonly onSurvey: () => void;
  readonly onLanguage: (language: Language) => void;
  onOpenSample: (() => void) | undefined;
}

/** Props of Pane. */
export interface PaneProps extends PaneActions {
  readonly state: ReviewState;
  /** Name given at the last acceptance. */
  readonly by: string;
  readonly loadGuide: () => Promise<Guide>;
  readonly reporting: Reporting;
  /** Gives the capaian of the workbook, which is loaded when it is first asked for. */
  readonly loadCapaian: () => Promise<CapaianDesk>;
}

// What is not on the first screen is loaded when it is first asked for.
const MappingView = lazy(async () => {
  const { MappingView: view } = await import(/* webpackChunkName: "pemetaan" */ './mapping-view');
  return { default: view };
});

const Questions = lazy(async () => {
  const { Questions: dialogs } = await import(/* webpackChunkName: "dialog" */ './questions');
  return { default: dialogs };
});

const CapaianView = lazy(async () => {
  const { CapaianView: view } = await import(/* webpackChunkName: "capaian" */ './capaian-view');
  return { default: view };
});

const SettingsView = lazy(async () => {
  const { SettingsView: view } = await import(/* webpackChunkName: "pengaturan" */ './settings-view');
  return { default: view };
});

const ReportView = lazy(async () => {
  const { ReportView: view } = await import(/* webpackChunkName: "laporan" */ './report-view');
  return { default: view };
});

type Section = 'findings' | 'mapping' | 'capaian' | 'report' | 'settings' | 'help';

/** The task pane: findings, mapping and help, below them what is going on. */
export function Pane(props: PaneProps) {
  const { state } = props;
  const { say } = useWords();
  const { asked, askedFor } = useSyncExternalStore(props.reporting.subscribe, props.reporting.state);
  const [{ section, seen }, setShown] = useState<{ section: Section; seen: number }>({
    section: 'findings',
    seen: 0,
  });
  const setSection = (own: Section): void => setShown({ section: own, seen: asked });
  // The ribbon asks for a part wherever the pane is.
  if (asked > seen) setSection(askedFor === 'findings' ? askedFor : 'report');
  const [question, setQuestion] = useState<Question | null>(null);
  const { activity, result, sheets } = state;
  const looking = activity?.step === 'surveying';
  const large = activity !== null && activity.cancellable && !(looking && result === null);

  async function writeSheet(): Promise<void> {
    const earlier = await props.onWriteSheet();
    if (earlier) setQuestion({ kind: 'rewrite', name: earlier });
  }

  return (
    <div className="pane">
      <header className="top">
        <TabList
          size="small"
          selectedValue={section}
          aria-label={say('tab.list')}
          onTabSelect={(_event, { value }) => setSection(value as Section)}
        >
          <Tab value="findings" id="tab-findings" aria-controls="section">
            {say('tab.findings')}
          </Tab>
          <Tab value="mapping" id="tab-mapping" aria-controls="section">
            {say('tab.mapping')}
          </Tab>
          <Tab value="capaian" id="tab-capaian" aria-controls="section">
            {say('tab.capaian')}
          </Tab>
          <Tab value="report" id="tab-report" aria-controls="section">
            {say('tab.report')}
          </Tab>
          <Tab value="help" id="tab-help" aria-controls="section">
            {say('tab.help')}
          </Tab>
        </TabList>
        <div className="tools">
          <Button
            size="small"
            appearance="subtle"
            id="tab-settings"
            className="language"
            icon={<Icon name="settings" />}
            aria-label={say('tab.settings')}
            aria-pressed={section === 'settings'}
            title={say('tab.settings')}
            onClick={() => setSection('settings')}
          />
          <LanguageMenu onLanguage={props.onLanguage} />
        </div>
      </header>
      <div className="thin-progress">
        {activity && !large && (
          <ProgressBar thickness="medium" aria-label={say(`work.${activity.step}`)} shape="square" />
        )}
      </div>
      <main className="main">
        <h1 className="unseen">{say('pane.title')}</h1>
        <div className="bars" role="status" aria-live="polite">
          {activity && large && <ActivityBar activity={activity} onCancel={props.onCancel} />}
          {state.failure && <FailureBar failure={state.failure} onDismiss={props.onDismissFailure} />}
          {state.failure && !result && !activity && (
            <Button size="small" onClick={props.onSurvey}>
              {say('action.retry')}
            </Button>
          )}
          {state.notice && <NoticeBar notice={state.notice} onDismiss={props.onDismissNotice} />}
        </div>
        <div
          id="section"
          className="section"
          role="tabpanel"
          aria-labelledby={`tab-${section}`}
          aria-busy={activity !== null}
        >
          {section === 'findings' &&
            (result ? (
              <FindingsView
                {...props}
                onFix={(finding) =>
                  setQuestion({
                    kind: 'fixes',
                    edits: editsOf([finding]),
                    safe: finding.fix?.kind === 'safe',
                  })
                }
                onFixSafe={(findings) => setQuestion({ kind: 'fixes', edits: editsOf(findings), safe: true })}
                onAccept={(finding) => setQuestion({ kind: 'accept', finding })}
                onWriteSheet={() => void writeSheet()}
                onSeeMapping={() => setSection('mapping')}
              />
            ) : (
              <StartView
                sheets={sheets}
                looking={looking}
                onValidate={props.onValidate}
                onOpenSample={props.onOpenSample}
                onSeeMapping={() => setSection('mapping')}
              />
            ))}
          {section === 'mapping' && (
            <Suspense fallback={<Spinner size="tiny" label={say('help.loading')} />}>
              <MappingView
                sheets={sheets ?? []}
                corrections={state.corrections}
                pairs={state.pairs}
                onApart={props.onApart}
                onForm={props.onForm}
                onRole={props.onRole}
                onGoTo={props.onGoTo}
                onLevel={props.onLevel}
                onLast={props.onLast}
                onTakeBack={props.onTakeBack}
                onResetSheet={props.onResetSheet}
              />
            </Suspense>
          )}
          {section === 'capaian' && (
            <CapaianSection loadCapaian={props.loadCapaian} busy={activity !== null} onGoTo={props.onGoTo} />
          )}
          {section === 'settings' && (
            <Suspense fallback={<Spinner size="tiny" label={say('settings.loading')} />}>
              <SettingsView
                key={JSON.stringify(state.settings)}
                settings={state.settings}
                onSave={props.onSettings}
              />
            </Suspense>
          )}
          {section === 'report' && (
            <Suspense fallback={null}>
              <ReportView
                reporting={props.reporting}
                busy={activity !== null}
                onGoTo={props.onGoTo}
                onCopyText={props.onCopyText}
              />
            </Suspense>
          )}
          {section === 'help' && <HelpView loadGuide={props.loadGuide} />}
        </div>
      </main>
      {question && (
        <Suspense fallback={null}>
          <Questions {...props} question={question} onClose={() => setQuestion(null)} />
        </Suspense>
      )}
    </div>
  );
}

interface CapaianSectionProps {
  readonly loadCapaian: () => Promise<CapaianDesk>;
  readonly busy: boolean;
  readonly onGoTo: (at: CellRef) => void;
}

/** The capaian, its code loaded when it is first looked at. */
function CapaianSection({ loadCapaian, ...props }: CapaianSectionProps) {
  const { say } = useWords();
  const [desk, setDesk] = useState<CapaianDesk | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadCapaian().then((loaded) => {
      if (wanted) setDesk(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [loadCapaian]);
  const loading = <Spinner size="tiny" label={say('help.loading')} />;
  return <Suspense fallback={loading}>{desk ? <CapaianView desk={desk} {...props} /> : loading}</Suspense>;
}

function LanguageMenu({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const { say, language } = useWords();
  return (
    <Menu
      positioning="below-end"
      checkedValues={{ language: [language] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const chosen = LANGUAGES.find((own) => own === checkedItems[0]);
        if (chosen) onLanguage(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          className="language"
          aria-label={`${language.toUpperCase()}: ${say('language.label')}, ${say(`language.${language}`)}`}
        >
          {language.toUpperCase()}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {LANGUAGES.map((own) => (
            <MenuItemRadio key={own} name="language" value={own}>
              {say(`language.${own}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
