import type { PublicationDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { WideTable } from '../../ui/wide-table.js';

/** How each of them ended. */
function endOf({ outcome, superseded, endedBy }: PublicationDto): string {
  if (outcome !== 'confirmed') return translate(`publication.outcomes.${outcome ?? 'withdrawn'}`);
  return superseded
    ? translate('publication.superseded')
    : translate('publication.ended', { name: endedBy ?? '' });
}

/** What was shown or asked for before: number, hash and who, and none of its words. */
export function Past({ past }: { past: readonly PublicationDto[] }) {
  const t = useT();
  if (past.length === 0) return null;
  const headings = ['number', 'asked', 'decided', 'end'] as const;
  return (
    <Panel title={t('publication.past')}>
      <WideTable headings={headings.map((one) => t(`publication.pastColumns.${one}`))}>
        {past.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.number ?? '–'}</th>
            <td>
              <bdi>{one.askedBy}</bdi>
              <br />
              <TwoClocks at={one.askedAt} />
            </td>
            <td>
              <bdi>{one.decidedBy ?? '–'}</bdi>
              <br />
              {one.decidedAt ? <TwoClocks at={one.decidedAt} /> : null}
            </td>
            <td>
              {endOf(one)}
              <br />
              <small style={{ overflowWrap: 'anywhere' }} dir="ltr">
                {one.sha256}
              </small>
            </td>
          </tr>
        ))}
      </WideTable>
    </Panel>
  );
}
