import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { shownPublication } from '#libs/data';
import { Database, NoticeFeed, type NoticeHandlers } from '#libs/platform';
import { readChange } from '../live/change-batch.js';
import { CHANGE_CHANNEL } from '../live/live.service.js';
import { makeAnswer, type Answer } from './answer.js';
import { readPage, type PublicPage } from './public-page.js';
import type { Target } from './target.js';

/** Bytes of answers that are stored. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Ways in which what is stored was asked for. */
const MOST_WAYS = 20_000;
/** Milliseconds after which the listening connection is asked whether it is still there. */
const CHECK_EVERY = 15_000;

/** As a campaign's address can be. */
const SLUG = /^[a-zA-Z0-9][\w-]{0,99}$/;

interface Stored {
  campaignId: string;
  page: PublicPage;
  /** By how it is written. */
  answers: Map<string, Answer>;
}

/**
 * What campaigns show, read once and stored for as long as PostgreSQL says that nothing of it changed. Whatever cannot be
 * listened to is read again for each request.
 */
@Injectable()
export class PublicPagesService implements OnModuleDestroy {
  private readonly stored = new Map<string, Stored>();
  /** By the letters of a request what answers it, so that a repeat is found by one look. */
  private readonly ways = new Map<string, Answer>();
  private bytes = 0;
  /** Counts what was forgotten: what was read before it is not stored. */
  private turn = 0;
  private timer: NodeJS.Timeout | undefined;
  private readonly handlers: NoticeHandlers = {
    notice: (channel, payload) => this.hear(channel, payload),
    again: () => this.forgetAll(),
  };

  constructor(
    private readonly database: Database,
    private readonly feed: NoticeFeed,
  ) {}

  /** What answers this very request, where it is known without looking anything up. */
  known(way: string): Answer | undefined {
    return this.feed.listening ? this.ways.get(way) : undefined;
  }

  /** @returns undefined where nothing is shown, or nothing of that */
  async answer(target: Target, way: string): Promise<Answer | undefined> {
    await this.listen();
    const turn = this.turn;
    const stored =
      (this.feed.listening ? this.stored.get(target.slug) : undefined) ?? (await this.read(target.slug));
    if (!stored) return undefined;
    const name = nameOf(target);
    const answer = stored.answers.get(name) ?? makeAnswer(stored.page, target);
    if (answer && turn === this.turn && this.feed.listening)
      this.keep(target.slug, stored, [name, way], answer);
    return answer;
  }

  /** What is shown now, for what is not a page of it. */
  async page(slug: string): Promise<Pick<Stored, 'campaignId' | 'page'> | undefined> {
    return this.read(slug);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    this.forgetAll();
  }

  private async read(slug: string): Promise<Stored | undefined> {
    if (!SLUG.test(slug)) return undefined;
    const row = await this.database.asRole('auth', async (tx) => {
      await tx.query('set transaction read only');
      return tx.first(shownPublication, { slug });
    });
    if (!row) return undefined;
    const page = readPage(slug, row.items ?? [], row);
    return { campaignId: row.campaignId, page, answers: new Map() };
  }

  private keep(slug: string, stored: Stored, [name, way]: [string, string], answer: Answer): void {
    if (!stored.answers.has(name)) this.bytes += answer.bytes;
    if (this.bytes > MOST_BYTES || this.ways.size > MOST_WAYS) {
      this.forgetAll();
      return;
    }
    stored.answers.set(name, answer);
    this.stored.set(slug, stored);
    this.ways.set(way, answer);
  }

  private async listen(): Promise<void> {
    this.timer ??= setInterval(() => void this.feed.check(), CHECK_EVERY).unref();
    await this.feed.start(this.handlers);
  }

  private hear(channel: string, payload: string): void {
    if (channel !== CHANGE_CHANNEL) return;
    const change = readChange(payload);
    if (change?.topic === 'publication') this.forgetAll();
  }

  /** All of it: what is shown changes a few times a week, and is written again in milliseconds. */
  private forgetAll(): void {
    this.turn++;
    this.stored.clear();
    this.ways.clear();
    this.bytes = 0;
  }
}

const nameOf = ({ part, key, format, language, languageNamed, embed, page }: Target) =>
  [part, key, format, language, languageNamed, embed, page].join(' ');
