/** An id made of a name, in a–z, 0–9 and hyphens: `Åsheim 2` gives `asheim-2`. */
export function slugOf(name: string): string {
  const latin = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ŋ', 'ng')
    .replaceAll('ł', 'l');
  return latin
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
