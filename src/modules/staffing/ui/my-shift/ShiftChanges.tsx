import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Changed } from '#platform/ui-kit/Changed.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { MyShiftsReply } from '../../contract.ts';
import { myShiftTexts } from '../../texts/my-shift-texts.ts';
import type { FetchedShifts } from './fetched-shifts.ts';
import { useMarkSeen } from './use-mark-seen.ts';
import { useShiftWords } from './use-shift-words.ts';

type Change = MyShiftsReply['changes'][number];

/** What has become of my shifts since I last said that I had seen them, and the button that says so again. */
export function ShiftChanges({ fetched }: { readonly fetched: FetchedShifts }) {
  const t = useTexts(myShiftTexts);
  const { locale } = useLocale();
  const now = useNow();
  const seen = useMarkSeen();
  const { changes, seenAt, rosterChangedAt, shifts } = fetched.reply;
  if (changes.length > 0) {
    return (
      <section className="shift-changes" aria-labelledby="shift-changes">
        <div className="changes">
          <h2 id="shift-changes">{t('mine.changes')}</h2>
          <ul>
            {changes.map((change) => (
              <ChangeLine
                key={`${change.date}${change.kind}${change.shift}${change.unitName}`}
                change={change}
                times={fetched.reply.times}
              />
            ))}
          </ul>
          {rosterChangedAt !== null && (
            <p className="note">{t('mine.changes.at', { when: formatWhen(rosterChangedAt, now, locale) })}</p>
          )}
        </div>
        <div className="button-row">
          <Button kind="main" busy={seen.isPending} onClick={() => seen.mutate()}>
            {t('mine.seen', { count: changes.length })}
          </Button>
        </div>
      </section>
    );
  }
  if (seenAt !== null) return <p className="note">{t('mine.seen.at', { when: formatWhen(seenAt, now, locale) })}</p>;
  if (shifts.length === 0) return null;
  return (
    <div className="first-look">
      <div className="button-row">
        <Button kind="main" busy={seen.isPending} onClick={() => seen.mutate()} aria-describedby="first-look">
          {t('mine.seen.first')}
        </Button>
      </div>
      <p className="note" id="first-look">
        {t('mine.seen.first.text')}
      </p>
    </div>
  );
}

function ChangeLine({ change, times }: { readonly change: Change; readonly times: FetchedShifts['reply']['times'] }) {
  const t = useTexts(myShiftTexts);
  const words = useShiftWords();
  const named = words.named(change.shift, times);
  const whole = `${named}, ${change.unitName}`;
  const { before } = change;
  return (
    <li>
      <span className="change-day">{words.long(change.date)}</span>
      {change.kind === 'added' && <Changed label={t('mine.change.added')} now={whole} />}
      {change.kind === 'removed' && <Changed label={t('mine.change.removed')} now={<s>{whole}</s>} />}
      {change.kind === 'moved' && before !== null && before.shift !== change.shift && (
        <Changed
          label={t('mine.change.moved-time')}
          now={named}
          before={<Before>{words.named(before.shift, times)}</Before>}
        />
      )}
      {change.kind === 'moved' && before !== null && before.unitName !== change.unitName && (
        <Changed
          label={t('mine.change.moved-unit')}
          now={change.unitName}
          before={<Before>{before.unitName}</Before>}
        />
      )}
    </li>
  );
}

/** A struck-out line is not read aloud as such: the word stands beside it for those who listen. */
function Before({ children }: { readonly children: string }) {
  const t = useTexts(myShiftTexts);
  return (
    <>
      <span className="sr-only">{t('mine.change.before')} </span>
      {children}
    </>
  );
}
