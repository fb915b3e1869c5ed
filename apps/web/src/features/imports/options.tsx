import { NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { CONFIDENCES, EVIDENCE_GRADES, SAID, type Tier } from '#libs/domain';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import type { ImportOptionsPart } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { useLanguage, useT } from '../../kernel/i18n/index.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import { gradeName, saidName, sureName } from '../../ui/evidence.js';
import { Panel } from '../../ui/panel.js';
import { inWords, instantOf } from '../../ui/zone-clock.js';
import type { Deciding } from './deciding.js';
import { textsQuery } from '../../kernel/queries/texts.js';
import { zoneOptions } from '../../ui/zones.js';
import '@mantine/core/styles/SimpleGrid.layer.css';
import { cityText } from '../../kernel/i18n/clocks.js';
import { MomentChoices, SAID_AT, Unplaced, wallOf, zoneOf } from './moment.js';

/** How positions are recorded of which the sheet itself does not say it. */
export function Options(deciding: Deciding) {
  const t = useT();
  return (
    <Panel title={t('imports.options')}>
      <Text c="dimmed">{t('imports.optionsHow')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
        <Evidence {...deciding} />
        <Occasion {...deciding} />
      </SimpleGrid>
      <Unplaced {...deciding} />
      <WhenSaid {...deciding} />
      <MomentChoices {...deciding} />
    </Panel>
  );
}

/** The value of one option and how to change it. */
function useOption({ sheet, draft, change, error }: Deciding) {
  return <K extends Exclude<keyof ImportOptionsPart, 'occurredAt'>>(name: K) => ({
    value: String(draft.options[name] ?? (name in draft.options ? '' : (sheet.options[name] ?? ''))),
    error: fieldMessage(error, `options.${name}`),
    set: (value: ImportOptionsPart[K]) => change({ options: { ...draft.options, [name]: value } }),
  });
}

function Evidence(deciding: Deciding) {
  const t = useT();
  const option = useOption(deciding);
  const [source, grade, said, confidence, tier] = [
    option('source'),
    option('grade'),
    option('said'),
    option('confidence'),
    option('tier'),
  ] as const;
  return (
    <>
      <TextInput
        label={t('imports.source')}
        placeholder={t('imports.sourceExample')}
        value={source.value}
        error={source.error}
        onChange={(event) => source.set(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('imports.grade')}
        value={grade.value}
        error={grade.error}
        data={EVIDENCE_GRADES.map((value) => ({ value, label: gradeName(value) }))}
        onChange={({ currentTarget: { value } }) => grade.set(EVIDENCE_GRADES.find((one) => one === value))}
      />
      <NativeSelect
        label={t('imports.said')}
        value={said.value}
        error={said.error}
        data={SAID.map((value) => ({ value, label: saidName(value) }))}
        onChange={({ currentTarget: { value } }) => said.set(SAID.find((one) => one === value))}
      />
      <NativeSelect
        label={t('imports.confidence')}
        value={confidence.value}
        error={confidence.error}
        data={CONFIDENCES.map((value) => ({ value: String(value), label: sureName(value) }))}
        onChange={({ currentTarget: { value } }) =>
          confidence.set(CONFIDENCES.find((one) => String(one) === value))
        }
      />
      <TierField
        label={t('imports.tier')}
        value={tier.value as Tier}
        error={tier.error}
        onChange={(value) => tier.set(value)}
      />
    </>
  );
}

function Occasion(deciding: Deciding) {
  const t = useT();
  const { campaignId } = useSeat();
  const { data } = useQuery(textsQuery(campaignId));
  const { sheet, report, change, error } = deciding;
  const option = useOption(deciding);
  const text = option('textVersionId');
  const zone = option('zone');
  const language = useLanguage();
  const zones = useMemo(() => zoneOptions(language, [sheet.options.zone]), [language, sheet.options.zone]);
  const confirmed = (data?.items ?? []).filter(({ state }) => state === 'confirmed');
  return (
    <>
      <NativeSelect
        label={t('imports.draft')}
        value={text.value}
        error={text.error}
        data={[
          { value: '', label: t('imports.draftOfDay') },
          ...confirmed.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(event) => text.set(event.currentTarget.value || null)}
      />
      <TextInput
        type="datetime-local"
        id={SAID_AT}
        label={t('imports.saidAt')}
        withAsterisk={report.undated > 0}
        value={wallOf(deciding)}
        error={fieldMessage(error, 'options.occurredAt')}
        onChange={(event) => change({ wall: event.currentTarget.value, hourUnsaid: false })}
      />
      <NativeSelect
        label={t('imports.zone')}
        value={zone.value}
        error={zone.error}
        data={zones.map(([of, city]) => ({ value: of, label: city }))}
        onChange={(event) => zone.set(event.currentTarget.value)}
      />
    </>
  );
}

/** What is typed on the clock of the place and on the reader's. */
function WhenSaid(deciding: Deciding) {
  const t = useT();
  const { me } = useSeat();
  const wall = wallOf(deciding);
  const zone = zoneOf(deciding);
  const instant = instantOf(wall, zone);
  if (wall === '' && deciding.report.undated > 0) {
    return (
      <Text size="sm" role="status" className="warned">
        {t('imports.undated', { count: deciding.report.undated })}
      </Text>
    );
  }
  if (wall === '') return null;
  const clocks = [...new Set([zone, me.zone])].map((one) => `${inWords(instant, one)} (${cityText(one)})`);
  return (
    <>
      <Text size="sm" role="status">
        {Number.isNaN(instant) ? t('imports.noTime') : clocks.join(' · ')}
      </Text>
      {deciding.draft.hourUnsaid ? (
        <Text size="sm" className="warned">
          {t('imports.hourNotSaid', { time: wall.slice(11) })}
        </Text>
      ) : null}
    </>
  );
}
