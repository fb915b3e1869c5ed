import { Button, Group, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { PostDto } from '../../kernel/api/client.js';
import { placeText } from '../../kernel/i18n/clocks.js';
import { dotted, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';

const PostActs = lazy(() => import('./post-acts.js'));
const RemovedPosts = lazy(() => import('./removed-posts.js'));

interface PostsProps {
  code: string;
  posts: readonly PostDto[];
}

/** Where the state has missions and ministries; who may add one opens it to change or remove it. */
export function Posts({ code, posts }: PostsProps) {
  const t = useT();
  const { role } = useSeat();
  const [opened, setOpened] = useState<string>();
  const [shelf, setShelf] = useState(false);
  const post = posts.find(({ id }) => id === opened);
  if (role === 'member')
    return (
      <Text size="sm">
        {t('delegation.posts')}:{' '}
        {posts.length > 0 ? dotted(...posts.map(({ city }) => placeText(city))) : t('delegation.noPosts')}
      </Text>
    );
  return (
    <>
      <Group gap="xs" role="group" aria-label={t('delegation.posts')}>
        <Text size="sm" component="span">
          {posts.length > 0 ? `${t('delegation.posts')}:` : t('delegation.noPosts')}
        </Text>
        {posts.map(({ id, city }) => (
          <Button
            key={id}
            size="sm"
            px="sm"
            variant="light"
            aria-label={t('delegation.changePost', { city: placeText(city) })}
            onClick={() => setOpened(id)}
          >
            <bdi>{placeText(city)}</bdi>
          </Button>
        ))}
        {role === 'coordinator' ? (
          <Button size="sm" px="sm" variant="subtle" onClick={() => setShelf(true)}>
            {t('delegation.removedPosts')}
          </Button>
        ) : null}
      </Group>
      {post ? (
        <Suspense fallback={null}>
          <PostActs key={post.id} code={code} post={post} onClose={() => setOpened(undefined)} />
        </Suspense>
      ) : null}
      <Dialog open={shelf} onClose={() => setShelf(false)} title={t('delegation.removedPosts')}>
        <Suspense fallback={null}>
          <RemovedPosts code={code} />
        </Suspense>
      </Dialog>
    </>
  );
}
