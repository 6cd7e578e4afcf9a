import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsAsSvg, stackedBars } from './stacked-bars.ts';

const legend = ['svært liten', 'liten', 'middels', 'stor', 'svært stor'];

describe('figuren over enheter etter grad', () => {
  it('sier hvor mange i hver del og i alt, og at en uke uten tall er uten tall', () => {
    const picture = stackedBars(
      [
        { label: 'uke 48', counts: [0, 0, 1, 2, 3] },
        { label: 'uke 49', counts: [0, 0, 0, 0, 0] },
      ],
      legend,
      'ingen tall',
    );
    const words = picture.texts.map((one) => one.text);
    expect(words).toEqual(expect.arrayContaining([...legend, 'uke 48', 'N = 6', '1', '2', '3', 'ingen tall']));
    expect(barsAsSvg(picture)).toContain('N = 6');
  });

  it('delene fyller hele søylen og går ikke over hverandre', () => {
    const counts = fc.array(fc.nat(40), { minLength: 5, maxLength: 5 }).filter((list) => list.some((one) => one > 0));
    fc.assert(
      fc.property(counts, (list) => {
        const { rects } = stackedBars([{ label: 'uke', counts: list }], legend, '');
        const parts = rects.slice(legend.length);
        expect(parts.reduce((sum, one) => sum + one.width, 0)).toBeCloseTo(640 - 176 - 56, 6);
        for (const [index, one] of parts.entries()) {
          const before = parts[index - 1];
          if (before) expect(one.x).toBeCloseTo(before.x + before.width, 6);
        }
      }),
    );
  });

  it('tekst kan ikke bli til kode i figuren', () => {
    expect(barsAsSvg(stackedBars([{ label: '<script>', counts: [0, 0, 0, 0, 1] }], legend, ''))).not.toContain(
      '<script>',
    );
  });
});
