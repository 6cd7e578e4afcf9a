import type { Rng } from '#kernel/rng.ts';

const NURSING_HOMES = ['Åsheim', 'Fuglenes', 'Solbakken', 'Havblikk', 'Rypetun', 'Bekkelund', 'Steinhaugen', 'Vårsol'];
const STAFFED_HOMES =
  'Lyngtunet Bjørklia Ekornstien Granstua Kvartsveien Myrstien Rypefaret Steinrøysa Ørnehøgda'.split(' ');
const DISTRICTS = ['Nord', 'Midtbyen', 'Sør', 'Indre', 'Ytre', 'Øst', 'Vest'];

const FIRST =
  `Sol Fugle Bjørk Lyng Gran Furu Hassel Røsslyng Vinter Sommer Hav Strand Elve Myr Stein Ørne Rype Ekorn Kvarts
  Måne Seljen Rogne Ospe Tyri Multe Krekling Blåklokke Skarv Tjeld Lom Svale Erle Trost Meis Gauk Bekke Foss Tjern Skjær
  Holme Naust Kvern Sel Oter Rev Hare Jerv Elg Rein Kvist`.split(/\s+/);
const LAST = `heim bakken tunet lia stua veien faret røysa høgda haugen kollen vika moen lunden neset stien berget åsen
  marka odden kroken svingen plassen gården`.split(/\s+/);

/** Names of houses and districts, each given once in the whole municipality. */
export interface SiteNames {
  nursingHome(): string;
  staffedHome(): string;
  district(): string;
}

/** The well-known names first, then composed ones in random order. */
export function siteNames(random: Rng): SiteNames {
  const known = new Set([...NURSING_HOMES, ...STAFFED_HOMES]);
  const composed = random.shuffle(FIRST.flatMap((first) => LAST.map((last) => first + last)));
  const more = composed.filter((name) => !known.has(name)).values();
  const queues = { nursingHome: [...NURSING_HOMES], staffedHome: [...STAFFED_HOMES], district: [...DISTRICTS] };
  const draw = (queue: string[]): string => {
    const name = queue.shift() ?? more.next().value;
    if (name === undefined) throw new RangeError('no place names left');
    return name;
  };
  return {
    nursingHome: () => draw(queues.nursingHome),
    staffedHome: () => draw(queues.staffedHome),
    district: () => draw(queues.district),
  };
}
