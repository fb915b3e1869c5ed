import { problemOf } from '../../kernel/api/call.js';
import { useT } from '../../kernel/i18n/index.js';
import { CampaignLink } from './campaign-link.js';

/** Leads to the ask or the draft that reads the same as what was refused. */
export function Existing({ error }: { error: unknown }) {
  const t = useT();
  const refused = problemOf(error)?.fields.find(({ code }) => code.endsWith('.readsTheSame'));
  const { name, existingId } = refused?.params ?? {};
  if (typeof existingId !== 'string') return null;
  const text = t('form.openExisting', { name: String(name) });
  if (refused?.code === 'asks.readsTheSame')
    return (
      <CampaignLink to="asks/$askId" params={{ askId: existingId }}>
        {text}
      </CampaignLink>
    );
  return refused?.code === 'texts.readsTheSame' ? (
    <CampaignLink to="texts/$textId" params={{ textId: existingId }}>
      {text}
    </CampaignLink>
  ) : null;
}
