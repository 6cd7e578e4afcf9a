import { z } from 'zod';
import { myOfferSchema } from './offers.ts';
import { receptionCardSchema } from './reception.ts';

const common = {
  /** The name that the person is spoken to by; nothing more, since a link may have been forwarded. */
  firstName: z.string(),
  /** The person's language, as the roster has it. */
  locale: z.enum(['nb', 'nn', 'en']),
  municipality: z.string(),
};

/** What a personal link shows. */
export const openedLinkSchema = z.discriminatedUnion('purpose', [
  z.object({
    ...common,
    purpose: z.literal('staffing.offer'),
    offer: myOfferSchema,
  }),
  z.object({ ...common, purpose: z.literal('staffing.reception'), card: receptionCardSchema }),
]);
export type OpenedLink = z.infer<typeof openedLinkSchema>;
