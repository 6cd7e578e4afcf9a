import { describe, expect, it } from 'vitest';
import { carer, smallDay, visit } from '#test/visits/small-day.ts';
import { protectionNeed } from './protection-need.ts';
import { standingPlan } from './standing-plan.ts';

const by = (...carers: string[]) => ({ carers, startMinute: 500 });

describe('smittevernutstyr til dagens besøk', () => {
  it.each([
    ['ingen smitte: ett par hansker per besøk', [visit('Berg', { normal: by('Ola') })], [0, 1, 0, 0]],
    ['smittet hjem: fullt utstyr', [visit('Berg', { infected: true, normal: by('Ola') })], [1, 2, 1, 1]],
    [
      'to hos en smittet: dobbelt så mye',
      [visit('Berg', { infected: true, carers: 2, normal: by('Ola', 'Kari') })],
      [2, 4, 2, 2],
    ],
    ['ingen kommer: ikke noe utstyr', [visit('Berg', { infected: true })], [0, 0, 0, 0]],
  ])('%s', (_, visits, [masks, gloves, gowns, eye_protection]) => {
    const facts = smallDay([carer('Ola'), carer('Kari')], visits);
    const { pieces } = protectionNeed(facts, standingPlan(facts, ['Nord']));
    expect(pieces).toEqual({ masks, gloves, gowns, eye_protection });
  });
});
