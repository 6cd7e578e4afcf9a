/** Given names that go with a first language (ISO 639-1); some fit the generation that now gets care. */
export interface GivenNames {
  readonly language: string;
  /** How often this language is drawn, beside the others of its list. */
  readonly weight: number;
  readonly names: readonly string[];
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Given names of people at work, by first language. */
export const STAFF_GIVEN_NAMES: readonly GivenNames[] = [
  {
    language: 'nb',
    weight: 78,
    names:
      words(`Signe Jorunn Even Ane Jon Kari Pål Solveig Irene Brage Turid Hanna Erlend Liv Ole Synne Petter Ida Rune
      Wenche Oddny Gro Maja Live Nils Stine David Marte Lars Tuva Elin Arne Berit Ivar Kine Nora Jens Sara Vigdis Roar
      Runa Tor Une Frank Ragna Astrid Bente Camilla Dag Eirik Frida Geir Hege Inger Jonas Kjersti Linda Magnus Nina Olav
      Pernille Randi Silje Thea Unni Vidar Yngve Øystein Åse Anders Birgitte Cecilie Daniel Espen Guro Håkon Ingrid Julie
      Knut Lene Morten Nikolai Oda Per Reidun Sindre Tonje Ulrik Vilde Åshild Amalie Bjørnar Eldrid Fredrik Gunn Henrik
      Ingvild Kristian Laila Martin Norunn Preben Ragnhild Stian Trine Veslemøy Aurora Eskil Gjertrud Hilde Jostein
      Katrine Leif Mona Njål Rita Sigurd Torunn Vegard Åge Oline Trygve Mathilde Sondre Emilie`),
  },
  {
    language: 'se',
    weight: 4,
    names: words(`Aslak Mikal Ánne Biret Elle Inga Iŋgá Issát Áilu Máret Nilla Ristin Sárá Juhán Lásse Máhtte Risten
      Ellen-Márjá Ánde Beaska Heandarat Jovnna`),
  },
  {
    language: 'pl',
    weight: 4,
    names: words('Agnieszka Katarzyna Małgorzata Piotr Tomasz Ewa Joanna Krzysztof Beata Zofia Paweł Halina'),
  },
  {
    language: 'lt',
    weight: 2,
    names: words('Rasa Jurgita Mindaugas Eglė Daiva Tomas-Jonas Vilma Giedrė Aurimas Neringa'),
  },
  {
    language: 'ti',
    weight: 3,
    names: words('Selam Yonas Mehret Tesfay Rahwa Senait Filmon Luwam Abrehet Haben Kidane Semhar'),
  },
  {
    language: 'ar',
    weight: 2,
    names: words('Amina Yusuf Layla Omar Fatima Khaled Noor Rania Samir Zeinab Hanan Tarek'),
  },
  { language: 'so', weight: 1, names: words('Hodan Abdi Sahra Ifrah Liban Ayaan') },
  { language: 'uk', weight: 2, names: words('Oksana Iryna Dmytro Nadiia Bohdan Larysa Mykola Svitlana') },
  { language: 'tl', weight: 1, names: words('Marisol Jocelyn Rodel Analyn Imelda Rosalie') },
  { language: 'th', weight: 1, names: words('Ploy Somsak Malee Siriporn') },
  { language: 'fi', weight: 1, names: words('Aino Päivi Tuomas Kaisa Eero Helmi') },
  { language: 'en', weight: 1, names: words('Grace Emmanuel Blessing Joy Patrick Comfort') },
];

/** Given names of people who get care, mostly from older generations. */
export const USER_GIVEN_NAMES: readonly GivenNames[] = [
  {
    language: 'nb',
    weight: 85,
    names:
      words(`Aagot Alfhild Anny Arvid Asbjørg Astri Bergljot Birger Bjarne Borghild Dagny Edvard Egil Einar Eldbjørg
      Ella Elmar Erna Esther Eva Finn Gerd Gudrun Gunvor Halvdan Harald Helga Hjalmar Hjørdis Ingebjørg Johan Johanne
      Karl Karen Kåre Klara Konrad Lilly Lovise Magnhild Margit Marie Mimmi Nanna Odd Oddveig Ole-Johan Olga Olaug Oskar
      Otto Ottar Paula Peder Ragnvald Reidar Rolf Ruth Sigfrid Sigrun Sofie Sverre Tora Thorleif Torbjørg Valborg Viggo
      Viktor Åsta Åsmund Øyvind Gudny Henny Isak Kaspara Leonhard Målfrid Nikoline Petra Sylvi Thora Ulrikke`),
  },
  {
    language: 'se',
    weight: 8,
    names: words('Berit-Ánne Elen Inger-Máret Iŋgir Johan-Máhtte Káre Ánte Ole-Ánte Piera Rávdná Sunna Áslat'),
  },
  { language: 'fi', weight: 3, names: words('Aune Hilja Lempi Toivo Vieno') },
  { language: 'pl', weight: 2, names: words('Danuta Stanisław Teresa') },
  { language: 'ar', weight: 1, names: words('Salma Ibrahim') },
  { language: 'en', weight: 1, names: words('Dorothy Walter') },
];
