/** «Fjellrype, Kari» as she is spoken to: «Kari Fjellrype». */
export function givenNameFirst(name: string): string {
  const [surname, given] = name.split(',').map((part) => part.trim());
  return given ? `${given} ${surname}` : name;
}
