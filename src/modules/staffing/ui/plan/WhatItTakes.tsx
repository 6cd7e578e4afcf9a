import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CandidatesReply } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';

/** Names given for each way. */
const NAMED = 3;

/** The smallest sets of rules that keep people from a hole: with one of them lifted, so many could take it. */
export function WhatItTakes({ lifts, left }: { readonly lifts: CandidatesReply['lifts']; readonly left: number }) {
  const t = useTexts(planTexts);
  if (lifts.length === 0) return null;
  return (
    <div className="nearest">
      <h3>{t('lift.title')}</h3>
      <ul>
        {lifts.map((lift) => (
          <li key={lift.rules.join(' ')}>
            <b>{t('lift.way', { rules: lift.rules.map((rule) => t(`lift.rule.${rule}`)), people: lift.people })}</b>{' '}
            {lift.named.slice(0, NAMED).map((person, index) => (
              <span key={person.personId}>
                {index > 0 && ', '}
                <TextLink quiet to={`/bemanning/folk/${person.personId}`}>
                  {person.name}
                </TextLink>
              </span>
            ))}
            {lift.people < left && <span className="soft"> {t('lift.not-all', { people: lift.people, left })}</span>}
          </li>
        ))}
      </ul>
      <p className="note">{t('lift.note')}</p>
    </div>
  );
}
