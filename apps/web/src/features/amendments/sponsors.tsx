import { Button, Text } from '@mantine/core';
import { SPONSOR_ROLES, type SponsorRole } from '#libs/domain';
import { translate, useSorted, useT } from '../../kernel/i18n/index.js';
import { useCachedDelegations, useDelegationNames } from '../../kernel/queries/delegations.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { useUnfinished } from '../../ui/guarded-form.js';
import type { SponsorFields } from './amendment-fields.js';
import styles from './amendments.module.css';

interface SponsorsProps {
  sponsors: readonly SponsorFields[];
  /** What the api says of one field of one of them. */
  error: (field: string) => string | undefined;
  onChange: (sponsors: SponsorFields[]) => void;
}

const NEW: SponsorFields = { delegationCode: '', role: 'co_sponsor', since: '', until: '' };
const nameOf = ({ name }: { name: string }) => name;

/** Who put its name to it, from when, and until when where it took it off again. */
export function Sponsors({ sponsors, error, onChange }: SponsorsProps) {
  const t = useT();
  const local = useDelegationNames();
  const all = useCachedDelegations().map(({ code, shortName }) => ({ code, name: local(code, shortName) }));
  const named = useSorted(all, nameOf);
  const change = (at: number, part: Partial<SponsorFields>) =>
    onChange(sponsors.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const open = sponsors.findIndex(({ delegationCode }) => delegationCode === '');
  const unfinished = useUnfinished<HTMLSelectElement>(open >= 0);
  return (
    <fieldset className="bare">
      <legend>
        <b>{t('amendments.sponsors')}</b>
      </legend>
      <div className={styles.sponsors}>
        {sponsors.length === 0 ? <Text c="dimmed">{t('amendments.noSponsors')}</Text> : null}
        {sponsors.map((sponsor, at) => (
          <div key={`${at} ${sponsor.delegationCode}`} className={styles.sponsor}>
            <Choice
              label={t('count.delegation')}
              value={sponsor.delegationCode}
              {...(at === open ? { ref: unfinished.ref } : {})}
              error={
                error(`sponsors[${at}].delegationCode`) ??
                (at === open && unfinished.refused ? t('amendments.whichSponsor') : undefined)
              }
              options={[['', t('count.pickNone')], ...named.map(({ code, name }) => [code, name] as const)]}
              onChange={(delegationCode) => change(at, { delegationCode })}
            />
            <Choice
              label={t('amendments.role')}
              value={sponsor.role}
              options={SPONSOR_ROLES.map((role) => [role, translate(`amendments.roles.${role}`)])}
              onChange={(role) => change(at, { role: role as SponsorRole })}
            />
            <TextField
              type="date"
              label={t('amendments.since')}
              value={sponsor.since}
              error={error(`sponsors[${at}].since`)}
              onChange={(since) => change(at, { since })}
            />
            <TextField
              type="date"
              label={t('amendments.until')}
              value={sponsor.until}
              error={error(`sponsors[${at}].until`)}
              onChange={(until) => change(at, { until })}
            />
            <Button
              variant="default"
              aria-label={t('amendments.dropSponsor', { number: at + 1 })}
              onClick={() => onChange(sponsors.filter((_, index) => index !== at))}
            >
              {t('amendments.drop')}
            </Button>
          </div>
        ))}
        <Button variant="default" className="at-start" onClick={() => onChange([...sponsors, NEW])}>
          {t('amendments.addSponsor')}
        </Button>
      </div>
    </fieldset>
  );
}
