import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useMemo, type Ref } from 'react';
import { useLanguage, useT } from '../../kernel/i18n/index.js';
import { Meanwhile } from './changed-by-others.js';
import { zoneOptions } from '../zones.js';
import { inWords } from '../zone-clock.js';
import styles from './fields.module.css';
import { cityText, wallText } from '../../kernel/i18n/clocks.js';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  /** What somebody else made of it while the form was open. */
  theirs?: string | undefined;
}

/** Nothing at all where there is nothing to say, so that no room is taken. */
const beside = (theirs: string | undefined, description?: string) =>
  theirs === undefined ? description : <Meanwhile theirs={theirs}>{description}</Meanwhile>;

/** A time zone by the city it is named after. @param own further zones to be offered in any case */
export function ZoneInput({
  label,
  value,
  onChange,
  error,
  theirs,
  description,
  own = NONE,
}: ZoneInputProps) {
  const language = useLanguage();
  const zones = useMemo(() => zoneOptions(language, [value, ...own]), [language, value, own]);
  return (
    <Choice
      label={label}
      value={value}
      error={error}
      theirs={theirs}
      options={zones}
      onChange={onChange}
      {...(description === undefined ? {} : { description })}
    />
  );
}

const NONE: readonly string[] = [];

interface ZoneInputProps extends FieldProps {
  description?: string;
  own?: readonly string[];
}

/** A local date and time. */
export function WallInput({ label, value, onChange, error, theirs }: FieldProps) {
  return (
    <TextInput
      type="datetime-local"
      label={label}
      value={value}
      error={error}
      description={beside(theirs && wallText(theirs))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function TextField({
  label,
  value,
  onChange,
  error,
  theirs,
  description,
  placeholder,
  type = 'text',
  min,
  required,
}: FieldProps & {
  description?: string;
  placeholder?: string;
  type?: 'text' | 'number' | 'time' | 'date' | 'email';
  min?: number;
  required?: boolean;
}) {
  return (
    <TextInput
      type={type}
      // Else the beginning of what is longer than the field is out of sight. `dir` itself would stand on the box around it.
      {...(value === '' ? {} : { attributes: { input: { dir: 'auto' } } })}
      label={label}
      value={value}
      error={error}
      description={beside(theirs, description)}
      placeholder={placeholder}
      min={min}
      required={required}
      {...(type === 'email' ? { autoComplete: 'off' } : {})}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function Choice({
  label,
  value,
  onChange,
  error,
  theirs,
  description,
  disabled,
  options,
  ref,
}: FieldProps & {
  ref?: Ref<HTMLSelectElement>;
  description?: string;
  disabled?: boolean;
  options: readonly (readonly [value: string, label: string])[];
}) {
  return (
    <NativeSelect
      ref={ref}
      label={label}
      value={value}
      error={error}
      disabled={disabled}
      description={beside(theirs && (options.find(([of]) => of === theirs)?.[1] ?? theirs), description)}
      data={options.map(([of, name]) => ({ value: of, label: name, dir: 'auto' }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** What is typed, on the clock it is stated in and on the reader's. @param instant in ms; NaN shows how to go on */
export function TypedClocks({ instant, zones }: { instant: number; zones: readonly string[] }) {
  const t = useT();
  return (
    <Text component="div" role="status" size="sm" className={styles.typedClocks}>
      {Number.isNaN(instant)
        ? t('deadline.noTimeYet')
        : [...new Set(zones)].map((zone) => (
            <div key={zone}>{`${inWords(instant, zone)} · ${cityText(zone)}`}</div>
          ))}
    </Text>
  );
}
