import type { ImportTable } from './import-part.ts';
import { importTable } from './import-part.ts';

const ID = { type: 'text', key: true } as const;

/** Agreements and what they give. Those called upon, or entered by hand, stay whatever the file says. */
export const AGREEMENT_IMPORT: readonly ImportTable[] = [
  importTable({
    from: 'agreements',
    table: 'agreement',
    topic: 'organisation',
    gone: { is: 'keep' },
    columns: [
      { name: 'agreement_id', field: 'agreementId', ...ID },
      { name: 'kind', type: 'text', field: 'kind' },
      { name: 'party', type: 'text', field: 'party' },
      { name: 'contact_name', type: 'text', field: 'contactName' },
      { name: 'contact_phone', type: 'text', field: 'contactPhone' },
      { name: 'contact_email', type: 'text', field: 'contactEmail' },
      { name: 'notice_hours', type: 'integer', field: 'noticeHours' },
      { name: 'price', type: 'text', field: 'price' },
      { name: 'valid_from', type: 'date', field: 'from' },
      { name: 'valid_to', type: 'date', field: 'to' },
      { name: 'review_on', type: 'date', field: 'reviewOn' },
      { name: 'document_ref', type: 'text', field: 'documentRef' },
      { name: 'note', type: 'text', field: 'note' },
    ],
  }),
  importTable({
    from: 'agreementItems',
    table: 'agreement_item',
    topic: 'organisation',
    gone: { is: 'remove' },
    columns: [
      { name: 'agreement_id', field: 'agreementId', ...ID },
      { name: 'what', field: 'what', ...ID },
      { name: 'subject', field: 'subject', ...ID },
      { name: 'quantity', type: 'integer', field: 'quantity' },
    ],
  }),
];
