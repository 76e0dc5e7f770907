import { FluentProvider } from '@fluentui/react-components';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { headingsOf, textsOf } from '../app/findings-table';
import type { CapaianDesk } from '../app/capaian-desk';
import type { Reporting } from '../app/reporting';
import type { Review } from '../app/review';
import type { Language } from '../messages/format';
import type { Guide } from '../ui/help-view';
import { Pane, type PaneActions } from '../ui/pane';
import { WordsProvider } from '../ui/words';
import { putOnClipboard } from './clipboard';
import { copyTable } from './copy-table';
import { recall, remember } from './preferences';
import { useTheme } from './theme';

/** Props of App. */
export interface AppProps {
  readonly review: Review;
  readonly reporting: Reporting;
  readonly hostLanguage: Language;
  readonly loadGuide: () => Promise<Guide>;
  readonly loadCapaian: () => Promise<CapaianDesk>;
  /** Opens the sample in a window of its own; absent where the host cannot. */
  readonly openSample: (() => Promise<void>) | undefined;
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The pane over one review, in language and theme of its user. */
export function App({ review, reporting, hostLanguage, loadGuide, loadCapaian, openSample }: AppProps) {
  const theme = useTheme();
  const state = useSyncExternalStore(review.subscribe, review.state);
  const [language, setLanguage] = useState<Language>(() => {
    const kept = recall('language');
    return kept === 'id' || kept === 'en' ? kept : hostLanguage;
  });
  const [by, setBy] = useState(() => recall('name') ?? '');

  const actions = useMemo(
    (): PaneActions => ({
      onValidate: (scope) => void review.validate(scope),
      onCheckAgain: () => void review.validateAgain(),
      onCancel: () => review.cancel(),
      onGoTo: (at) => void review.goTo(at),
      onAccept: (finding, reason) => {
        setBy(reason.by);
        remember('name', reason.by);
        void review.accept(finding, reason);
      },
      onRevoke: (fingerprint) => void review.revoke(fingerprint),
      onApplyFixes: (edits) => void review.applyFixes(edits),
      onClearHighlights: () => void review.clearHighlights(),
      onForm: (sheetId, form) => void review.setForm(sheetId, form),
      onRole: (sheetId, header, role) => void review.setRole(sheetId, header, role),
      onLevel: (sheetId, row, level) => void review.setLevel(sheetId, row, level),
      onLast: (sheetId, key, nth) => void review.setLast(sheetId, key, nth),
      onApart: (sheetId, pair) => void review.setApart(sheetId, pair),
      onTakeBack: (thing) => void review.takeBack(thing),
      onResetSheet: (sheetId) => void review.resetSheet(sheetId),
      onSettings: (settings) => void review.setSettings(settings),
      onCopy: () =>
        void review.lines(language).then((lines) => {
          const copied = copyTable([headingsOf(language), ...lines.map(textsOf)]);
          review.notify(copied ? { kind: 'copied', count: lines.length } : { kind: 'copy-refused' });
        }),
      onCopyText: (text) => {
        const copied = putOnClipboard({ 'text/plain': text });
        review.notify(copied ? { kind: 'text-copied' } : { kind: 'copy-refused' });
      },
      onWriteSheet: async () => {
        const earlier = await review.earlierFindingsSheet();
        if (earlier === null) await review.writeFindings(language);
        return earlier;
      },
      onRewriteSheet: () => void review.writeFindings(language),
      onClearFocus: () => review.setFocus(null),
      onDismissNotice: () => review.notify(null),
      onDismissFailure: () => review.dismissFailure(),
      onSurvey: () => void review.survey(),
      onLanguage: (chosen) => {
        setLanguage(chosen);
        remember('language', chosen);
        document.documentElement.lang = chosen;
      },
      onOpenSample: openSample
        ? () =>
            void openSample().catch((error: unknown) =>
              review.notify({ kind: 'sample-refused', detail: detailOf(error) }),
            )
        : undefined,
    }),
    [review, language, openSample],
  );

  return (
    <FluentProvider theme={theme} className="provider">
      <WordsProvider language={language}>
        <Pane
          {...actions}
          reporting={reporting}
          state={state}
          by={by}
          loadGuide={loadGuide}
          loadCapaian={loadCapaian}
        />
      </WordsProvider>
    </FluentProvider>
  );
}
