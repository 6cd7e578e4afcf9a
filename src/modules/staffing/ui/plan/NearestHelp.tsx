import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CandidatesReply } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import type { HelpfulReason } from './hole-reasons.ts';
import { HELPFUL_REASONS, isHelpful } from './hole-reasons.ts';

/** Names given for each way; the rest stand among those who cannot. */
const NAMED = 3;

/** What would fill a hole that nobody may lawfully take: whom to train, whom to ask, which no to take back. */
export function NearestHelp({ excluded }: { readonly excluded: CandidatesReply['excluded'] }) {
  const t = useTexts(planTexts);
  const ways = excluded
    .flatMap((group) => (isHelpful(group.code) && group.people > 0 ? [{ ...group, code: group.code }] : []))
    .toSorted((a, b) => order(a.code) - order(b.code));
  if (ways.length === 0) return <p className="soft">{t('nearest.none')}</p>;
  return (
    <div className="nearest">
      <h3>{t('nearest.title')}</h3>
      <ul>
        {ways.map((way) => {
          const more = way.people - Math.min(NAMED, way.named.length);
          return (
            <li key={way.code}>
              <b>{t(`nearest.${way.code}`)}</b>{' '}
              {way.named.slice(0, NAMED).map((person, index) => (
                <span key={person.personId}>
                  {index > 0 && ', '}
                  <TextLink quiet to={`/bemanning/folk/${person.personId}`}>
                    {person.name}
                  </TextLink>
                </span>
              ))}
              {more > 0 && (
                <span className="soft">
                  {' '}
                  {t(way.named.length > 0 ? 'nearest.more' : 'nearest.people', { count: more })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p className="note">{t('nearest.note')}</p>
    </div>
  );
}

function order(code: HelpfulReason): number {
  return HELPFUL_REASONS.indexOf(code);
}
