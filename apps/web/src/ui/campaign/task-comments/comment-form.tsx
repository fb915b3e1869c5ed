import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../../kernel/api/call.js';
import {
  commentsAdd,
  commentsChange,
  type MentionedDto,
  type TaskCommentDto,
} from '../../../kernel/api/client.js';
import { useT } from '../../../kernel/i18n/index.js';
import { uuid7 } from '../../../kernel/offline/index.js';
import { refresh } from '../../../kernel/query/query.js';
import { useSeat } from '../../../kernel/session/session.js';
import { FormBody } from '../../form/form-body.js';
import { useForm } from '../../form/use-form.js';
import { mentionableQuery } from './comments.queries.js';
import { stillNamed } from './mentions.js';
import { NamingText } from './naming-text.js';

interface CommentFormProps {
  taskId: string;
  /** Left out for a new one. */
  comment?: TaskCommentDto;
  onClose?: () => void;
}

/** A comment, new or written anew. What was typed stays when the server refuses. */
export function CommentForm({ taskId, comment, onClose }: CommentFormProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const [id, setId] = useState(() => uuid7());
  const [asked, setAsked] = useState(false);
  const people = useQuery({
    ...mentionableQuery(campaignId, taskId, comment?.id),
    enabled: asked,
  });
  const again = () => refresh(campaignId, 'tasks');
  const form = useForm<TaskCommentDto, { text: string; chosen: MentionedDto[] }>({
    current: comment,
    fieldsOf: (one) => ({ text: one?.text ?? '', chosen: one?.mentions ?? [] }),
    save: ({ text, chosen }, opened) => {
      const mentions = stillNamed(chosen, text).map(({ userId }) => userId);
      return opened
        ? commentsChange(taskId, opened.id, versionTag(opened.version), campaignId, { text, mentions })
        : commentsAdd(taskId, campaignId, { id, text, mentions });
    },
    onSaved: () => {
      setId(uuid7());
      onClose?.();
      return again();
    },
    ...(onClose ? { onUnchanged: onClose } : {}),
    askAgain: again,
  });
  const { text, chosen } = form.fields;
  return (
    <FormBody
      form={form}
      send={t(comment ? 'comments.save' : 'comments.send')}
      sendable={text.trim() !== ''}
      {...(onClose ? { leave: { label: t('comments.cancel'), onLeave: onClose } } : {})}
    >
      <NamingText
        label={t(comment ? 'comments.yours' : 'comments.write')}
        description={t('comments.how')}
        value={text}
        error={form.error('text') ?? form.error('mentions')}
        people={people.data?.items}
        onBegin={() => setAsked(true)}
        onChange={(change) => form.set({ text: change })}
        onName={(person) => form.set({ chosen: [...chosen, person] })}
      />
    </FormBody>
  );
}
