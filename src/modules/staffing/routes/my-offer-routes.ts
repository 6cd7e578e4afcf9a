import { NotYours } from '#platform/errors/not-yours.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  answeredReplySchema,
  answerOfferBodySchema,
  giveBackBodySchema,
  myOffersReplySchema,
  offerParamsSchema,
} from '../contract.ts';
import { answerOffer } from '../store/offers/answer-offer.ts';
import { giveBack } from '../store/offers/choose-person.ts';
import { readMyOffers } from '../store/offers/my-offers.ts';

const tags = ['staffing'];
const MINE = { permission: 'staffing.self.read' };
const params = offerParamsSchema;

/** What I am asked, and my answers, signed in. */
export const myOfferRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/staffing/my-offers',
    { config: MINE, schema: { tags, response: { 200: myOffersReplySchema } } },
    async (request) => doWork(platform, request.actor, readMyOffers),
  );

  server.post(
    '/api/staffing/my-offers/:offerId/answer',
    { config: MINE, schema: { tags, params, body: answerOfferBodySchema, response: { 200: answeredReplySchema } } },
    async ({ actor, params: { offerId }, body }) => {
      const personId = ownPerson(actor.personId);
      const rows = await doWork(platform, actor, (work) =>
        answerOffer(work, { offerId, personId, ...body, via: 'page' }),
      );
      return { rows: [...rows] };
    },
  );

  server.post(
    '/api/staffing/my-offers/:offerId/give-back',
    { config: MINE, schema: { tags, params, body: giveBackBodySchema } },
    async ({ actor, params: { offerId }, body: { rowNo } }, reply) => {
      const personId = ownPerson(actor.personId);
      await doWork(platform, actor, (work) => giveBack(work, { offerId, rowNo, personId }));
      return reply.status(204).send();
    },
  );
};

function ownPerson(personId: string | undefined): string {
  if (personId === undefined) throw new NotYours('own offers');
  return personId;
}
