import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { MyShift } from '../../contract.ts';
import { myShiftTexts } from '../../texts/my-shift-texts.ts';
import { useShiftWords } from './use-shift-words.ts';

/** Weeks ahead that the server tells of. */
const WEEKS = 4;

interface NextShiftProps {
  readonly shift: MyShift | undefined;
  readonly homeUnitName: string | null;
  /** There are shifts, but I am away from them all. */
  readonly awayFromAll: boolean;
}

/** When and where I am to be next, in large type. */
export function NextShift({ shift, homeUnitName, awayFromAll }: NextShiftProps) {
  const t = useTexts(myShiftTexts);
  const words = useShiftWords();
  const now = useNow();
  if (!shift) {
    return awayFromAll ? (
      <EmptyState title={t('mine.none.away')}>{t('mine.none.away.text')}</EmptyState>
    ) : (
      <EmptyState title={t('mine.none', { weeks: WEEKS })}>{t('mine.none.text')}</EmptyState>
    );
  }
  return (
    <section className="next-shift" aria-labelledby="next-shift">
      <h2 id="next-shift">{t(shift.startsAt <= now ? 'mine.now' : 'mine.next')}</h2>
      <p className="next-shift-when">
        <span>{words.day(shift)}</span> <span className="nowrap">{words.times(shift)}</span>
      </p>
      <p className="next-shift-where">
        <span className="next-shift-part">{words.part(shift.startsAt)}</span>, {shift.unitName}
        {shift.siteName !== shift.unitName && <span className="soft">{shift.siteName}</span>}
      </p>
      {shift.kind !== 'normal' && <p>{t(`mine.kind.${shift.kind}`)}</p>}
      {shift.foreign && (
        <p>{homeUnitName === null ? t('mine.foreign') : t('mine.foreign.home', { unit: homeUnitName })}</p>
      )}
    </section>
  );
}
