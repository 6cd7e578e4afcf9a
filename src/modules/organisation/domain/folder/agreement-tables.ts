import type { AgreementItem, AgreementRow } from '../agreement-rows.ts';
import { AGREEMENT_KINDS, AGREEMENT_SUBJECTS } from '../agreement-rows.ts';
import { EMAIL_ALIASES, FROM_ALIASES, LAST_DAY_ALIASES, PHONE_ALIASES, TO_ALIASES } from './column-aliases.ts';
import type { TableOf } from './table-spec.ts';

const TEXT = { is: 'text' } as const;
const AGREEMENT_ID_ALIASES = ['avtale_id', 'avtalenr', 'avtalenummer', 'avtale'];

export const AGREEMENTS: TableOf<AgreementRow> = {
  file: 'agreements',
  aliases: ['avtaler', 'avtalar', 'samarbeidsavtaler', 'samarbeidsavtalar'],
  about: 'Agreements on help with neighbours and others.',
  key: ['agreement_id'],
  columns: [
    {
      name: 'agreement_id',
      field: 'agreementId',
      kind: TEXT,
      required: true,
      aliases: [...AGREEMENT_ID_ALIASES, 'id'],
      about: 'unique',
    },
    {
      name: 'party',
      field: 'party',
      kind: TEXT,
      required: true,
      aliases: ['part', 'motpart', 'kommune', 'samarbeidspart'],
      about: 'whom it is with',
    },
    {
      name: 'kind',
      field: 'kind',
      whenEmpty: 'neighbour',
      aliases: ['type', 'slag'],
      about: 'empty: neighbour',
      kind: {
        is: 'one-of',
        values: AGREEMENT_KINDS,
        aliases: {
          neighbour: ['nabokommune', 'kommune', 'nabo'],
          health_trust: ['helseforetak', 'helseføretak', 'sykehus', 'sjukehus'],
          voluntary: ['frivillig', 'friviljug', 'frivillig organisasjon'],
          other: ['annen', 'annan', 'andre'],
        },
      },
    },
    { name: 'contact', field: 'contactName', kind: TEXT, aliases: ['kontakt', 'kontaktperson'], about: '' },
    {
      name: 'phone',
      field: 'contactPhone',
      kind: TEXT,
      aliases: [...PHONE_ALIASES, 'vakttelefon'],
      about: 'answered around the clock',
    },
    { name: 'email', field: 'contactEmail', kind: TEXT, aliases: EMAIL_ALIASES, about: '' },
    {
      name: 'notice_hours',
      field: 'noticeHours',
      kind: { is: 'whole', least: 0, most: 8760 },
      whenEmpty: 0,
      aliases: ['varsel', 'varsel_timer', 'varslingstid', 'varseltid'],
      about: 'from the request to the first shift',
    },
    { name: 'price', field: 'price', kind: TEXT, aliases: ['pris', 'betaling'], about: 'in words' },
    { name: 'from', field: 'from', kind: { is: 'day' }, aliases: FROM_ALIASES, about: 'empty: always' },
    {
      name: 'to',
      field: 'to',
      kind: { is: 'day' },
      aliases: TO_ALIASES,
      lastDayAliases: LAST_DAY_ALIASES,
      about: 'the day after the last; empty: open',
    },
    {
      name: 'review_on',
      field: 'reviewOn',
      kind: { is: 'day' },
      aliases: ['gjennomgang', 'revideres', 'reviderast', 'revisjonsdato'],
      about: 'the day by which it is gone through again',
    },
    {
      name: 'document',
      field: 'documentRef',
      kind: TEXT,
      aliases: ['dokument', 'saksnummer', 'arkivsak', 'sak'],
      about: 'case number or address',
    },
    { name: 'note', field: 'note', kind: TEXT, aliases: ['merknad', 'notat'], about: '' },
  ],
};

export const AGREEMENT_ITEMS: TableOf<AgreementItem> = {
  file: 'agreement_items',
  aliases: ['avtaleinnhold', 'avtaleinnhald', 'avtalelinjer'],
  about: 'What each agreement gives.',
  key: ['agreement_id', 'what', 'subject'],
  columns: [
    {
      name: 'agreement_id',
      field: 'agreementId',
      kind: TEXT,
      required: true,
      refersTo: ['agreements'],
      aliases: AGREEMENT_ID_ALIASES,
      about: '',
    },
    {
      name: 'what',
      field: 'what',
      required: true,
      aliases: ['hva', 'kva', 'type'],
      about: '',
      kind: {
        is: 'one-of',
        values: AGREEMENT_SUBJECTS,
        aliases: {
          people: ['folk', 'personell', 'ansatte', 'tilsette'],
          equipment: ['utstyr', 'smittevernutstyr'],
          purchase: ['innkjøp', 'innkjøpssamarbeid'],
          premises: ['lokaler', 'lokale', 'plasser', 'plassar'],
        },
      },
    },
    {
      name: 'subject',
      field: 'subject',
      kind: TEXT,
      required: true,
      aliases: ['gjelder', 'gjeld', 'kompetanse'],
      about: 'for people a competence, else words',
    },
    {
      name: 'quantity',
      field: 'quantity',
      kind: { is: 'whole', least: 1, most: 1_000_000 },
      aliases: ['antall', 'antal'],
      about: 'empty: not fixed',
    },
  ],
};
