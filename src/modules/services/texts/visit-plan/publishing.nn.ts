import type { publishingNb } from './publishing.nb.ts';

export const publishingNn = {
  'publishing.title':
    'Vitjingsplan publisert: {visits, plural, one {# vitjing} other {# vitjingar}} til {people, plural, one {# tilsett} other {# tilsette}}, {unmet, plural, =0 {alt som må gjerast, blir gjort} one {# vitjing som må gjerast, er ikkje dekt} other {# vitjingar som må gjerast, er ikkje dekte}}',
  'publishing.undone-title':
    'Publisert vitjingsplan trekt tilbake: {visits, plural, one {# vitjing} other {# vitjingar}}',
  'publishing.undone-why': 'Trekt tilbake før noko av han var byrja',
  'draft.subject': 'Ny vitjingsliste {day}',
  'draft.body':
    'Hei {name}. Vitjingslista di {day} er endra: {visits, plural, one {# vitjing} other {# vitjingar}}, den første kl. {first}. {added, plural, =0 {} one {# er ny. } other {# er nye. }}{gone, plural, =0 {} one {# er gitt til ein annan. } other {# er gitt til andre. }}{moved, plural, =0 {} one {# har fått nytt klokkeslett. } other {# har fått nytt klokkeslett. }}Sjå lista i Beredt.',
} as const satisfies Record<keyof typeof publishingNb, string>;
