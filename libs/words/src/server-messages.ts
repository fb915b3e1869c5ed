import mailEn from './messages/en/mail.json' with { type: 'json' };
import mailFr from './messages/fr/mail.json' with { type: 'json' };
import mailEs from './messages/es/mail.json' with { type: 'json' };
import mailAr from './messages/ar/mail.json' with { type: 'json' };
import mailId from './messages/id/mail.json' with { type: 'json' };
import pagesEn from './messages/en/pages.json' with { type: 'json' };
import pagesFr from './messages/fr/pages.json' with { type: 'json' };
import pagesEs from './messages/es/pages.json' with { type: 'json' };
import pagesAr from './messages/ar/pages.json' with { type: 'json' };
import pagesId from './messages/id/pages.json' with { type: 'json' };
import signEn from './messages/en/sign.json' with { type: 'json' };
import signFr from './messages/fr/sign.json' with { type: 'json' };
import signEs from './messages/es/sign.json' with { type: 'json' };
import signAr from './messages/ar/sign.json' with { type: 'json' };
import signId from './messages/id/sign.json' with { type: 'json' };
import summaryEn from './messages/en/summary.json' with { type: 'json' };
import summaryFr from './messages/fr/summary.json' with { type: 'json' };
import summaryEs from './messages/es/summary.json' with { type: 'json' };
import summaryAr from './messages/ar/summary.json' with { type: 'json' };
import summaryId from './messages/id/summary.json' with { type: 'json' };
import tierEn from './messages/en/tier.json' with { type: 'json' };
import tierFr from './messages/fr/tier.json' with { type: 'json' };
import tierEs from './messages/es/tier.json' with { type: 'json' };
import tierAr from './messages/ar/tier.json' with { type: 'json' };
import tierId from './messages/id/tier.json' with { type: 'json' };
import treatyActEn from './messages/en/treatyAct.json' with { type: 'json' };
import treatyActFr from './messages/fr/treatyAct.json' with { type: 'json' };
import treatyActEs from './messages/es/treatyAct.json' with { type: 'json' };
import treatyActAr from './messages/ar/treatyAct.json' with { type: 'json' };
import treatyActId from './messages/id/treatyAct.json' with { type: 'json' };
import type { Language } from './languages.js';
import type { MessageTree } from './translator.js';
import { typeset } from './typography.js';

/** What mails and the plain pages behind them say, by section; what a count says, who may read and what is done towards a treaty are areas of the screens too. */
export const SERVER_MESSAGES: Readonly<Record<Language, MessageTree>> = {
  en: typeset('en', {
    ...mailEn,
    ...pagesEn,
    ...signEn,
    summary: summaryEn,
    tier: tierEn,
    treatyAct: treatyActEn,
  }),
  fr: typeset('fr', {
    ...mailFr,
    ...pagesFr,
    ...signFr,
    summary: summaryFr,
    tier: tierFr,
    treatyAct: treatyActFr,
  }),
  es: typeset('es', {
    ...mailEs,
    ...pagesEs,
    ...signEs,
    summary: summaryEs,
    tier: tierEs,
    treatyAct: treatyActEs,
  }),
  ar: typeset('ar', {
    ...mailAr,
    ...pagesAr,
    ...signAr,
    summary: summaryAr,
    tier: tierAr,
    treatyAct: treatyActAr,
  }),
  id: typeset('id', {
    ...mailId,
    ...pagesId,
    ...signId,
    summary: summaryId,
    tier: tierId,
    treatyAct: treatyActId,
  }),
};
