import { Button, Text } from '@mantine/core';
import type { DecisionRule } from '#libs/domain';
import { campaignPath } from '../../ui/campaign/campaign-path.js';
import { PathLink } from '../../ui/campaign/path-link.js';
import type { TaskItemDto, TargetDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { AssignButton } from '../../ui/campaign/assign.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { DelegationName } from '../../ui/campaign/delegation-name.js';
import { Empty } from '../../ui/empty.js';
import { StanceMark } from '../../ui/stance.js';
import { Written } from '../../ui/written.js';
import { sureName } from '../../ui/evidence.js';
import { reasonsInList, type Reasons } from '../../ui/campaign/answers/reasons.js';
import { NothingYet } from './nothing-yet.js';
import styles from './war-room.module.css';
import card from '../../ui/card.module.css';

export interface TargetsProps {
  targets: readonly TargetDto[];
  /** By which it is decided. */
  rule: DecisionRule;
  /** By code: a task about it that was given in the last day or is due today. */
  tasks: ReadonlyMap<string, TaskItemDto>;
  /** Without which all are alike: then nobody is named before others, and it must not be said that nobody is left. */
  lacks?: 'asks' | 'positions' | undefined;
}

/** Whom to reach next, the most useful first, with why, and what can be done at one tap. */
export function Targets({ targets, rule, tasks, lacks }: TargetsProps) {
  const t = useT();
  if (lacks) return <NothingYet lacks={lacks} />;
  if (targets.length === 0) {
    return (
      <Empty title={t('war.noTargets')} action={<CampaignLink to="matrix">{t('place.matrix')}</CampaignLink>}>
        {t('war.noTargetsHow')}
      </Empty>
    );
  }
  const { common, each } = reasonsInList(targets, rule);
  return (
    <>
      {common.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t('war.each', { reasons: common.join(' ') })}
        </Text>
      ) : null}
      <ol className={`bare ${card.rows}`}>
        {targets.map((target, at) => (
          <Target
            key={target.code}
            target={target}
            reasons={each[at] ?? { main: [], others: [] }}
            task={tasks.get(target.code)}
          />
        ))}
      </ol>
    </>
  );
}

interface TargetProps {
  target: TargetDto;
  reasons: Reasons;
  task: TaskItemDto | undefined;
}

function Target({ target, reasons: { main, others }, task }: TargetProps) {
  const t = useT();
  const { code, name, asks, lead, rank, equals } = target;
  const about = asks[0];
  return (
    <li className={styles.target}>
      <div className={`${card.line} ${styles.line}`}>
        <span aria-hidden className={styles.rank}>
          {rank}
        </span>
        <DelegationName code={code} name={name} />
        <Acts code={code} name={name} {...(about ? { askId: about.id } : {})} />
      </div>
      {about ? (
        <Text size="sm" component="div">
          <StanceMark stance={about.stance} />
          {about.confidence ? ` · ${sureName(about.confidence)} · ` : ' '}
          <CampaignLink to="count/$askId" params={{ askId: about.id }}>
            {about.title}
          </CampaignLink>
        </Text>
      ) : null}
      <Text size="sm" component="div">
        {main[0]} {equals > 0 ? `${t('answers.equal', { count: equals })} ` : ''}
        <Lead lead={lead} task={task} /> <Why main={main.slice(1)} others={others} />
      </Text>
    </li>
  );
}

function Lead({ lead, task }: { lead: TargetDto['lead']; task: TaskItemDto | undefined }) {
  const t = useT();
  return (
    <>
      {lead ? (
        t('war.leads', { who: lead.user ?? lead.organisation })
      ) : (
        <span className={card.warn}>{t('war.noLead')}</span>
      )}
      {task ? (
        <>
          {' '}
          <CampaignLink to="tasks/$taskId" params={{ taskId: task.id }}>
            {t('war.hasTask', { who: task.assignee ?? t('assign.nobody') })}
          </CampaignLink>
        </>
      ) : null}
    </>
  );
}

/** The further reasons, folded away. */
function Why({ main, others }: Reasons) {
  const t = useT();
  if (main.length + others.length === 0) return null;
  return (
    <details className={card.fold}>
      <summary>{others.length > 0 ? t('war.whyAlso', { count: others.length }) : t('war.why')}</summary>
      <ul className={styles.why}>
        {main.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {others.map(({ title, text }) => (
          <li key={title}>
            <Written inline>{title}</Written>: {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Assign and log, for those who may. */
export function Acts({
  code,
  name,
  askId,
}: {
  code: string;
  /** In English. */ name: string;
  askId?: string;
}) {
  const t = useT();
  const { slug, role } = useSeat();
  const said = useDelegationNames()(code, name);
  if (role === 'member') return null;
  return (
    <span className={`${card.acts} ${styles.acts}`}>
      <AssignButton delegationCode={code} name={said} {...(askId ? { askId } : {})} />
      <Button
        component={PathLink}
        to={campaignPath(slug, { to: 'log' })}
        search={{ delegation: code }}
        size="compact-md"
        mih={28}
        variant="subtle"
        aria-label={`${t('place.log')}: ${said}`}
      >
        {t('place.log')}
      </Button>
    </span>
  );
}
