import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Textarea,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { AcceptanceReason } from '../app/accept-finding';
import type { Edit, Finding } from '../core/finding';
import { textOf, type CellValue } from '../core/grid/grid';
import { useWords } from './words';

interface QuestionProps {
  readonly title: string;
  readonly confirm: string;
  readonly children: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** A question with one way on and one way back. */
function Question({ title, confirm, children, onConfirm, onClose }: QuestionProps) {
  const { say } = useWords();
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle as="h2">{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onConfirm}>
              {confirm}
            </Button>
            <Button onClick={onClose}>{say('action.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Props of AcceptDialog. */
export interface AcceptDialogProps {
  readonly finding: Finding;
  /** Name given last time. */
  readonly by: string;
  readonly onAccept: (reason: AcceptanceReason) => void;
  readonly onClose: () => void;
}

/** Asks for reason and name before a finding is accepted. */
export function AcceptDialog({ finding, by, onAccept, onClose }: AcceptDialogProps) {
  const { say, describe, place } = useWords();
  const [reason, setReason] = useState('');
  const [name, setName] = useState(by);
  const [asked, setAsked] = useState(false);
  const { title, what } = describe(finding);

  function confirm(): void {
    setAsked(true);
    if (reason.trim() !== '' && name.trim() !== '') onAccept({ reason, by: name });
  }

  return (
    <Question
      title={say('accept.title')}
      confirm={say('accept.confirm')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        <strong>{place(finding.at)}</strong>: {title}. {what}
      </p>
      <p className="quiet">{say('accept.text')}</p>
      <Field
        required
        label={say('accept.reason')}
        hint={say('accept.reason.hint')}
        {...(asked && reason.trim() === '' ? { validationMessage: say('accept.reason.missing') } : {})}
      >
        <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} resize="vertical" />
      </Field>
      <Field
        required
        label={say('accept.by')}
        {...(asked && name.trim() === '' ? { validationMessage: say('accept.by.missing') } : {})}
      >
        <Input value={name} onChange={(_event, { value }) => setName(value)} autoComplete="name" />
      </Field>
    </Question>
  );
}

const EDITS_SHOWN = 200;

/** Props of FixesDialog. */
export interface FixesDialogProps {
  readonly edits: readonly Edit[];
  readonly safe: boolean;
  readonly onApply: (edits: readonly Edit[]) => void;
  readonly onClose: () => void;
}

/** Lists what would change, before it does. */
export function FixesDialog({ edits, safe, onApply, onClose }: FixesDialogProps) {
  const { say, place, figure } = useWords();
  const [left, setLeft] = useState<ReadonlySet<Edit>>(new Set());
  const text = (value: CellValue): string =>
    typeof value === 'number' ? figure(value) : textOf(value) || say('fixes.blank');
  const chosen = edits.filter((edit) => !left.has(edit));
  const toggle = (edit: Edit): void => {
    const next = new Set(left);
    if (!next.delete(edit)) next.add(edit);
    setLeft(next);
  };
  return (
    <Question
      title={say('fixes.title', { count: chosen.length })}
      confirm={say('fixes.confirm')}
      onConfirm={() => (chosen.length > 0 ? onApply(chosen) : onClose())}
      onClose={onClose}
    >
      <p>{say(safe ? 'fixes.safe' : 'fixes.ask')}</p>
      <div
        className="edits"
        tabIndex={0}
        role="group"
        aria-label={say('fixes.title', { count: edits.length })}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{say('fixes.cell')}</th>
              <th scope="col">{say('fixes.from')}</th>
              <th scope="col">{say('fixes.to')}</th>
            </tr>
          </thead>
          <tbody>
            {edits.slice(0, EDITS_SHOWN).map((edit) => (
              <tr key={place(edit.at)}>
                <td>
                  {/* Edits that belong together are made together; safe ones stand each for itself. */}
                  {safe ? (
                    <label>
                      <input type="checkbox" checked={!left.has(edit)} onChange={() => toggle(edit)} />{' '}
                      {place(edit.at)}
                    </label>
                  ) : (
                    place(edit.at)
                  )}
                </td>
                <td className="as-written">{edit.formula?.from ?? text(edit.from)}</td>
                <td className="as-written">{text(edit.to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {edits.length > EDITS_SHOWN && <p>{say('fixes.more', { count: edits.length - EDITS_SHOWN })}</p>}
    </Question>
  );
}

/** Props of RewriteDialog. */
export interface RewriteDialogProps {
  readonly name: string;
  /** Words of its own, where it is no plain replacement. */
  readonly title?: string;
  readonly text?: string;
  readonly confirm?: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before an earlier sheet of ours is written over. */
export function RewriteDialog({ name, title, text, confirm, onConfirm, onClose }: RewriteDialogProps) {
  const { say } = useWords();
  return (
    <Question
      title={title ?? say('rewrite.title', { name })}
      confirm={confirm ?? say('rewrite.confirm')}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{text ?? say('rewrite.text')}</p>
    </Question>
  );
}
