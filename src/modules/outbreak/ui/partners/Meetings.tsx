import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { MeetingView, PartnerItemView } from '../../contract/partners.ts';
import { partnersTexts } from '../../texts/partners-texts.ts';
import { usePartnerChange } from './use-partners.ts';

interface AgreedProps {
  readonly meetings: readonly MeetingView[];
  readonly today: PlainDate;
  readonly mayChange: boolean;
}

/** Rules in force and what is still to be done, over all meetings, the first due first. */
export function Agreed({ meetings, today, mayChange }: AgreedProps) {
  const t = useTexts(partnersTexts);
  const open = meetings
    .flatMap((meeting) => meeting.items.map((item) => ({ item, partner: meeting.partner })))
    .filter(({ item }) => item.doneOn === null)
    .toSorted((a, b) => (a.item.dueOn ?? '9').localeCompare(b.item.dueOn ?? '9'));
  return (
    <Section title={t('agreed')}>
      {open.length === 0 && <p className="note">{t('agreed.none')}</p>}
      <ul className="partner-lines">
        {open.map(({ item, partner }) => (
          <li key={item.itemId}>
            <span className="note">
              {t(`item.${item.kind}`)} · {partner}
            </span>
            {item.words}
            <span className="note">
              {[item.owner, item.dueOn && t('item.due', { due: item.dueOn })].filter(Boolean).join(', ')}{' '}
              {item.dueOn !== null && item.dueOn < today && <Mark kind="act">{t('item.late')}</Mark>}
            </span>
            {mayChange && <Toggle item={item} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Toggle({ item }: { readonly item: PartnerItemView }) {
  const t = useTexts(partnersTexts);
  const change = usePartnerChange();
  const words = t(item.kind === 'rule' ? 'item.ended' : 'item.done');
  const send = (revision: number) =>
    api.post<{ revision: number }>(`/api/outbreak/partners/items/${item.itemId}/toggle`, { revision });
  return (
    <TextButton onClick={() => change.mutate({ send: () => send(item.revision), say: words, undo: send })}>
      {words}
    </TextButton>
  );
}

/** Meetings, newest first, with minutes. */
export function Meetings({
  meetings,
  onNew,
}: {
  readonly meetings: readonly MeetingView[];
  readonly onNew: (() => void) | undefined;
}) {
  const t = useTexts(partnersTexts);
  return (
    <Section title={t('meetings')} actions={onNew && <Button onClick={onNew}>{t('meeting.new')}</Button>}>
      {meetings.length === 0 && <p className="note">{t('meetings.empty')}</p>}
      <ul className="partner-lines">
        {meetings.map((meeting) => (
          <li key={meeting.meetingId}>
            <strong>
              {formatDate(meeting.heldOn)} · {meeting.partner}
            </strong>{' '}
            <span className="note">{[t(`kind.${meeting.kind}`), meeting.attendees].filter(Boolean).join(' · ')}</span>
            {meeting.notes && <p className="reading">{meeting.notes}</p>}
            {meeting.items
              .filter((item) => item.doneOn !== null)
              .map((item) => (
                <span className="note" key={item.itemId}>
                  ✓ {item.words} ({item.doneOn && formatDate(item.doneOn)})
                </span>
              ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
