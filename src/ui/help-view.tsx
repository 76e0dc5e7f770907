import { Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Markdown } from './markdown';
import { useWords } from './words';

/** The guide: its text, and where its pictures are. */
export interface Guide {
  readonly text: string;
  readonly imageUrl: (path: string) => string;
}

/** The guide, loaded when it is first asked for. */
export function HelpView({ loadGuide }: { loadGuide: () => Promise<Guide> }) {
  const { say } = useWords();
  const [guide, setGuide] = useState<Guide | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadGuide().then((loaded) => {
      if (wanted) setGuide(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [loadGuide]);
  return (
    <div className="help scroll" lang="id" tabIndex={0} role="region" aria-label={say('tab.help')}>
      {guide ? (
        <Markdown text={guide.text} imageUrl={guide.imageUrl} />
      ) : (
        <Spinner size="tiny" label={say('help.loading')} />
      )}
    </div>
  );
}
