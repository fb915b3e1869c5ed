import { newId } from '#libs/platform';
import { unique, type Build } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };

/** An ask that nothing rests on. @param removed whether it was removed */
const anAsk =
  (removed: boolean, headers: Record<string, string> = {}): Build =>
  async ({ database }, { id: campaignId, someone }) => {
    const askId = newId();
    await database.make.ask({
      ...{ id: askId, campaignId, key: unique('ask'), title: unique('An ask'), priority: 9 },
      ...(removed ? { removedAt: new Date(), removedBy: someone.id } : {}),
    });
    return { params: { askId }, headers };
  };

/** What removes things and puts them back: by method and path below the campaign. */
export const ABOUT_REMOVAL: Record<string, Build> = {
  'GET /asks/:askId/uses': anAsk(false),
  'DELETE /asks/:askId': anAsk(false, FIRST),
  'POST /asks/:askId/restore': anAsk(true),
};
