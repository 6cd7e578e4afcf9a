import type { visitNoticeNb } from './visit-notice.nb.ts';

/** The notice in Polish; shown as unread until somebody who has the language has approved these words. */
export const visitNoticePl = {
  page: 'Strona',
  'title.advice': 'Zalecenia dotyczące odwiedzin: {unit}',
  'title.limited': 'Ograniczone odwiedziny: {unit}',
  'title.closed': 'Zakaz odwiedzin: {unit}',
  'cause.infection_in_unit': 'Są tu zakażenia.',
  'cause.infection_nearby': 'W gminie jest dużo zakażeń.',
  'cause.other_illness': 'Jest tu choroba zakaźna.',
  'cause.too_few_staff': 'Wielu pracowników jest chorych.',
  'what.advice': 'To są zalecenia. Mieszkańcy sami decydują, kto ich odwiedza.',
  'what.limited': 'Odwiedziny są możliwe na tych zasadach:',
  'what.closed': 'Teraz odwiedziny nie są możliwe.',
  'at-once': 'Liczba odwiedzających w tym samym czasie: {count}.',
  booked: 'Przed przyjściem umów godzinę.',
  outdoors: 'Odwiedziny odbywają się na zewnątrz.',
  'own-room': 'Odwiedziny odbywają się w pokoju mieszkańca.',
  'face-mask': 'Załóż maseczkę. Mamy maseczki dla odwiedzających.',
  'common-rooms': 'Pomieszczenia wspólne są zamknięte dla odwiedzających.',
  'own-choice': 'Zapytaj nas, jak odwiedzić bezpiecznie.',
  exceptions: 'Ktoś jest ciężko chory lub umiera albo jest inny ważny powód? Zadzwoń, znajdziemy rozwiązanie.',
  sick: 'Jesteś chory? Nie przychodź.',
  days: 'Obowiązuje od {from} do {last} włącznie. Ponowna ocena: {review}.',
  contact: 'Pytania: {contact}',
} as const satisfies Record<keyof typeof visitNoticeNb, string>;
