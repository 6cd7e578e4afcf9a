/** Minutes after midnight as a clock time; past midnight it begins anew: 1020 → «17:00». */
export function visitClock(minute: number): string {
  const inDay = minute % (24 * 60);
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
