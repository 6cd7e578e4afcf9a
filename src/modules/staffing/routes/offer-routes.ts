import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  answeredReplySchema,
  askPeopleBodySchema,
  changedOfferReplySchema,
  choosePersonBodySchema,
  extendOfferBodySchema,
  offerLinkReplySchema,
  offerParamsSchema,
  offerPersonParamsSchema,
  offerReplySchema,
  offerRevisionBodySchema,
  offersQuerySchema,
  offersReplySchema,
  previewOfferBodySchema,
  previewOfferReplySchema,
  recordAnswerBodySchema,
  remindBodySchema,
  undoBookingBodySchema,
  widenOfferBodySchema,
} from '../contract.ts';
import { answerOffer } from '../store/offers/answer-offer.ts';
import { askPeople } from '../store/offers/ask-people.ts';
import { extendOffer, remindPeople, widenOffer, withdrawOffer } from '../store/offers/change-offer.ts';
import { choosePerson, undoBooking } from '../store/offers/choose-person.ts';
import { issueOfferLink } from '../store/offers/offer-link.ts';
import { getOffer } from '../store/offers/offer-rows.ts';
import { SEND } from '../store/offers/open-offer.ts';
import { previewOffer, readOffer, readOfferList } from '../store/offers/read-offers.ts';

const tags = ['staffing'];
const READ = { permission: 'staffing.offer.read' };
const ASK = { permission: SEND };
const params = offerParamsSchema;
const changed = { 200: changedOfferReplySchema };

/** Asking people about open shifts, and what a coordinator does with the answers. */
export const offerRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/staffing/offers',
    { config: READ, schema: { tags, querystring: offersQuerySchema, response: { 200: offersReplySchema } } },
    async (request) => doWork(platform, request.actor, (work) => readOfferList(work, request.query.place)),
  );

  server.get(
    '/api/staffing/offers/:offerId',
    { config: READ, schema: { tags, params, response: { 200: offerReplySchema } } },
    async (request) => doWork(platform, request.actor, (work) => readOffer(work, request.params.offerId)),
  );

  server.post(
    '/api/staffing/offers/preview',
    { config: ASK, schema: { tags, body: previewOfferBodySchema, response: { 200: previewOfferReplySchema } } },
    async (request) => doWork(platform, request.actor, (work) => previewOffer(work, request.body.rows)),
  );

  server.post(
    '/api/staffing/offers',
    { config: ASK, schema: { tags, body: askPeopleBodySchema, response: { 201: changedOfferReplySchema } } },
    async (request, reply) => {
      const { offerId, revision } = await doWork(platform, request.actor, (work) => askPeople(work, request.body));
      return reply.status(201).send({ offerId, revision });
    },
  );

  server.post(
    '/api/staffing/offers/:offerId/people',
    { config: ASK, schema: { tags, params, body: widenOfferBodySchema, response: changed } },
    async ({ actor, params: { offerId }, body }) => {
      const revision = await doWork(platform, actor, (work) => widenOffer(work, offerId, body.revision, body.people));
      return { offerId, revision };
    },
  );

  server.post(
    '/api/staffing/offers/:offerId/remind',
    { config: ASK, schema: { tags, params, body: remindBodySchema, response: changed } },
    async ({ actor, params: { offerId }, body }) => {
      const revision = await doWork(platform, actor, (work) => remindPeople(work, offerId, body.revision, body.people));
      return { offerId, revision };
    },
  );

  server.post(
    '/api/staffing/offers/:offerId/deadline',
    { config: ASK, schema: { tags, params, body: extendOfferBodySchema, response: changed } },
    async ({ actor, params: { offerId }, body }) => {
      const revision = await doWork(platform, actor, (work) =>
        extendOffer(work, offerId, body.revision, body.deadline),
      );
      return { offerId, revision };
    },
  );

  server.post(
    '/api/staffing/offers/:offerId/withdraw',
    { config: ASK, schema: { tags, params, body: offerRevisionBodySchema, response: changed } },
    async ({ actor, params: { offerId }, body }) => {
      const revision = await doWork(platform, actor, (work) => withdrawOffer(work, offerId, body.revision));
      return { offerId, revision };
    },
  );

  server.post(
    '/api/staffing/offers/:offerId/choose',
    { config: ASK, schema: { tags, params, body: choosePersonBodySchema, response: changed } },
    async ({ actor, params: { offerId }, body: { revision: seen, ...place } }) => {
      const revision = await doWork(platform, actor, (work) => choosePerson(work, { offerId, ...place }, seen));
      return { offerId, revision };
    },
  );

  server.post(
    '/api/staffing/offers/:offerId/undo',
    { config: ASK, schema: { tags, params, body: undoBookingBodySchema, response: changed } },
    async ({ actor, params: { offerId }, body: { revision: seen, why, ...place } }) => {
      const revision = await doWork(platform, actor, (work) => undoBooking(work, { offerId, ...place }, seen, why));
      return { offerId, revision };
    },
  );

  server.post(
    '/api/staffing/offers/:offerId/answers',
    { config: ASK, schema: { tags, params, body: recordAnswerBodySchema, response: { 200: answeredReplySchema } } },
    async ({ actor, params: { offerId }, body }) => {
      const rows = await doWork(platform, actor, async (work) => {
        for (const { unitId } of (await getOffer(work.trx, offerId)).rows) work.access.demand(actor, SEND, unitId);
        return answerOffer(work, { offerId, ...body, via: 'recorded' });
      });
      return { rows: [...rows] };
    },
  );

  server.post(
    '/api/staffing/offers/:offerId/people/:personId/link',
    { config: ASK, schema: { tags, params: offerPersonParamsSchema, response: { 200: offerLinkReplySchema } } },
    async ({ actor, params: { offerId, personId } }) =>
      doWork(platform, actor, (work) => issueOfferLink(work, offerId, personId)),
  );
};
