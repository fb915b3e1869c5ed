import type { Shelf } from '#libs/domain';
import {
  lettersOne,
  mailingsList,
  mailingsOne,
  missionAddressesList,
  sendingPreview,
  sendingRecipients,
} from '../../kernel/api/client.js';
import { campaignListQuery } from '../../kernel/query/pages.js';
import { campaignQuery, refresh } from '../../kernel/query/query.js';

/** Where missions are written to. */
export const addressesQuery = (campaignId: string, shelf: Shelf = 'active') =>
  campaignListQuery(
    campaignId,
    ['letters'],
    'missionAddresses',
    (page, options) => missionAddressesList(campaignId, { ...page, shelf }, options),
    shelf,
  );

export const mailingsQuery = (campaignId: string, shelf: Shelf = 'active') =>
  campaignListQuery(
    campaignId,
    ['letters', 'deliveries'],
    'mailings',
    (page, options) => mailingsList(campaignId, { ...page, shelf }, options),
    shelf,
  );

export const mailingQuery = (campaignId: string, mailingId: string) =>
  campaignQuery(
    campaignId,
    ['letters', 'deliveries'],
    'mailing',
    (options) => mailingsOne(mailingId, campaignId, options),
    mailingId,
  );

export const recipientsQuery = (campaignId: string, mailingId: string) =>
  campaignListQuery(
    campaignId,
    ['letters', 'deliveries'],
    'mailingRecipients',
    (page, options) => sendingRecipients(mailingId, campaignId, page, options),
    mailingId,
  );

export const previewQuery = (campaignId: string, mailingId: string, recipientId: string) =>
  campaignQuery(
    campaignId,
    ['letters'],
    'mailingPreview',
    (options) => sendingPreview(mailingId, recipientId, campaignId, options),
    { mailingId, recipientId },
  );

/** The letter that a mail is to carry. */
export const carriedQuery = (campaignId: string, letterId: string) =>
  campaignQuery(
    campaignId,
    ['letters'],
    'carriedLetter',
    (options) => lettersOne(letterId, campaignId, options),
    letterId,
  );

export const mailingsAgain = (campaignId: string): Promise<void> => refresh(campaignId, 'letters');
