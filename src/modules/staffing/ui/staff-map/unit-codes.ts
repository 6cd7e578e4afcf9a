/**
 * Short codes for units, each different: «Åsheim 2» Å2, «Fuglenes 1» F1, «Hjemmetjenesten Nord» HN. A code that is taken grows
 * by letters of its first word, in the end by a number.
 */
export function unitCodes(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const [unitId, name] of names) {
    const words = name.split(/\s+/).filter(Boolean);
    const rest = words.slice(1).map((word) => (/^\d/.test(word) ? word : word.charAt(0).toLocaleUpperCase('nb')));
    const [first = unitId] = words;
    let letters = words.length === 1 ? 2 : 1;
    let code = first.slice(0, letters) + rest.join('');
    while (taken.has(code) && letters < first.length) code = first.slice(0, ++letters) + rest.join('');
    for (let number = 2; taken.has(code); number++) code = `${first}${rest.join('')}·${number}`;
    taken.add(code);
    codes.set(unitId, code);
  }
  return codes;
}
