import type { StripDay } from '#platform/ui-kit/strip-day.ts';
import { galleryDays } from './gallery-people.ts';

/** A unit of the gallery with what stands on its days. */
export interface GalleryUnit {
  readonly name: string;
  readonly about: string;
  readonly days: readonly StripDay[];
  readonly holes?: string;
  readonly next?: string;
}

function unit(name: string, about: string, minimum: number, normal: number, values: string): GalleryUnit {
  return {
    name,
    about,
    days: galleryDays.map((date, index) => ({ date, value: Number(values[index]), minimum, normal })),
  };
}

/** Units under their minimum, as the situation page shows them large. */
export const troubledUnits: readonly GalleryUnit[] = [
  {
    ...unit('Åsheim 2', 'Sykehjem, 16 plasser', 6, 8, '44445556668877'),
    holes: '11 hull',
    next: 'Neste: i natt 22:00, sykepleier',
  },
  {
    ...unit('Fuglenes 1', 'Sykehjem, 14 plasser', 6, 8, '57577568878877'),
    holes: '3 hull',
    next: 'Neste: i dag 14:45, helsefagarb.',
  },
  {
    ...unit('Hjemmetj. Nord', '87 brukere, 6 ruter', 7, 9, '68886779988977'),
    holes: '2 hull',
    next: 'Neste: i dag 11:00, helsefagarb.',
  },
  {
    ...unit('Lyngtunet bemannede omsorgsboliger', 'Bemannet bolig, 7 plasser', 4, 6, '55655345656544'),
    holes: '1 hull',
    next: 'Neste: natt til søndag 29.',
  },
];

/** Units that have enough people, by kind. */
export const calmUnits: readonly {
  readonly kind: string;
  readonly count: string;
  readonly units: readonly GalleryUnit[];
}[] = [
  {
    kind: 'Sykehjem',
    count: '7 avdelinger',
    units: [
      unit('Fuglenes 2', '', 5, 8, '78878778888876'),
      unit('Fuglenes 3', '', 5, 8, '88878778878877'),
      unit('Solbakken 1', '', 5, 8, '78888678788777'),
      unit('Åsheim 1', '', 5, 8, '87758558877887'),
      unit('Åsheim korttid', '', 5, 8, '88778878877887'),
    ],
  },
  {
    kind: 'Bemannede boliger',
    count: '8 boliger',
    units: [
      unit('Bjørklia', '', 3, 6, '66665455556645'),
      unit('Ekornstien', '', 3, 6, '66565556566654'),
      unit('Rypefaret', '', 3, 6, '66665355566635'),
      unit('Ørnehøgda', '', 3, 6, '56665566566655'),
    ],
  },
  {
    kind: 'Hjemmetjeneste',
    count: '5 distrikter',
    units: [
      unit('Indre', '', 6, 9, '89999778889987'),
      unit('Midtbyen', '', 6, 9, '88999778989977'),
      unit('Ytre', '', 6, 9, '86699778889987'),
    ],
  },
];
