import { plainDate } from '#kernel/plain-date.ts';
import { draftLocale } from '#modules/messages/index.ts';
import { readContacts } from '#modules/organisation/index.ts';
import { systemActor } from '#platform/access/access.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { createLinkDoor } from '#platform/links/open-link.ts';
import type { PersonalLink } from '#platform/links/personal-links.ts';
import { linkActor } from '#platform/links/personal-links.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import type { MyOffer, OpenedLink } from '../contract.ts';
import {
  answeredReplySchema,
  linkAnswerBodySchema,
  linkBodySchema,
  linkDoneBodySchema,
  linkFeedbackBodySchema,
  linkGiveBackBodySchema,
  openedLinkSchema,
} from '../contract.ts';
import { givenNameFirst } from '../domain/given-name-first.ts';
import { codeOnLink } from '../domain/offers/code-on-link.ts';
import { answerOffer } from '../store/offers/answer-offer.ts';
import { giveBack } from '../store/offers/choose-person.ts';
import { readMyOffer } from '../store/offers/my-offers.ts';
import { firstName } from '../store/offers/offer-drafts.ts';
import { OFFER_LINK } from '../store/offers/offer-link.ts';
import { giveFeedback, markDone, RECEPTION_LINK } from '../store/reception/change-reception.ts';
import { openReceptions, stayOf, viewCard } from '../store/reception/read-reception.ts';

const tags = ['staffing'];
const PUBLIC = { permission: 'public' };

/**
 * What people do by their personal links, without signing in. The token comes in the body of a POST and is the only authority: no cookie
 * is read, so a page of somebody else can do nothing with it.
 */
export const linkRoutes: ModuleRoutes = (server, platform) => {
  const door = createLinkDoor(platform);

  const byLink = async <T>(link: PersonalLink, run: (work: Work) => Promise<T>): Promise<T> => {
    const contact = await doWork(platform, systemActor(link.tenantId, 'link'), async (work) =>
      (await readContacts(work, [link.personId])).get(link.personId),
    );
    if (!contact) throw new NotYours('link');
    return doWork(platform, linkActor(link, givenNameFirst(contact.name), contact.homeUnitId), run);
  };

  server.post(
    '/api/links/open',
    { config: PUBLIC, schema: { tags, body: linkBodySchema, response: { 200: openedLinkSchema } } },
    async ({ body: { token }, ip }) => {
      const link = await door.open(token, [OFFER_LINK, RECEPTION_LINK], ip);
      return byLink(link, (work) => describeLink(work, link));
    },
  );

  server.post(
    '/api/links/offer/answer',
    { config: PUBLIC, schema: { tags, body: linkAnswerBodySchema, response: { 200: answeredReplySchema } } },
    async ({ body: { token, ...given }, ip }) => {
      const link = await door.open(token, [OFFER_LINK], ip);
      const rows = await byLink(link, (work) =>
        answerOffer(work, { ...given, offerId: Number(link.subject), personId: link.personId, via: 'link' }),
      );
      return { rows: rows.map((row) => ({ ...row, code: codeOnLink(row.code) })) };
    },
  );

  server.post(
    '/api/links/offer/give-back',
    { config: PUBLIC, schema: { tags, body: linkGiveBackBodySchema } },
    async ({ body: { token, rowNo }, ip }, reply) => {
      const link = await door.open(token, [OFFER_LINK], ip);
      const place = { offerId: Number(link.subject), rowNo, personId: link.personId };
      await byLink(link, (work) => giveBack(work, place));
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/links/reception/done',
    { config: PUBLIC, schema: { tags, body: linkDoneBodySchema } },
    async ({ body: { token, itemId, done }, ip }, reply) => {
      const link = await door.open(token, [RECEPTION_LINK], ip);
      await byLink(link, (work) => markDone(work, receptionKeyOf(link), itemId, done));
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/links/reception/feedback',
    { config: PUBLIC, schema: { tags, body: linkFeedbackBodySchema } },
    async ({ body: { token, ...given }, ip }, reply) => {
      const link = await door.open(token, [RECEPTION_LINK], ip);
      await byLink(link, (work) => giveFeedback(work, receptionKeyOf(link), given));
      return reply.status(204).send();
    },
  );
};

function receptionKeyOf({ subject, personId }: PersonalLink) {
  const [unitId = '', firstDate = ''] = subject.split('\n');
  return { personId, unitId, firstDate: plainDate(firstDate) };
}

async function describeLink(work: Work, link: PersonalLink): Promise<OpenedLink> {
  const { personId } = link;
  const contact = (await readContacts(work, [personId])).get(personId);
  const world = link.purpose === RECEPTION_LINK ? await openReceptions(work, personId) : undefined;
  const tenant = await work.trx
    .selectFrom('tenant')
    .select('tenant.name')
    .where('tenant.tenantId', '=', link.tenantId)
    .executeTakeFirstOrThrow();
  const common = {
    firstName: firstName(contact?.name ?? ''),
    locale: draftLocale(contact?.languages ?? []),
    municipality: tenant.name,
  };
  if (world) {
    const card = viewCard(work, world, stayOf(world, receptionKeyOf(link)));
    return { ...common, purpose: 'staffing.reception', card };
  }
  const offer = await readMyOffer(work, Number(link.subject), personId);
  return { ...common, purpose: 'staffing.offer', offer: withoutPersonal(offer) };
}

function withoutPersonal(offer: MyOffer): MyOffer {
  return {
    ...offer,
    rows: offer.rows.map((row) => ({
      ...row,
      answer: row.answer && { ...row.answer, code: codeOnLink(row.answer.code) },
    })),
  };
}
