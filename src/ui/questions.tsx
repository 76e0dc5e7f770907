import type { AcceptanceReason } from '../app/accept-finding';
import type { Edit, Finding } from '../core/finding';
import { AcceptDialog, FixesDialog, RewriteDialog } from './dialogs';

/** Something that a person is asked before it is done. */
export type Question =
  | { readonly kind: 'accept'; readonly finding: Finding }
  | { readonly kind: 'fixes'; readonly edits: readonly Edit[]; readonly safe: boolean }
  | { readonly kind: 'rewrite'; readonly name: string };

/** Props of Questions. */
export interface QuestionsProps {
  /** Name given at the last acceptance. */
  readonly by: string;
  readonly onAccept: (finding: Finding, reason: AcceptanceReason) => void;
  readonly onApplyFixes: (edits: readonly Edit[]) => void;
  readonly onRewriteSheet: () => void;
  readonly question: Question;
  readonly onClose: () => void;
}

/** The dialog that asks the question. */
export function Questions({ question, onClose, by, onAccept, onApplyFixes, onRewriteSheet }: QuestionsProps) {
  switch (question.kind) {
    case 'accept':
      return (
        <AcceptDialog
          finding={question.finding}
          by={by}
          onClose={onClose}
          onAccept={(reason) => {
            onClose();
            onAccept(question.finding, reason);
          }}
        />
      );
    case 'fixes':
      return (
        <FixesDialog
          edits={question.edits}
          safe={question.safe}
          onClose={onClose}
          onApply={(edits) => {
            onClose();
            onApplyFixes(edits);
          }}
        />
      );
    case 'rewrite':
      return (
        <RewriteDialog
          name={question.name}
          onClose={onClose}
          onConfirm={() => {
            onClose();
            onRewriteSheet();
          }}
        />
      );
  }
}
