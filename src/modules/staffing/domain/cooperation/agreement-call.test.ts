import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import type { CallFacts, CallReply, CallState } from './agreement-call.ts';
import { actionsOf, CALL_LIFE_CYCLE, isConsistentReply, presentCall } from './agreement-call.ts';

const reply = (answer: CallReply['answer'], people: number): CallReply => ({
  answer,
  people,
  note: '',
  named: [],
  answeredAt: instant('2026-11-23T08:00:00Z'),
  answeredBy: 'Vakttelefonen',
});
const call = (state: CallState, more: Partial<CallFacts> = {}): CallFacts => ({
  state,
  shared: false,
  reply: null,
  partnerReply: null,
  ...more,
});

describe('hva som kan gjøres med en forespørsel', () => {
  test.each<[string, CallFacts, string[]]>([
    ['spurt på telefon: svaret føres her', call('requested'), ['answer', 'withdraw']],
    [
      'ja på telefon: folk kan komme',
      call('answered', { reply: reply('yes', 2) }),
      ['answer', 'take-back-answer', 'arrive', 'withdraw'],
    ],
    [
      'nei på telefon: ingen kan komme',
      call('answered', { reply: reply('no', 0) }),
      ['answer', 'take-back-answer', 'withdraw'],
    ],
    [
      'nabo i samme system har ikke svart: vi kan ikke svare for dem',
      call('requested', { shared: true }),
      ['withdraw'],
    ],
    [
      'nabo i samme system har svart ja selv',
      call('requested', { shared: true, partnerReply: reply('yes', 2) }),
      ['arrive', 'withdraw'],
    ],
    ['de er kommet', call('arrived', { reply: reply('yes', 2) }), ['return', 'take-back-arrival']],
    ['de er reist hjem', call('returned', { reply: reply('yes', 2) }), ['take-back-return']],
    ['trukket tilbake', call('withdrawn'), ['renew']],
  ])('%s', (_, facts, actions) => {
    expect(actionsOf(facts)).toEqual(actions);
  });

  test('et svar som endres etter at folk er kommet, endrer ikke hva de kom på', () => {
    const arrived = call('arrived', { shared: true, reply: reply('yes', 2), partnerReply: reply('no', 0) });
    expect(presentCall(arrived)).toEqual({ state: 'arrived', reply: reply('yes', 2) });
  });

  test.each([
    ['ja til alle to', 'yes', 2, true],
    ['ja, og én ekstra', 'yes', 3, true],
    ['ja til én av to er «delvis»', 'yes', 1, false],
    ['delvis: én av to', 'partly', 1, true],
    ['delvis med ingen er «nei»', 'partly', 0, false],
    ['nei med folk', 'no', 1, false],
    ['nei', 'no', 0, true],
  ] as const)('svar når vi ba om to: %s', (_, answer, people, fits) => {
    expect(isConsistentReply(2, answer, people)).toBe(fits);
  });

  test('ingen handling er mulig uten å stå i tabellen for tilstanden', () => {
    const states = Object.keys(CALL_LIFE_CYCLE) as CallState[];
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.boolean(),
        fc.constantFrom('yes', 'partly', 'no', null),
        (state, shared, answer) => {
          const given = answer === null ? null : reply(answer, 1);
          const facts = call(state, { shared, reply: given, partnerReply: given });
          const present = presentCall(facts).state;
          for (const action of actionsOf(facts))
            expect(CALL_LIFE_CYCLE[present] as readonly string[]).toContain(action);
        },
      ),
    );
  });
});
