import type { draftsNb } from './drafts.nb.ts';

/** The page «Utkast»: what would be told to whom. */
export const draftsNn = {
  title: 'Utkast',
  sub: 'Kven skal få vite kva?',
  answer:
    '{batches, plural, =0 {Ingen utkast ligg klare.} one {Éin bodskap ligg klar} other {# bodskapar ligg klare}}{batches, plural, =0 {} other {, til {people, plural, one {éin} other {#}}.}}',
  'answer.none':
    '{count, plural, one {Éin kan ikkje nåast på SMS eller e-post.} other {# kan ikkje nåast på SMS eller e-post.}}',
  note: 'Ingenting blir sendt herifrå.',
  table: 'Utkast, nyaste først',
  'column.subject': 'Bodskap',
  'column.cause': 'Årsak',
  'column.people': 'Mottakarar',
  'column.channels': 'Kanalar',
  'column.languages': 'Språk',
  'column.at': 'Laga',
  withdrawn: 'trekt tilbake',
  'channel.sms': 'SMS',
  'channel.email': 'e-post',
  'channel.none': 'må ringjast',
  channels:
    '{sms, plural, =0 {} other {# på SMS }}{email, plural, =0 {} other {# på e-post }}{none, plural, =0 {} other {# må ringjast}}',
  'recipient.person': 'tilsett',
  'recipient.user': 'brukar',
  'recipient.relative': 'pårørande',
  filter: 'Vis',
  'filter.ready': 'Ligg klare',
  'filter.withdrawn': 'Trekte tilbake',
  'panel.text': 'Teksten',
  empty: 'Ingen utkast enno',
  'empty.text':
    'Når ein plan blir publisert, besøk avgrensa eller vakter tilbydde, ligg det eit utkast her til kvar som skal få vite det.',
  'none-fit': 'Ingen utkast passar',
  'cause.plan': 'Omplanlegging',
  'cause.visit-plan': 'Besøksplan',
  'cause.case': 'Smitte i eininga',
  'cause.visit-rule': 'Besøk avgrensa',
  'cause.offer': 'Førespurnad om vakt',
  'cause.offer-booked': 'Vakt gitt',
  'cause.offer-undone': 'Vakt trekt',
  'cause.reception': 'Mottak',
  'cause.unit-roster': 'Eigen turnus',
  'cause.services.temporary': 'Mellombels endring om natta',
} as const satisfies Record<keyof typeof draftsNb, string>;
