import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { MyShiftsReply } from '../../contract.ts';
import { myShiftTexts } from '../../texts/my-shift-texts.ts';
import { useShiftWords } from './use-shift-words.ts';

type Stretch = MyShiftsReply['away'][number];

/** Until when I am noted as away; never why. */
export function AwayStretches({ away }: { readonly away: readonly Stretch[] }) {
  const t = useTexts(myShiftTexts);
  const words = useShiftWords();
  const title = ({ to, workOnly }: Stretch) => {
    if (to === null) return t(workOnly ? 'mine.away.work-only-open' : 'mine.away.open');
    return t(workOnly ? 'mine.away.work-only' : 'mine.away.until', { day: words.long(to) });
  };
  if (away.length === 0) return null;
  return (
    <Section title={t('mine.away')}>
      <ul className="away-list">
        {away.map((stretch) => (
          <li key={`${stretch.from}${stretch.to}`}>
            <b>{title(stretch)}</b>
            <span className="note">
              {stretch.to === null || stretch.workOnly
                ? t('mine.away.from', { day: words.long(stretch.from) })
                : t('mine.away.back', { from: words.long(stretch.from), to: words.long(stretch.to) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
