import { Checkbox } from '@mantine/core';
import { LANGUAGE_NAMES, useLanguage, type Language } from '../../kernel/i18n/index.js';
import { atCity } from '../cities.js';
import { TextField, ZoneInput } from './fields.js';
import type { TextOfForm } from './use-form.js';
import styles from './venue-and-languages.module.css';

interface VenueProps {
  city: TextOfForm;
  zone: TextOfForm;
  /** The zone comes with a city whose name tells it. */
  onCity: (place: { city: string; zone?: string }) => void;
  required?: boolean;
  labels: { city: string; cityHow: string; zone: string };
}

/** Where something is negotiated; whose clock that is, once there is a city. */
export function Venue({ city, zone, onCity, required = false, labels }: VenueProps) {
  const language = useLanguage();
  return (
    <div className={styles.pair}>
      <TextField
        label={labels.city}
        description={labels.cityHow}
        required={required}
        {...city}
        onChange={(name) => onCity(atCity(name, language))}
      />
      {city.value.trim() ? <ZoneInput label={labels.zone} {...zone} /> : null}
    </div>
  );
}

interface LanguagesProps {
  label: string;
  description: string;
  value: readonly Language[];
  error: string | undefined;
  onChange: (languages: Language[]) => void;
}

/** Several languages, each called by itself. */
export function Languages({ label, description, value, error, onChange }: LanguagesProps) {
  return (
    <Checkbox.Group
      label={label}
      description={description}
      error={error}
      value={[...value]}
      onChange={(languages) => onChange(languages as Language[])}
    >
      <div className={styles.choices}>
        {Object.entries(LANGUAGE_NAMES).map(([tag, name]) => (
          <Checkbox key={tag} value={tag} label={<bdi lang={tag}>{name}</bdi>} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
