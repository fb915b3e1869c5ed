import { Injectable } from '@nestjs/common';
import { campaignVenues, digestMember, type DigestMember } from '#libs/data';
import { namedVenues, nextDigestSlot, Problem, type Venues } from '#libs/domain';
import {
  digestSeat,
  footerOf,
  gatherDigest,
  mailLanguage,
  isEmpty,
  readableInDigest,
  renderDigest,
  SETTLING,
  settled,
  type DigestContent,
  type DigestSeat,
} from '#libs/mail';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Principal } from '../http/principal.js';
import { ApiSettings } from '../settings.js';
import type { DigestCountsDto, DigestPreviewDto } from './digests.dto.js';

interface Due {
  slot: string;
  fireAt: Date;
}

/** Shows the next weekly digest of a member; see docs/decisions/0004-digest-preview.md for who is shown what. */
@Injectable()
export class DigestsService {
  constructor(
    private readonly database: Database,
    private readonly settings: ApiSettings,
  ) {}

  async preview(reader: Principal, campaignId: string, membershipId: string): Promise<DigestPreviewDto> {
    const tx = this.database.current();
    const member = await tx.first(digestMember, { campaignId, membershipId });
    if (!member) throw Problem.notFound('member');
    const due = dueOf(member);
    // Only the window and ids come out of the member's view; every word is read in the reader's own.
    const { seat, readable } = await tx.asReader(member.userId, async (theirs) => {
      const found = await digestSeat(theirs, {
        membershipId,
        ...due,
        now: atFireTime(member.now, due.fireAt),
      });
      if (!found) throw Problem.notFound('member');
      return { seat: found, readable: await readableInDigest(theirs, found) };
    });
    const at = member.now > due.fireAt ? member.now : due.fireAt;
    const content = await gatherDigest(tx, seat, at, mailLanguage(member.locale), readable);
    const found = await tx.first(campaignVenues, { campaignId });
    return this.answer(reader, { ...member, venues: namedVenues(found?.venues ?? []) }, due, seat, content);
  }

  private answer(
    reader: Principal,
    member: DigestMember & { venues: Venues },
    { slot, fireAt }: Due,
    { window }: DigestSeat,
    content: DigestContent,
  ): DigestPreviewDto {
    const { publicUrl } = this.settings;
    const { zone, locale, plainSubjects, venues } = member;
    // Without a token: the link that stops a member's mail is in that member's mail only.
    const footer = footerOf(`${publicUrl}/mail/unsubscribe`, 'digest', publicUrl, locale);
    const empty = isEmpty(content);
    const reason = member.wantsDigest ? (empty ? ('empty' as const) : null) : ('unsubscribed' as const);
    return {
      membershipId: member.membershipId,
      slot,
      dueAt: clocks(fireAt, member.zone, reader),
      windowStart: clocks(settled(window.start), member.zone, reader),
      windowEnd: clocks(settled(window.end), member.zone, reader),
      wouldSend: reason === null,
      reason,
      ...renderDigest(content, { zone, locale, plainSubjects, publicUrl, footer, venues }),
      counts: countsOf(content),
    };
  }
}

function dueOf(member: DigestMember): Due {
  if (member.plannedAt && member.plannedSlot) return { slot: member.plannedSlot, fireAt: member.plannedAt };
  const { key, instant } = nextDigestSlot(member.now, member);
  return { slot: key, fireAt: instant };
}

/** The window as it will be once the digest is due. */
const atFireTime = (now: Date, fireAt: Date) =>
  new Date(Math.max(now.getTime(), fireAt.getTime() + SETTLING));

function countsOf(content: DigestContent): DigestCountsDto {
  return {
    deadlines: content.deadlines.total + content.closed.total,
    sessions: content.sessions.total,
    room: content.room.changes.length + content.room.renamed.length,
    letters: content.letters.total,
    texts: content.texts.total,
    amendments: content.amendments.total,
    positions: content.shifts.total,
    interactions: content.interactions.total,
    ownTasks: content.mine.total,
    acts: content.acts.total,
    intentions: content.intentions.total,
    newTasks: content.others.total,
    tasksDone: content.done.total,
    asks: content.asks.total,
  };
}
