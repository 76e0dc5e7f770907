import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { PREDIKAT_RANGE, RANGES, readSettings, type NumberSetting, type Range } from '../app/settings';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import { fill, formatFigure } from '../messages/format';
import { SETTINGS_TEXTS, type SettingsText } from '../messages/settings';
import { useWords } from './words';

/** Props of SettingsView. */
export interface SettingsViewProps {
  readonly settings: Settings;
  readonly onSave: (settings: Settings) => void;
}

const GROUPS: readonly [keyof SettingsText['groups'], readonly NumberSetting[]][] = [
  ['tables', ['targetWarning', 'targetError', 'paguWarning', 'paguError', 'namesAlike', 'namesUnlike']],
  ['forward', ['usualForwardFactor', 'forwardSpread']],
  ['performance', ['lowSerapan', 'spentForNothing', 'farCapaian', 'evaluationLag']],
  ['capaian', []],
];

/** What stands in the fields: numbers as typed. */
interface Draft extends Pick<Settings, 'fallingFormula' | 'weighting'> {
  readonly numbers: Readonly<Record<NumberSetting, string>>;
  readonly predikat: readonly string[];
}

/** The screen of settings: what people may set otherwise than usual, kept in the workbook. */
export function SettingsView({ settings, onSave }: SettingsViewProps) {
  const { say, language } = useWords();
  const text = SETTINGS_TEXTS[language];
  const number = (value: number): string => formatFigure(value, language);
  const draftOf = (own: Settings): Draft => ({
    numbers: mapNumbers((name) => spell(own[name], language)),
    predikat: own.predikat.map((limit) => spell(limit, language)),
    fallingFormula: own.fallingFormula,
    weighting: own.weighting,
  });
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [asked, setAsked] = useState(false);
  const entered = settingsOf(draft);
  const result = readSettings(entered);
  const wrong = (value: number, { least, most, step }: Range): boolean =>
    !(value >= least && value <= most) || (step === 1 && !Number.isInteger(value));
  const complaint = (value: number, range: Range): string | null => {
    if (!asked || !wrong(value, range)) return null;
    const [least, most] = [number(range.least), number(range.most)];
    return fill(range.step ? text.invalidWhole : text.invalid, { least, most }, language);
  };
  const usual = (value: string): string => fill(text.usual, { value }, language);

  function save(): void {
    setAsked(true);
    if (result?.refused.length === 0) onSave(result.settings);
  }

  const field = (name: NumberSetting) => {
    const { label, hint } = text.settings[name];
    const problem = complaint(entered[name], RANGES[name]);
    return (
      <Field
        key={name}
        label={label}
        hint={`${hint} ${usual(number(DEFAULT_SETTINGS[name]))}`}
        {...(problem === null ? {} : { validationMessage: problem })}
      >
        <Input
          size="small"
          inputMode="decimal"
          value={draft.numbers[name]}
          onChange={(_event, { value }) =>
            setDraft({ ...draft, numbers: { ...draft.numbers, [name]: value } })
          }
        />
      </Field>
    );
  };
  const limits = draft.predikat.map((typed, index) => {
    const problem = complaint(entered.predikat[index] ?? NaN, PREDIKAT_RANGE);
    return (
      <Field
        key={text.predikat[index]}
        label={text.predikat[index] ?? ''}
        {...(problem === null ? {} : { validationMessage: problem })}
      >
        <Input
          size="small"
          inputMode="decimal"
          value={typed}
          onChange={(_event, { value }) =>
            setDraft({ ...draft, predikat: draft.predikat.map((own, at) => (at === index ? value : own)) })
          }
        />
      </Field>
    );
  });
  const choice = <Name extends 'fallingFormula' | 'weighting'>(
    name: Name,
    words: Readonly<Record<Settings[Name], string>>,
  ) => (
    <Field label={text.settings[name].label} hint={text.settings[name].hint}>
      <Select
        size="small"
        value={draft[name]}
        onChange={(_event, { value }) => setDraft({ ...draft, [name]: value })}
      >
        {Object.entries<string>(words).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </Select>
    </Field>
  );
  const fieldsWrong =
    Object.entries(RANGES).some(([name, range]) => wrong(entered[name as NumberSetting], range)) ||
    entered.predikat.some((limit) => wrong(limit, PREDIKAT_RANGE));

  return (
    <form
      className="settings scroll"
      aria-label={say('tab.settings')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{say('tab.settings')}</h2>
      <p className="quiet">{text.intro}</p>
      {GROUPS.map(([group, names]) => (
        <fieldset key={group}>
          <legend>{text.groups[group]}</legend>
          {names.map(field)}
          {group === 'capaian' && (
            <>
              <Field
                label={text.settings.predikat.label}
                hint={`${text.settings.predikat.hint} ${usual(DEFAULT_SETTINGS.predikat.map(number).join(', '))} (Permendagri 86/2017)`}
              >
                <div className="limits">{limits}</div>
              </Field>
              {choice('fallingFormula', text.fallingFormula)}
              {choice('weighting', text.weighting)}
            </>
          )}
        </fieldset>
      ))}
      <div role="alert">
        {asked && !fieldsWrong && result && result.refused.length > 0 && <p>{text.order}</p>}
      </div>
      <div className="finding-actions">
        <Button size="small" appearance="primary" type="submit">
          {text.save}
        </Button>
        <Button size="small" onClick={() => setDraft(draftOf(DEFAULT_SETTINGS))}>
          {text.usualAgain}
        </Button>
      </div>
    </form>
  );
}

function mapNumbers<T>(make: (name: NumberSetting) => T): Record<NumberSetting, T> {
  const names = Object.keys(RANGES) as NumberSetting[];
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<NumberSetting, T>;
}

/** A number as a person would type it again: no thousands, the decimal sign of the language. */
function spell(value: number, language: string): string {
  return language === 'id' ? String(value).replace('.', ',') : String(value);
}

/** The settings as entered; what is no number is NaN. */
function settingsOf({ numbers, predikat, fallingFormula, weighting }: Draft): Settings {
  return {
    ...mapNumbers((name) => entered(numbers[name])),
    predikat: predikat.map(entered) as unknown as Settings['predikat'],
    fallingFormula,
    weighting,
  };
}

function entered(typed: string): number {
  const plain = typed.trim().replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}
