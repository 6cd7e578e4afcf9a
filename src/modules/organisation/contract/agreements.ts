import { z } from 'zod';
import { daySchema, idSchema } from '#platform/http/wire-values.ts';
import { AGREEMENT_KINDS, AGREEMENT_SUBJECTS } from '../domain/agreement-rows.ts';

const words = (most: number) => z.string().trim().min(1).max(most);

export const agreementItemSchema = z.object({
  what: z.enum(AGREEMENT_SUBJECTS),
  subject: words(200),
  quantity: z.number().int().min(1).max(1_000_000).optional(),
});
export type AgreementItemView = z.infer<typeof agreementItemSchema>;

export const agreementFieldsSchema = z.object({
  party: words(200),
  kind: z.enum(AGREEMENT_KINDS),
  contactName: words(200).optional(),
  contactPhone: words(40).optional(),
  contactEmail: words(200).optional(),
  noticeHours: z.number().int().min(0).max(8760),
  price: words(500).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  reviewOn: daySchema.optional(),
  documentRef: words(500).optional(),
  note: words(2000).optional(),
  items: z.array(agreementItemSchema).max(50),
});
export type AgreementFieldsView = z.infer<typeof agreementFieldsSchema>;

export const newAgreementSchema = agreementFieldsSchema.extend({ agreementId: idSchema.optional() });
export const changeAgreementSchema = agreementFieldsSchema.extend({ revision: z.number().int().positive() });

export const sharePartnerSchema = z.object({ partnerTenantId: z.number().int().positive() });
export const acceptShareSchema = z.object({ shareKey: z.uuid() });
export const partnersReplySchema = z.object({
  partners: z.array(z.object({ tenantId: z.number(), name: z.string() })),
});
export type PartnersReply = z.infer<typeof partnersReplySchema>;
